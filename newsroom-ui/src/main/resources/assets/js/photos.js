// Uploads the photos of an inquiry as soon as they are chosen.
const form = document.querySelector("form[data-photos]");
const input = form.querySelector("#photo-input");
const failed = form.querySelector("#photo-failed");
const busy = form.querySelector("#photo-busy");

let uploads = Promise.resolve();
let running = 0;
// Refusals since the files were chosen; each response concerns only its own file.
let refused = [];
// Read at the start, because the script replaces the list with its buttons later.
form.querySelector("#photo-upload").hidden = true;
form.querySelector("#photo-choose").hidden = false;
form.querySelector(".photo-add").classList.add("scripted");

const list = () => form.querySelector("#photo-list");

const full = () => {
  const { countOf, most } = list().dataset;
  form.querySelector(".photo-add").classList.toggle("full", Number(countOf) >= Number(most));
};

const send = async (data) => {
  data.append("key", form.elements.key.value);
  failed.hidden = true;
  try {
    const answer = await fetch(form.dataset.photos, { method: "POST", body: data });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("#photo-list");
    const going = [...list().querySelectorAll(".going")].slice(1);
    const before = refused;
    refused = [...before, ...fresh.querySelectorAll(".error")];
    fresh.prepend(...before);
    list().replaceWith(fresh);
    form.querySelector("#f-photos").classList.toggle("wrong", refused.length > 0);
    if (going.length > 0) tiles().append(...going);
    full();
  } catch {
    list().querySelector(".going")?.remove();
    failed.hidden = false;
  }
};

const tiles = () => {
  const there = list().querySelector(".staged");
  if (there) return there;
  const made = document.createElement("ul");
  made.className = "staged";
  list().append(made);
  return made;
};

input.addEventListener("change", () => {
  const files = [...input.files];
  input.value = "";
  if (running === 0) refused = [];
  for (const file of files) {
    const tile = document.createElement("li");
    tile.className = "going";
    const picture = document.createElement("img");
    picture.alt = file.name;
    picture.src = URL.createObjectURL(file);
    tile.append(picture);
    tiles().append(tile);
    running++;
    busy.hidden = false;
    uploads = uploads.then(async () => {
      const data = new FormData();
      data.append("photos", file);
      await send(data);
      URL.revokeObjectURL(picture.src);
      running--;
      busy.hidden = running > 0 ? false : true;
    });
  }
});

form.addEventListener("click", (e) => {
  const button = e.target.closest("button[value^='remove:']");
  if (!button) return;
  e.preventDefault();
  const data = new FormData();
  data.append("action", button.value);
  refused = [];
  uploads = uploads.then(() => send(data)).then(() => input.focus());
});

full();

// The photos of a form that the browser loaded again for Back.
if ("restored" in form.elements.key.dataset) uploads = uploads.then(() => send(new FormData()));

// Submitting waits for running uploads. In the capture phase, so that the guard against
// a second click does not count a click that only waited.
document.addEventListener(
  "submit",
  (e) => {
    if (e.target !== form || running === 0) return;
    e.preventDefault();
    const pressed = e.submitter;
    uploads.then(() => form.requestSubmit(pressed));
  },
  true,
);

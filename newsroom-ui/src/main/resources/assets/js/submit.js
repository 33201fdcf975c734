// The form for a new inquiry: photos go up as they are chosen, what was typed survives an accident.
const form = document.querySelector("#ask");
const input = form.querySelector("#photo-input");
const failed = form.querySelector("#photo-failed");
const busy = form.querySelector("#photo-busy");

// --- photos -------------------------------------------------------------------------------------
let uploads = Promise.resolve();
let running = 0;
// Read now: once the script has changed the list, a button inside it is another one.
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
    list().replaceWith(fresh);
    form.querySelector("#f-photos").classList.toggle("wrong", fresh.querySelector(".error") !== null);
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
  uploads = uploads.then(() => send(data)).then(() => input.focus());
});

full();

// Sending waits for photos that are still going up. In the capture phase, so that the guard against
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

// --- what was typed -----------------------------------------------------------------------------
// Name, telephone and e-mail are left out: others may use this device.
const FIELDS = ["kind", "board", "title", "body", "place", "visibility"];
const DRAFT = "zd-draft";
const WEEK = 7 * 24 * 3600 * 1000;

const read = () => {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT));
    return draft && Date.now() - draft.at < WEEK ? draft : null;
  } catch {
    return null;
  }
};

const write = () => {
  const draft = { at: Date.now() };
  for (const name of FIELDS) draft[name] = form.elements[name]?.value ?? "";
  try {
    if (draft.title.trim() || draft.body.trim()) localStorage.setItem(DRAFT, JSON.stringify(draft));
    else localStorage.removeItem(DRAFT);
  } catch {
    // A browser that keeps nothing loses nothing of ours.
  }
};

const notice = form.querySelector("#draft-notice");
const draft = read();
const untouched = "fresh" in form.dataset && !form.elements.title.value && !form.elements.body.value;
if (draft && untouched) {
  const chosen = new URLSearchParams(location.search).has("board");
  for (const name of FIELDS) {
    if (!(name === "board" && chosen) && draft[name]) form.elements[name].value = draft[name];
  }
  for (const field of form.querySelectorAll("[data-count]")) field.dispatchEvent(new Event("input"));
  notice.hidden = false;
}
form.querySelector("#draft-discard").addEventListener("click", () => {
  try {
    localStorage.removeItem(DRAFT);
  } finally {
    location.replace(location.href);
  }
});
let pause;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(write, 400);
});
addEventListener("pagehide", () => {
  if (!("sent" in form.dataset)) write();
});

// --- where --------------------------------------------------------------------------------------
const lat = form.querySelector("#f-lat");
const lng = form.querySelector("#f-lng");
const set = form.querySelector("#point-set");
const lost = form.querySelector("#point-failed");
const clear = form.querySelector("#point-clear");
const locate = form.querySelector("#locate");

const point = (north, east) => {
  lat.value = north === null ? "" : north.toFixed(6);
  lng.value = east === null ? "" : east.toFixed(6);
  set.hidden = north === null;
  lost.hidden = true;
};
clear.hidden = false;
clear.addEventListener("click", () => point(null, null));
if ("geolocation" in navigator && isSecureContext) {
  locate.hidden = false;
  locate.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        point(coords.latitude, coords.longitude);
      },
      () => (lost.hidden = false),
      { timeout: 10000, maximumAge: 60000 },
    );
  });
}
form.addEventListener("picked", () => point(Number(lat.value), Number(lng.value)));

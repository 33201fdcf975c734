// Shows probable duplicates below the text while an inquiry is written; shows nothing while search is unavailable.
const form = document.querySelector("#ask");
const place = form.querySelector("[data-likely]");
const PAUSE = 250;

let timer;
let asked = "";
let going = null;

const look = async () => {
  const title = form.elements.title.value.trim();
  const body = form.elements.body.value.trim();
  const where = form.elements.place.value.trim();
  const question = [title, body.slice(0, 600), where].join("\n");
  if (question === asked) return;
  asked = question;
  going?.abort();
  if ([...title].length < 4) {
    place.replaceChildren();
    return;
  }
  going = new AbortController();
  const late = setTimeout(() => going.abort(), 2000);
  try {
    const answer = await fetch(place.dataset.likely, {
      method: "POST",
      body: new URLSearchParams({ title, body: body.slice(0, 600), place: where }),
      signal: going.signal,
    });
    if (answer.status !== 200) {
      place.replaceChildren();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.body.childNodes);
    // A new tab, so that the text of the form is not lost.
    for (const link of place.querySelectorAll("a")) link.target = "_blank";
  } catch {
    // Aborted by the next request, or search is unavailable.
  } finally {
    clearTimeout(late);
  }
};

form.addEventListener("input", (e) => {
  if (!["title", "body", "place"].includes(e.target.name)) return;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
// Joining sends the text, so the draft is deleted.
form.addEventListener("submit", (e) => {
  if (e.submitter?.name !== "join") return;
  try {
    localStorage.removeItem("zd-draft");
  } catch {
    // Without storage there is no draft to delete.
  }
});
// For text that the form had from the start: a draft, or values returned with errors.
timer = setTimeout(look, PAUSE);

// While an inquiry is written, what is probably the same is looked up and shown below the text. Silent when search is away.
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
    // Whoever reads on must not lose the text behind.
    for (const link of place.querySelectorAll("a")) link.target = "_blank";
  } catch {
    // Aborted by the next question, or search is away.
  } finally {
    clearTimeout(late);
  }
};

form.addEventListener("input", (e) => {
  if (!["title", "body", "place"].includes(e.target.name)) return;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
// Joining takes the text along, so there is no draft any more.
form.addEventListener("submit", (e) => {
  if (e.submitter?.name !== "join") return;
  try {
    localStorage.removeItem("zd-draft");
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
});
// What was typed before, or came back with the form.
timer = setTimeout(look, PAUSE);

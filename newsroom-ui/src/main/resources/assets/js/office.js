// Spokespersons' pages: keys, the editor, and the draft that is saved automatically.
import "./keys.js";
import { edit } from "./editor.js";
import { onReturn, sayExpired, UnsavedText } from "./unsaved.js";

const editors = [...document.querySelectorAll("[data-editor]")].map(edit);
const form = document.querySelector("[data-answer]");

if (form) {
  const editor = /** @type {import("./rich-text.js").RichText} */ (editors.find((e) => form.contains(e.field)));
  const words = form.dataset;
  const saved = form.querySelector("[data-saved]");
  const version = form.elements.version;
  let dirty = false;
  let going = false;
  let stopped = false;
  let timer = 0;
  let leaving = false;
  let expired = false;
  const kept = new UnsavedText(form, () => ({ body: editor.field.value, outcome: form.elements.outcome.value ?? "" }));

  const tell = (text, wrong = false) => {
    saved.textContent = text;
    saved.classList.toggle("wrong", wrong);
  };

  async function save() {
    if (!dirty || going || stopped) return;
    going = true;
    dirty = false;
    tell(words.wordsSaving);
    const body = new URLSearchParams({
      key: form.elements.key.value,
      version: version.value,
      body: editor.field.value,
      outcome: form.elements.outcome.value ?? "",
    });
    try {
      const answer = await fetch(words.draft, { method: "POST", body, headers: { Accept: "application/json" } });
      expired = answer.status === 401;
      if (expired) {
        dirty = true;
        going = false;
        sayExpired(saved, form);
        return;
      }
      const said = await answer.json();
      if (answer.ok) {
        version.value = said.version;
        if (!dirty) kept.saved();
        tell(words.wordsSaved.replace("#", said.savedAt));
      } else if (answer.status === 409) {
        conflict(said);
      } else throw new Error(String(answer.status));
    } catch {
      dirty = true;
      tell(words.wordsOffline, true);
    }
    going = false;
    if (dirty && !stopped) later(10_000);
  }

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  form.addEventListener("input", (e) => {
    if (e.target !== editor.field && e.target.name !== "outcome") return;
    dirty = true;
    kept.changed();
    if (!stopped) {
      if (!going && !expired) tell(words.wordsUnsaved);
      later(2_500);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  onReturn(() => {
    if (expired) save();
  });
  kept.offer((fields) => {
    editor.replace(fields.body);
    form.elements.outcome.value = fields.outcome;
    editor.field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  window.addEventListener("beforeunload", (e) => {
    if (dirty && !leaving) e.preventDefault();
  });
  // Submitting saves the text, so no draft is saved any more.
  form.addEventListener("submit", () => (leaving = true));

  // A colleague saved another text meanwhile: both are shown, nothing is overwritten until the user chooses.
  function conflict(theirs) {
    stopped = true;
    const box = form.querySelector("[data-conflict]");
    if (!theirs.version) {
      tell(words.wordsOvertaken, true);
      return;
    }
    tell("");
    box.querySelector("[data-conflict-title]").textContent = words.wordsConflict
      .replace("#", theirs.savedBy)
      .replace("@", theirs.savedAt);
    // The server sanitised this HTML when it was saved.
    box.querySelector("[data-conflict-body]").innerHTML = theirs.body;
    box.hidden = false;
    box.scrollIntoView({ block: "center" });
    const go = (take) => {
      if (take) editor.replace(theirs.body);
      version.value = theirs.version;
      box.hidden = true;
      stopped = false;
      dirty = !take;
      if (dirty) save();
    };
    box.querySelector("[data-conflict-theirs]").onclick = () => go(true);
    box.querySelector("[data-conflict-mine]").onclick = () => go(false);
  }

  const insert = form.querySelector("[data-insert]");
  insert?.addEventListener("click", (e) => {
    e.preventDefault();
    const chosen = form.querySelector(`[data-template="${CSS.escape(form.elements.template.value)}"]`);
    if (!chosen) return;
    editor.insert(chosen.innerHTML);
    form.elements.template.value = "";
  });

  // Photos are uploaded as soon as they are chosen; the page is returned with all other fields unchanged.
  const upload = form.querySelector("[data-upload]");
  upload?.addEventListener("change", () => {
    if (upload.files.length) form.requestSubmit(form.querySelector("[data-upload-send]"));
  });
}

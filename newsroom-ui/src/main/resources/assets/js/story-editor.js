// The editor of a story: formatted text with quotes and photos, saved automatically.
// Without script the text area shows the same HTML.
import { Autosave } from "./autosave.js";
import { fieldsOf } from "./forms.js";
import { STORY } from "./rich-schema.js";
import { RichText } from "./rich-text.js";
import { PhotoView, QuoteView } from "./story-embeds.js";
import { UnsavedText } from "./unsaved.js";

const BUTTONS = ["h2", "h3", "bold", "italic", "link", "blockquote", "ordered", "bullet", "clean"];

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("story-form"));
const area = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("f-bodyHtml"));

if (form && area) {
  document.documentElement.classList.add("scripted");
  const words = form.dataset;
  const kept = new UnsavedText(form, () => typed(form));
  const saving = new Autosave(form, { kept });
  const said = { remove: words.wordRemove ?? "", caption: words.wordCaption ?? "" };
  const editor = new RichText({
    field: area,
    schema: STORY,
    buttons: BUTTONS,
    word: (name) => words[`word${name[0].toUpperCase()}${name.slice(1)}`] ?? name,
    label: /** @type {HTMLElement} */ (document.getElementById("l-bodyHtml")),
    nodeViews: {
      case_quote: (node, view, getPos) => new QuoteView(node, view, getPos, said),
      case_photo: (node, view, getPos) => new PhotoView(node, view, getPos, said),
    },
    changed: () => saving.changed(),
  });

  for (const button of insertButtons("[data-insert-quote]")) {
    button.addEventListener("click", () => {
      const chip = /** @type {HTMLElement} */ (button.closest("[data-quote-id]"));
      editor.embed("case_quote", { quote: chip.dataset.quoteId });
    });
  }
  for (const button of insertButtons("[data-insert-photo]")) {
    button.addEventListener("click", () => {
      const figure = /** @type {HTMLElement} */ (button.closest("[data-photo-key]"));
      editor.embed("case_photo", { photo: figure.dataset.photoKey, caption: figure.dataset.caption ?? "" });
    });
  }
  for (const choose of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("[data-choose-photo]"))) {
    choose.addEventListener("submit", async (e) => {
      e.preventDefault();
      const body = fieldsOf(choose);
      body.set("script", "true");
      const answer = await fetch(choose.action, { method: "POST", body });
      if (!answer.ok) {
        choose.submit();
        return;
      }
      const { key } = await answer.json();
      editor.embed("case_photo", { photo: key, caption: "" });
    });
  }
  form.addEventListener("input", (e) => {
    if (!editor.dom.contains(/** @type {Node} */ (e.target))) saving.changed();
  });
  kept.offer((fields) => {
    for (const [name, value] of Object.entries(fields)) {
      const field = form.elements.namedItem(name);
      if (field === area) editor.replace(value);
      else if (field && "value" in field) field.value = value;
    }
    saving.changed();
  });
}

/**
 * The fields that a person fills in.
 *
 * @param {HTMLFormElement} form
 */
function typed(form) {
  const fields = Object.fromEntries(fieldsOf(form));
  delete fields.version;
  delete fields.key;
  return fields;
}

/**
 * Shows the elements that need script.
 *
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function insertButtons(selector) {
  const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  for (const button of buttons) button.hidden = false;
  return buttons;
}

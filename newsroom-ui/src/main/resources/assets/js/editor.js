// A small editor for a textarea with HTML: the textarea remains the submitted field and receives every change.
import { ANSWER } from "./rich-schema.js";
import { RichText } from "./rich-text.js";

const BUTTONS = ["bold", "italic", "ordered", "bullet", "blockquote", "link", "clean"];

/**
 * Creates an editor for the textarea inside the frame and returns it; labels come from data-words-* of the frame.
 *
 * @param {HTMLElement} frame
 */
export function edit(frame) {
  const field = /** @type {HTMLTextAreaElement} */ (frame.querySelector("textarea"));
  const label = /** @type {HTMLLabelElement} */ (frame.querySelector("label"));
  const editor = new RichText({
    field,
    schema: ANSWER,
    buttons: BUTTONS,
    word: (name) => frame.dataset[`words${name[0].toUpperCase()}${name.slice(1)}`] ?? name,
    label,
    changed: () => field.dispatchEvent(new Event("input", { bubbles: true })),
  });
  frame.classList.add("rich");
  return editor;
}

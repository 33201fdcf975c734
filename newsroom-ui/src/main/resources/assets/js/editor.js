// A small editor over a textarea that holds HTML: the textarea stays the field that is sent and hears every change.
import { Quill } from "./quill.js";

const BUTTONS = [["bold", "italic"], [{ list: "ordered" }, { list: "bullet" }], ["blockquote", "link"], ["clean"]];
const FORMATS = ["bold", "italic", "list", "blockquote", "link"];

/** Puts an editor over the textarea inside the frame and gives it back; words come from data-words-* of the frame. */
export function edit(frame) {
  const field = frame.querySelector("textarea");
  const host = document.createElement("div");
  host.innerHTML = field.value.includes("<") ? "" : field.value;
  field.insertAdjacentElement("afterend", host);
  const quill = new Quill(host, { theme: "snow", modules: { toolbar: BUTTONS }, formats: FORMATS });
  if (field.value.includes("<")) {
    quill.clipboard.dangerouslyPasteHTML(field.value, "silent");
  } else {
    quill.setText(field.value, "silent");
  }
  quill.history.clear();
  quill.root.setAttribute("role", "textbox");
  quill.root.setAttribute("aria-multiline", "true");
  quill.root.setAttribute("aria-labelledby", frame.querySelector("label").id);
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (field.hasAttribute(name)) quill.root.setAttribute(name, field.getAttribute(name));
  }
  // Tab leaves the field, as keyboards expect; lists are indented by nobody here.
  delete quill.keyboard.bindings[9];
  label(frame, quill);
  field.hidden = true;
  field.removeAttribute("required");
  frame.classList.add("rich");
  frame.querySelector("label").addEventListener("click", () => quill.focus());
  // Errors lead to the field by its name; the editor takes its place.
  quill.root.id = field.id;
  field.removeAttribute("id");

  const take = () => {
    field.value = quill.getText().trim() ? quill.root.innerHTML : "";
  };
  quill.on("text-change", () => {
    take();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return {
    field,
    quill,
    replace(html) {
      quill.setContents([], "silent");
      quill.clipboard.dangerouslyPasteHTML(html, "silent");
      take();
    },
    insert(html) {
      const at = quill.getSelection(true);
      quill.clipboard.dangerouslyPasteHTML(at ? at.index : quill.getLength() - 1, html, "user");
    },
  };
}

function label(frame, quill) {
  const bar = quill.getModule("toolbar").container;
  const names = { "ql-bold": "bold", "ql-italic": "italic", "ql-blockquote": "blockquote", "ql-link": "link", "ql-clean": "clean" };
  for (const button of bar.querySelectorAll("button")) {
    const kind = Object.keys(names).find((name) => button.classList.contains(name));
    const word = kind ? names[kind] : button.value;
    const text = frame.dataset[`words${word[0].toUpperCase()}${word.slice(1)}`] ?? word;
    button.setAttribute("aria-label", text);
    button.title = text;
  }
  bar.setAttribute("role", "toolbar");
  const tooltip = quill.theme.tooltip.root;
  tooltip.dataset.address = frame.dataset.wordsAddress;
  tooltip.dataset.visit = frame.dataset.wordsVisit;
  tooltip.dataset.edit = frame.dataset.wordsEdit;
  tooltip.dataset.save = frame.dataset.wordsSave;
  tooltip.dataset.remove = frame.dataset.wordsRemove;
  tooltip.querySelector("input").setAttribute("aria-label", frame.dataset.wordsAddress);
}

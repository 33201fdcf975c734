// Views of the placeholders of quotes and photos in the story editor.

/** @typedef {import("prosemirror-model").Node} Node */
/** @typedef {import("prosemirror-view").EditorView} EditorView */

/**
 * @param {string} className
 * @param {string} [text]
 */
function box(className, text = "") {
  const made = document.createElement("div");
  made.className = className;
  made.textContent = text;
  return made;
}

class Embed {
  /**
   * @param {Node} node
   * @param {EditorView} view
   * @param {() => number | undefined} getPos
   * @param {string} className
   * @param {string} remove label of the button that removes the placeholder
   */
  constructor(node, view, getPos, className, remove) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.dom = document.createElement("figure");
    this.dom.className = className;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "embed-remove";
    this.button.textContent = "×";
    this.button.setAttribute("aria-label", remove);
    this.button.addEventListener("click", () => this.remove());
  }

  remove() {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize));
    this.view.focus();
  }

  /** Keeps events of the view's own fields and buttons from the editor. */
  stopEvent(/** @type {Event} */ event) {
    return event.target instanceof HTMLInputElement || event.target === this.button;
  }

  ignoreMutation() {
    return true;
  }
}

/** A quote; its text is in the sidebar of the page. */
export class QuoteView extends Embed {
  /**
   * @param {Node} node
   * @param {EditorView} view
   * @param {() => number | undefined} getPos
   * @param {{ remove: string }} words
   */
  constructor(node, view, getPos, words) {
    super(node, view, getPos, "rich-quote", words.remove);
    const chip = document.querySelector(`[data-quote-id="${CSS.escape(String(node.attrs.quote))}"]`);
    const said = (/** @type {string} */ selector) => chip?.querySelector(selector)?.textContent?.trim() ?? "";
    this.dom.append(box("embed-text", said(".quote-text")), box("embed-source", said(".quote-source")), this.button);
  }

  /** @param {Node} node */
  update(node) {
    const same = node.type === this.node.type && node.attrs.quote === this.node.attrs.quote;
    if (same) this.node = node;
    return same;
  }
}

/** A photo with the field for its caption. */
export class PhotoView extends Embed {
  /**
   * @param {Node} node
   * @param {EditorView} view
   * @param {() => number | undefined} getPos
   * @param {{ remove: string, caption: string }} words
   */
  constructor(node, view, getPos, words) {
    super(node, view, getPos, "rich-photo", words.remove);
    const image = document.createElement("img");
    image.src = `/photos/${node.attrs.photo}/medium.jpg`;
    image.alt = "";
    this.input = document.createElement("input");
    this.input.value = node.attrs.caption;
    this.input.maxLength = 200;
    this.input.placeholder = words.caption;
    this.input.setAttribute("aria-label", words.caption);
    this.input.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.isComposing) e.preventDefault();
    });
    this.input.addEventListener("input", (e) => {
      // A new caption counts as a change of the text.
      e.stopPropagation();
      const at = this.getPos();
      if (at !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(at, "caption", this.input.value));
    });
    this.dom.append(image, this.input, this.button);
  }

  /** @param {Node} node */
  update(node) {
    if (node.type !== this.node.type || node.attrs.photo !== this.node.attrs.photo) return false;
    this.node = node;
    if (this.input.value !== node.attrs.caption) this.input.value = node.attrs.caption;
    return true;
  }
}

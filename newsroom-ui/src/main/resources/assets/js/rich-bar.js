// The toolbar of formatted text, and the field for the address of a link.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";

/** @typedef {import("prosemirror-state").EditorState} EditorState */
/** @typedef {import("prosemirror-state").Command} Command */
/** @typedef {import("prosemirror-view").EditorView} EditorView */

const DRAWN = {
  ordered: "M8 5h8M8 9h8M8 13h8M2 3.5l1.5-.7V7M2 11.5c.3-1 2.2-1 2.2.2 0 .9-2.2 1.6-2.2 2.8h2.3",
  bullet: "M7 5h9M7 9h9M7 13h9M2.5 5h.01M2.5 9h.01M2.5 13h.01",
  blockquote: "M3 9h4v5H3V8c0-2 1-3.500 3-4M11 9h4v5h-4V8c0-2 1-3.500 3-4",
  link: "M7.500 10.500l3-3M8 5l1.500-1.500a3 3 0 0 1 5 4.500L13 9.500M10 13l-1.500 1.500a3 3 0 0 1-5-4.500L5 8.500",
  clean: "M4 4h9M8.500 4L6.500 14M11 10l4 4M15 10l-4 4",
};
const LETTERS = { bold: "B", italic: "I", h2: "H2", h3: "H3" };
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} path */
function drawing(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 18 18");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/**
 * Whether the mark is active at the cursor or anywhere in the selection.
 *
 * @param {EditorState} state
 * @param {import("prosemirror-model").MarkType} type
 */
export function marked(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

/**
 * @param {EditorState} state
 * @param {string} name
 * @param {Record<string, unknown>} [attrs]
 */
export function within(state, name, attrs = {}) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value)) return true;
  }
  return false;
}

/**
 * Removes formatting: no marks, headings, lists or quotations remain. Placeholders stay.
 *
 * @type {Command}
 */
export function clean(state, dispatch) {
  const { selection, schema, tr } = state;
  const { $from, $to } = selection;
  const start = $from.depth ? $from.before(1) : selection.from;
  const end = $to.depth ? $to.after(1) : selection.to;
  /** @type {import("prosemirror-model").Node[]} */
  const plain = [];
  state.doc.nodesBetween(start, end, (node) => {
    if (node.isTextblock) plain.push(schema.nodes.paragraph.create(null, node.content));
    else if (node.isAtom) plain.push(node);
    return !node.isTextblock;
  });
  if (!dispatch) return true;
  tr.replaceWith(start, end, plain);
  const behind = tr.mapping.map(end);
  tr.removeMark(start, behind).setStoredMarks([]);
  tr.setSelection(TextSelection.between(tr.doc.resolve(start + 1), tr.doc.resolve(behind - 1)));
  dispatch(tr.setStoredMarks([]).scrollIntoView());
  return true;
}

/**
 * Completes a typed address; null when the address is not allowed in a link.
 *
 * @param {string} typed
 */
export function address(typed) {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : null;
}

export class Bar {
  /**
   * @param {import("prosemirror-model").Schema} schema
   * @param {string[]} names of the buttons, in their order
   * @param {(name: string) => string} word the label of a button
   */
  constructor(schema, names, word) {
    this.schema = schema;
    /** @type {EditorView | null} */
    this.view = null;
    this.dom = document.createElement("div");
    this.dom.className = "rich-bar";
    this.dom.setAttribute("role", "toolbar");
    this.dom.setAttribute("aria-label", word("toolbar"));
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
    for (const name of names) this.dom.append(this.button(name, word(name)));
    this.input = document.createElement("input");
    this.form = this.linkForm(word);
    this.dom.append(this.form);
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  button(name, text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `rich-button rich-button-${name}`;
    button.title = text;
    button.setAttribute("aria-label", text);
    if (name in LETTERS) button.textContent = LETTERS[/** @type {keyof typeof LETTERS} */ (name)];
    else button.append(drawing(DRAWN[/** @type {keyof typeof DRAWN} */ (name)]));
    // A click on a button must not clear the selection in the text.
    button.addEventListener("mousedown", (e) => e.preventDefault());
    button.addEventListener("click", () => this.press(name));
    this.buttons.set(name, button);
    return button;
  }

  /** @param {(name: string) => string} word */
  linkForm(word) {
    const form = document.createElement("div");
    form.className = "rich-link";
    form.hidden = true;
    const { input } = this;
    input.type = "text";
    input.inputMode = "url";
    input.placeholder = "https://";
    input.setAttribute("aria-label", word("address"));
    const save = document.createElement("button");
    save.type = "button";
    save.className = "button small";
    save.textContent = word("save");
    save.addEventListener("click", () => this.setLink());
    // The field must not be submitted with the surrounding form.
    for (const type of ["input", "change"]) input.addEventListener(type, (e) => e.stopPropagation());
    input.addEventListener("keydown", (e) => {
      if (e.isComposing) return;
      if (e.key === "Enter") {
        e.preventDefault();
        this.setLink();
      } else if (e.key === "Escape") {
        e.preventDefault();
        this.closeLink();
      }
    });
    form.append(input, save);
    return form;
  }

  /** @param {string} name */
  press(name) {
    const view = this.view;
    if (!view) return;
    if (name === "link") {
      this.pressLink(view);
      return;
    }
    this.command(name, view.state)(view.state, view.dispatch, view);
    view.focus();
  }

  /**
   * @param {string} name
   * @param {EditorState} state
   * @returns {Command}
   */
  command(name, state) {
    const { nodes, marks } = this.schema;
    switch (name) {
      case "bold":
        return toggleMark(marks.strong);
      case "italic":
        return toggleMark(marks.em);
      case "h2":
      case "h3": {
        const level = Number(name[1]);
        return within(state, "heading", { level }) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
      }
      case "blockquote":
        return within(state, "blockquote") ? lift : wrapIn(nodes.blockquote);
      case "ordered":
        return within(state, "ordered_list") ? liftListItem(nodes.list_item) : wrapInList(nodes.ordered_list);
      case "bullet":
        return within(state, "bullet_list") ? liftListItem(nodes.list_item) : wrapInList(nodes.bullet_list);
      default:
        return clean;
    }
  }

  /** @param {EditorView} view */
  pressLink(view) {
    const { link } = this.schema.marks;
    if (marked(view.state, link)) {
      const { from, to, empty, $from } = view.state.selection;
      const range = empty ? around($from, link) : { from, to };
      view.dispatch(view.state.tr.removeMark(range.from, range.to, link).removeStoredMark(link));
      view.focus();
    } else if (this.form.hidden) {
      this.form.hidden = false;
      this.input.focus();
    } else this.closeLink();
  }

  setLink() {
    const view = this.view;
    if (!view) return;
    const href = address(this.input.value);
    this.input.setAttribute("aria-invalid", String(href === null));
    if (href === null) return;
    const { from, to, empty } = view.state.selection;
    const mark = this.schema.marks.link.create({ href });
    const tr = view.state.tr;
    view.dispatch(empty ? tr.insert(from, this.schema.text(href, [mark])) : tr.addMark(from, to, mark));
    this.closeLink();
  }

  closeLink() {
    this.form.hidden = true;
    this.input.value = "";
    this.input.removeAttribute("aria-invalid");
    this.view?.focus();
  }

  /** @param {EditorState} state */
  show(state) {
    const { marks } = this.schema;
    /** @type {Record<string, () => boolean>} */
    const on = {
      bold: () => marked(state, marks.strong),
      italic: () => marked(state, marks.em),
      link: () => marked(state, marks.link),
      h2: () => within(state, "heading", { level: 2 }),
      h3: () => within(state, "heading", { level: 3 }),
      blockquote: () => within(state, "blockquote"),
      ordered: () => within(state, "ordered_list"),
      bullet: () => within(state, "bullet_list"),
    };
    for (const [name, button] of this.buttons) {
      if (name in on) button.setAttribute("aria-pressed", String(on[name]()));
    }
  }
}

/**
 * The range of the link at a position.
 *
 * @param {import("prosemirror-model").ResolvedPos} $at
 * @param {import("prosemirror-model").MarkType} type
 */
function around($at, type) {
  const start = $at.start();
  let from = $at.pos;
  let to = $at.pos;
  $at.parent.forEach((node, offset) => {
    const begin = start + offset;
    const end = begin + node.nodeSize;
    if (begin <= $at.pos && $at.pos <= end && type.isInSet(node.marks)) {
      from = Math.min(from, begin);
      to = Math.max(to, end);
    }
  });
  return { from, to };
}

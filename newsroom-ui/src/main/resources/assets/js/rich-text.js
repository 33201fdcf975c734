// Editor of formatted text for a textarea with HTML: ProseMirror with a small schema. The textarea remains the
// submitted field; without script it is the editor.
import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Slice } from "prosemirror-model";
import { splitListItem } from "prosemirror-schema-list";
import { EditorState, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { Bar } from "./rich-bar.js";
import { read, unstyled, write } from "./rich-schema.js";

/**
 * @typedef {object} Order
 * @property {HTMLTextAreaElement} field
 * @property {import("prosemirror-model").Schema} schema
 * @property {string[]} buttons
 * @property {(name: string) => string} word
 * @property {HTMLElement} label names the text
 * @property {Record<string, import("prosemirror-view").NodeViewConstructor>} [nodeViews]
 * @property {() => void} changed called after a user's change, when the field is already updated
 */

export class RichText {
  /** @param {Order} order */
  constructor({ field, schema, buttons, word, label, nodeViews = {}, changed }) {
    this.field = field;
    this.schema = schema;
    this.changed = changed;
    /** Whether the text has had the focus, so that its selection is a meaningful position. */
    this.written = false;
    this.bar = new Bar(schema, buttons, word);
    this.dom = document.createElement("div");
    this.dom.className = "rich-text";
    this.dom.append(this.bar.dom);
    field.after(this.dom);
    /** @type {Record<string, string>} */
    const attributes = {
      class: "rich-body",
      role: "textbox",
      "aria-multiline": "true",
      "aria-labelledby": label.id,
      spellcheck: "true",
    };
    for (const name of ["aria-describedby", "aria-invalid"]) {
      const value = field.getAttribute(name);
      if (value) attributes[name] = value;
    }
    this.view = new EditorView(this.dom, {
      state: this.state(read(schema, field.value)),
      attributes,
      nodeViews,
      transformPastedHTML: unstyled,
      handleDOMEvents: {
        focus: () => {
          this.written = true;
        },
      },
      dispatchTransaction: (tr) => this.apply(tr),
    });
    this.bar.view = this.view;
    this.bar.show(this.view.state);
    field.hidden = true;
    field.removeAttribute("required");
    label.addEventListener("click", () => this.view.focus());
    // Error links lead to the field's id, so the editor takes over this id.
    this.view.dom.id = field.id;
    field.removeAttribute("id");
  }

  /**
   * Tab leaves the text, as keyboard users expect.
   *
   * @param {import("prosemirror-model").Node} doc
   */
  state(doc) {
    const { nodes, marks } = this.schema;
    /** @type {import("prosemirror-state").Command} */
    const breakLine = (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
      return true;
    };
    return EditorState.create({
      doc,
      plugins: [
        history(),
        keymap({
          "Mod-b": toggleMark(marks.strong),
          "Mod-i": toggleMark(marks.em),
          "Mod-z": undo,
          "Mod-y": redo,
          "Mod-Shift-z": redo,
          "Shift-Enter": chainCommands(exitCode, breakLine),
          Enter: splitListItem(nodes.list_item),
        }),
        keymap(baseKeymap),
      ],
    });
  }

  /** @param {import("prosemirror-state").Transaction} tr */
  apply(tr) {
    this.view.updateState(this.view.state.apply(tr));
    this.bar.show(this.view.state);
    if (tr.docChanged) {
      this.field.value = this.html;
      this.changed();
    }
  }

  get html() {
    return write(this.view.state.doc);
  }

  /**
   * Replaces the text without a change event and without an undo step, because the user did not type it.
   *
   * @param {string} html
   */
  replace(html) {
    this.view.updateState(this.state(read(this.schema, html)));
    this.bar.show(this.view.state);
    this.field.value = this.html;
  }

  /**
   * Inserts HTML at the cursor, or at the end before the first focus.
   *
   * @param {string} html
   */
  insert(html) {
    const { state } = this.view;
    const doc = read(this.schema, html);
    const tr = state.tr;
    if (!this.written) tr.setSelection(Selection.atEnd(state.doc));
    const { $from, empty } = tr.selection;
    // An empty paragraph is replaced; otherwise the new paragraphs follow the paragraph of the cursor.
    if (empty && $from.depth === 1 && $from.parent.content.size === 0) tr.replaceWith($from.before(1), $from.after(1), doc.content);
    else if (empty) tr.insert($from.after(1), doc.content);
    else tr.replaceSelection(new Slice(doc.content, 0, 0));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }

  /**
   * Inserts a placeholder behind the paragraph of the cursor, followed by an empty paragraph if needed.
   *
   * @param {string} type
   * @param {Record<string, unknown>} attrs
   */
  embed(type, attrs) {
    const { state } = this.view;
    const node = this.schema.nodes[type].create(attrs);
    const tr = state.tr;
    if (!this.written) tr.setSelection(Selection.atEnd(state.doc));
    const { $to } = tr.selection;
    const block = $to.depth > 0;
    const blank = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
    const at = block ? (blank ? $to.before(1) : $to.after(1)) : tr.selection.to;
    tr.insert(at, node);
    const behind = at + node.nodeSize;
    if (!tr.doc.nodeAt(behind)?.isTextblock) tr.insert(behind, this.schema.nodes.paragraph.create());
    tr.setSelection(Selection.near(tr.doc.resolve(behind + 1)));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }
}

// The schema of formatted text, with its conversion from and to HTML: paragraphs, headings, lists, quotations,
// emphasis and links; in stories also placeholders of quotes and photos, at the top level only.
import { DOMParser as Reader, DOMSerializer, Schema } from "prosemirror-model";

/** @typedef {import("prosemirror-model").Node} Node */
/** @typedef {import("prosemirror-model").NodeSpec} NodeSpec */

/** @type {Record<string, NodeSpec>} */
const BLOCKS = {
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  ordered_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
  bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  text: { group: "inline" },
  hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
};

/** @type {Record<string, NodeSpec>} */
const EMBEDS = {
  case_quote: {
    group: "embed",
    atom: true,
    attrs: { quote: {} },
    parseDOM: [{ tag: "figure[data-quote]", getAttrs: (figure) => ({ quote: figure.dataset.quote }) }],
    toDOM: (node) => ["figure", { "data-quote": node.attrs.quote }],
  },
  case_photo: {
    group: "embed",
    atom: true,
    attrs: { photo: {}, caption: { default: "" } },
    parseDOM: [
      {
        tag: "figure[data-photo]",
        getAttrs: (figure) => ({
          photo: figure.dataset.photo,
          caption: figure.querySelector("figcaption")?.textContent?.trim() ?? "",
        }),
      },
    ],
    toDOM: (node) =>
      node.attrs.caption
        ? ["figure", { "data-photo": node.attrs.photo }, ["figcaption", node.attrs.caption]]
        : ["figure", { "data-photo": node.attrs.photo }],
  },
};

/** @type {Record<string, import("prosemirror-model").MarkSpec>} */
const MARKS = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (link) => ({ href: link.getAttribute("href") }) }],
    toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
  },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
};

/**
 * @param {number[]} levels the allowed levels of headings; others become the nearest
 * @returns {NodeSpec}
 */
function heading(levels) {
  const last = levels[levels.length - 1];
  const nearest = (/** @type {number} */ level) => levels.find((one) => one >= level) ?? last;
  return {
    content: "inline*",
    group: "block",
    defining: true,
    attrs: { level: { default: last } },
    parseDOM: [1, 2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level: nearest(level) } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  };
}

/** The schema of an answer. The server accepts one heading level, so pasted headings get this level. */
export const ANSWER = new Schema({ nodes: { doc: { content: "block+" }, ...BLOCKS, heading: heading([3]) }, marks: MARKS });

/** The schema of a story. */
export const STORY = new Schema({
  nodes: { doc: { content: "(block | embed)+" }, ...BLOCKS, heading: heading([2, 3]), ...EMBEDS },
  marks: MARKS,
});

/**
 * HTML without style attributes and event handlers, which the Content-Security-Policy refuses and reports even in
 * elements that are not shown.
 *
 * @param {string} html
 */
export function unstyled(html) {
  return html
    .replace(/<style\b.*?<\/style\s*>/gis, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
}

/**
 * @param {Schema} schema
 * @param {string} html or plain text, whose lines become paragraphs
 * @returns {Node}
 */
export function read(schema, html) {
  const body = document.implementation.createHTMLDocument("").body;
  if (html.includes("<")) body.innerHTML = unstyled(html);
  else {
    for (const line of html.split(/\n+/)) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      body.append(paragraph);
    }
  }
  return Reader.fromSchema(schema).parse(body);
}

/**
 * @param {Node} doc
 * @returns {string} HTML; empty when there is only white space
 */
export function write(doc) {
  if (isEmpty(doc)) return "";
  const body = document.createElement("div");
  body.append(DOMSerializer.fromSchema(doc.type.schema).serializeFragment(doc.content));
  // A single paragraph of a list item or a quotation is written without its tag, as in all stored texts.
  for (const box of body.querySelectorAll("li, blockquote")) {
    const first = box.firstElementChild;
    const alone = box.tagName === "LI" ? box.querySelectorAll(":scope > p").length === 1 : box.children.length === 1;
    if (first?.tagName === "P" && alone) first.replaceWith(...first.childNodes);
  }
  return body.innerHTML;
}

/** @param {Node} doc */
function isEmpty(doc) {
  let empty = doc.textContent.trim() === "";
  doc.forEach((node) => {
    if (node.type.spec.group === "embed") empty = false;
  });
  return empty;
}

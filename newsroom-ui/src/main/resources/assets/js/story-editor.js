// The editor of a story: formatted text with frozen quotes and photos, saved as one writes.
// Without it the text area holds the same HTML.
import { Quill } from "./quill.js";

const form = document.getElementById("story-form");
const area = document.getElementById("f-bodyHtml");

if (form && area) {
  document.documentElement.classList.add("scripted");
  const words = form.dataset;
  const quotes = new Map(
    [...document.querySelectorAll("[data-quote-id]")].map((chip) => [chip.dataset.quoteId, chip]),
  );
  const BlockEmbed = Quill.import("blots/block/embed");

  const removeButton = (node) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "embed-remove";
    button.textContent = "×";
    button.setAttribute("aria-label", words.wordRemove);
    button.addEventListener("click", () => Quill.find(node)?.deleteAt(0, 1));
    return button;
  };

  class CaseQuote extends BlockEmbed {
    static create(id) {
      const node = super.create();
      node.dataset.quote = id;
      node.setAttribute("contenteditable", "false");
      const chip = quotes.get(String(id));
      const text = document.createElement("div");
      text.className = "embed-text";
      text.textContent = chip?.querySelector(".quote-text").textContent ?? "";
      const source = document.createElement("div");
      source.className = "embed-source";
      source.textContent = chip?.querySelector(".quote-source").textContent ?? "";
      node.append(text, source, removeButton(node));
      return node;
    }

    static value(node) {
      return node.dataset.quote;
    }
  }
  CaseQuote.blotName = "caseQuote";
  CaseQuote.tagName = "figure";
  CaseQuote.className = "ql-case-quote";

  class CasePhoto extends BlockEmbed {
    static create({ key, caption }) {
      const node = super.create();
      node.dataset.photo = key;
      node.dataset.caption = caption ?? "";
      node.setAttribute("contenteditable", "false");
      const img = document.createElement("img");
      img.src = `/photos/${key}/medium.jpg`;
      img.alt = "";
      const input = document.createElement("input");
      input.value = caption ?? "";
      input.maxLength = 200;
      input.placeholder = words.wordCaption;
      input.setAttribute("aria-label", words.wordCaption);
      // The field is not the editor's: what is typed there stays there.
      for (const type of ["keydown", "keyup", "keypress", "paste", "copy", "cut", "mousedown", "beforeinput"]) {
        input.addEventListener(type, (e) => {
          e.stopPropagation();
          if (type === "keydown" && e.key === "Enter") e.preventDefault();
        });
      }
      input.addEventListener("input", () => {
        node.dataset.caption = input.value;
        changed();
      });
      node.append(img, input, removeButton(node));
      return node;
    }

    static value(node) {
      return { key: node.dataset.photo, caption: node.dataset.caption };
    }
  }
  CasePhoto.blotName = "casePhoto";
  CasePhoto.tagName = "figure";
  CasePhoto.className = "ql-case-photo";

  Quill.register(CaseQuote);
  Quill.register(CasePhoto);

  const holder = document.createElement("div");
  area.after(holder);
  area.hidden = true;
  const quill = new Quill(holder, {
    theme: "snow",
    formats: ["header", "bold", "italic", "link", "blockquote", "list", "caseQuote", "casePhoto"],
    modules: {
      toolbar: [
        [{ header: 2 }, { header: 3 }],
        ["bold", "italic", "link"],
        ["blockquote", { list: "ordered" }, { list: "bullet" }],
        ["clean"],
      ],
    },
  });
  quill.root.setAttribute("role", "textbox");
  quill.root.setAttribute("aria-multiline", "true");
  quill.root.setAttribute("aria-labelledby", "l-bodyHtml");
  document.getElementById("l-bodyHtml").addEventListener("click", () => quill.focus());
  const label = (selector, text) => {
    const button = holder.previousElementSibling.querySelector(selector);
    button?.setAttribute("aria-label", text);
    button?.setAttribute("title", text);
  };
  label('.ql-header[value="2"]', words.wordH2);
  label('.ql-header[value="3"]', words.wordH3);
  label(".ql-bold", words.wordBold);
  label(".ql-italic", words.wordItalic);
  label(".ql-link", words.wordLink);
  label(".ql-blockquote", words.wordBlockquote);
  label('.ql-list[value="ordered"]', words.wordOrdered);
  label('.ql-list[value="bullet"]', words.wordBullet);
  label(".ql-clean", words.wordClean);

  // Stored placeholders become embeds, and embeds placeholders again.
  const read = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const figure of page.querySelectorAll("figure")) {
      if (figure.dataset.quote) figure.className = "ql-case-quote";
      else if (figure.dataset.photo) {
        figure.className = "ql-case-photo";
        figure.dataset.caption = figure.querySelector("figcaption")?.textContent ?? "";
      }
      figure.replaceChildren();
    }
    return page.body.innerHTML;
  };
  const write = () => {
    const copy = quill.root.cloneNode(true);
    for (const figure of copy.querySelectorAll("figure")) {
      const plain = document.createElement("figure");
      if (figure.dataset.quote) plain.dataset.quote = figure.dataset.quote;
      else {
        plain.dataset.photo = figure.dataset.photo;
        if (figure.dataset.caption) {
          const caption = document.createElement("figcaption");
          caption.textContent = figure.dataset.caption;
          plain.append(caption);
        }
      }
      figure.replaceWith(plain);
    }
    for (const node of copy.querySelectorAll("[class]")) node.removeAttribute("class");
    return copy.innerHTML;
  };
  quill.clipboard.dangerouslyPasteHTML(read(area.value), "silent");
  quill.history.clear();

  const insert = (name, value) => {
    const at = quill.getSelection(true)?.index ?? quill.getLength() - 1;
    quill.insertEmbed(at, name, value, "user");
    quill.setSelection(at + 1, 0, "silent");
  };
  for (const button of document.querySelectorAll("[data-insert-quote]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      insert("caseQuote", button.closest("[data-quote-id]").dataset.quoteId),
    );
  }
  for (const button of document.querySelectorAll("[data-insert-photo]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const figure = button.closest("[data-photo-key]");
      insert("casePhoto", { key: figure.dataset.photoKey, caption: figure.dataset.caption });
    });
  }
  for (const choose of document.querySelectorAll("[data-choose-photo]")) {
    choose.addEventListener("submit", async (e) => {
      e.preventDefault();
      const body = new URLSearchParams(new FormData(choose));
      body.set("script", "true");
      const answer = await fetch(choose.action, { method: "POST", body });
      if (!answer.ok) return choose.submit();
      const { key } = await answer.json();
      insert("casePhoto", { key, caption: "" });
    });
  }

  // Saving as one writes.
  const said = document.querySelector("[data-autosave]");
  let timer = 0;
  let dirty = false;
  let running = false;
  let stopped = !words.autosaveTo;
  const say = (text, wrong = false) => {
    said.textContent = text;
    said.classList.toggle("wrong", wrong);
  };
  const save = async () => {
    if (stopped || running || !dirty) return;
    running = true;
    dirty = false;
    say(words.saidSaving);
    try {
      const answer = await fetch(words.autosaveTo, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok) {
        const { version, revision } = await answer.json();
        for (const field of document.querySelectorAll("input[name=version]")) field.value = version;
        for (const field of document.querySelectorAll("input[name=revision]")) field.value = revision;
        const now = new Date();
        say(`${words.saidSaved} ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
      } else if (answer.status === 409) {
        stopped = true;
        dirty = true;
        say(words.saidClash, true);
      } else if (answer.status !== 422) {
        dirty = true;
        say(words.saidFailed, true);
      } else {
        dirty = true;
        say("");
      }
    } catch {
      dirty = true;
      say(words.saidFailed, true);
    }
    running = false;
  };
  function changed() {
    area.value = write();
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, 2500);
  }
  quill.on("text-change", (delta, before, source) => {
    if (source === "user") changed();
  });
  form.addEventListener("input", (e) => {
    if (!holder.contains(e.target)) changed();
  });
  form.addEventListener("submit", () => {
    area.value = write();
    dirty = false;
    stopped = true;
    clearTimeout(timer);
  });
  window.addEventListener("beforeunload", (e) => {
    if (dirty) e.preventDefault();
  });
}

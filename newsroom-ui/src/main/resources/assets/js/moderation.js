// Moderators' pages: selecting several tasks in the queue, and redacting words by selecting them.
import "./keys.js";

const list = document.querySelector("[data-list]");
if (list) {
  const boxes = [...list.querySelectorAll("[name=task]")];
  const all = list.querySelector("[data-all]");
  const count = list.querySelector("[data-count-chosen]");
  const show = () => {
    const chosen = boxes.filter((b) => b.checked).length;
    count.textContent = chosen ? count.dataset.some.replace("#", chosen) : count.dataset.none;
    all.querySelector("input").checked = chosen === boxes.length;
    all.querySelector("input").indeterminate = chosen > 0 && chosen < boxes.length;
  };
  all.hidden = false;
  all.addEventListener("change", (e) => {
    boxes.forEach((b) => (b.checked = e.target.checked));
    show();
  });
  list.addEventListener("change", show);
  show();
}

// A predefined reason only fills the field; moderators may change the text.
for (const select of document.querySelectorAll("[data-ready]")) {
  const reason = document.getElementById(select.dataset.ready);
  reason.dataset.key = "r";
  select.addEventListener("change", () => {
    if (!select.value) return;
    reason.value = select.value;
    reason.dispatchEvent(new Event("input"));
    reason.focus();
  });
}

// The seconds in which a decision on several tasks can be undone; the page comes again by itself.
const left = document.querySelector("[data-seconds]");
if (left) {
  const text = left.textContent;
  const until = Date.now() + Number(left.dataset.seconds) * 1000;
  const count = setInterval(() => {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    left.textContent = text.replace(/\d+/, String(seconds));
    if (!seconds) clearInterval(count);
  }, 500);
}

const task = document.querySelector("[data-task]");
const marks = task?.querySelector("[data-marks]");
if (marks) {
  const fields = new Map(
    [...task.querySelectorAll(".words[data-field]")].map((el) => [el.dataset.field, { el, text: el.textContent }]),
  );
  const parse = (box) => {
    const [field, from, to] = box.value.split(":");
    return { box, field, from: Number(from), to: Number(to) };
  };
  const spans = () => [...marks.querySelectorAll("[name=span]")].map(parse);

  // The same runs as on the server: each letter belongs to one mark or to none.
  function draw(field) {
    const { el, text } = /** @type {{ el: HTMLElement, text: string }} */ (fields.get(field));
    const owner = new Array(text.length);
    for (const span of spans().filter((s) => s.field === field)) {
      for (let i = span.from; i < span.to; i++) if (!owner[i] || span.box.checked) owner[i] = span;
    }
    const runs = document.createDocumentFragment();
    for (let from = 0, i = 1; i <= text.length; i++) {
      if (i === text.length || owner[i] !== owner[i - 1]) {
        const words = text.slice(from, i);
        if (owner[from]) {
          const mark = document.createElement("mark");
          mark.dataset.mark = owner[from].box.value;
          mark.classList.toggle("on", owner[from].box.checked);
          mark.textContent = words;
          runs.append(mark);
        } else runs.append(words);
        from = i;
      }
    }
    el.replaceChildren(runs);
  }
  const drawAll = () => [...fields.keys()].forEach(draw);

  // Start and end of the selection in a field, in UTF-16 units as on the server.
  function selected() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    for (const [field, { el, text }] of fields) {
      if (!el.contains(range.startContainer) || !el.contains(range.endContainer)) continue;
      const before = document.createRange();
      before.setStart(el, 0);
      before.setEnd(range.startContainer, range.startOffset);
      let from = before.toString().length;
      let to = from + range.toString().length;
      while (from < to && /\s/.test(text[from])) from++;
      while (to > from && /\s/.test(text[to - 1])) to--;
      if (from < to) return { field, from, to, words: text.slice(from, to) };
    }
    return null;
  }

  function blacken() {
    const found = selected();
    if (!found) return;
    const value = `${found.field}:${found.from}:${found.to}:by_hand`;
    const known = spans().find((s) => s.field === found.field && s.from === found.from && s.to === found.to);
    if (known) known.box.checked = true;
    else {
      const item = document.createElement("li");
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "span", value, checked: true });
      const text = Object.assign(document.createElement("span"), { className: "mark-text", textContent: found.words });
      const why = Object.assign(document.createElement("span"), { className: "mark-why", textContent: marks.dataset.byHand });
      label.append(box, text, why);
      item.append(label);
      marks.append(item);
      task.querySelector("[data-marks-none]")?.remove();
    }
    window.getSelection().removeAllRanges();
    floating.hidden = true;
    draw(found.field);
  }

  const fixed = task.querySelector("[data-blacken]");
  fixed.hidden = false;
  task.querySelector("[data-hint-script]").hidden = false;
  // A click on the button must not clear the selection.
  fixed.addEventListener("mousedown", (e) => e.preventDefault());
  fixed.addEventListener("click", blacken);

  const floating = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button primary small floating",
    textContent: fixed.textContent,
    hidden: true,
  });
  document.body.append(floating);
  floating.addEventListener("mousedown", (e) => e.preventDefault());
  floating.addEventListener("click", blacken);
  document.addEventListener("selectionchange", () => {
    const found = selected();
    floating.hidden = !found;
    if (!found) return;
    const place = window.getSelection().getRangeAt(0).getBoundingClientRect();
    floating.style.left = `${Math.max(8, Math.min(place.left + window.scrollX, document.body.clientWidth - 150))}px`;
    floating.style.top = `${place.bottom + window.scrollY + 6}px`;
  });

  task.addEventListener("click", (e) => {
    const mark = e.target.closest("mark[data-mark]");
    if (!mark || !window.getSelection().isCollapsed) return;
    const span = spans().find((s) => s.box.value === mark.dataset.mark);
    if (!span) return;
    span.box.checked = !span.box.checked;
    draw(span.field);
  });
  marks.addEventListener("change", drawAll);

  const preview = task.querySelector("[data-preview]");
  preview?.addEventListener("click", (e) => {
    e.preventDefault();
    const on = task.classList.toggle("previewing");
    preview.setAttribute("aria-pressed", String(on));
    preview.dataset.front ??= preview.textContent;
    preview.textContent = on ? preview.dataset.back : preview.dataset.front;
  });
  drawAll();
}

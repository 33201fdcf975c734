// Boxes on a photo: drawn with the pointer, kept in number fields, so that both ways lead to the same form.
const form = document.querySelector("[data-boxes]");
if (form) {
  const photo = form.querySelector("[data-box-photo]");
  const layer = form.querySelector("[data-box-layer]");
  const rows = form.querySelector("[data-box-rows]");
  const names = ["left", "top", "width", "height"];
  const WHOLE = 1000;

  const fields = (row) => names.map((name) => row.querySelector(`[name=${name}]`));
  const isEmpty = (row) => fields(row).every((f) => !f.value.trim());

  function rectangle(x, y, width, height) {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, String(value));
    return rect;
  }

  function draw() {
    const boxes = [...rows.children]
      .map((row) => fields(row).map((f) => Number(f.value) * 10))
      .filter((box) => box.every((n) => Number.isFinite(n) && n >= 0) && box[2] > 0 && box[3] > 0)
      .map((box) => rectangle(box[0], box[1], box[2], box[3]));
    layer.replaceChildren(...boxes);
  }

  function clearButton(row) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "linklike",
      textContent: rows.dataset.clear.replace("#", String([...rows.children].indexOf(row) + 1)),
    });
    button.addEventListener("click", () => {
      fields(row).forEach((f) => (f.value = ""));
      draw();
      fields(row)[0].focus();
    });
    row.append(button);
  }
  [...rows.children].forEach(clearButton);

  function emptyRow() {
    const free = [...rows.children].find(isEmpty);
    if (free) return free;
    const row = rows.lastElementChild.cloneNode(true);
    row.querySelector("button").remove();
    fields(row).forEach((f) => (f.value = ""));
    rows.append(row);
    clearButton(row);
    return row;
  }

  // The place of the pointer in per mille of the photo.
  function place(e) {
    const frame = photo.getBoundingClientRect();
    const within = (n) => Math.round(Math.min(1, Math.max(0, n)) * WHOLE);
    return { x: within((e.clientX - frame.left) / frame.width), y: within((e.clientY - frame.top) / frame.height) };
  }

  let begin = null;
  let drawn = null;
  photo.addEventListener("pointerdown", (e) => {
    if (e.button !== 0) return;
    e.preventDefault();
    photo.setPointerCapture(e.pointerId);
    begin = place(e);
    drawn = rectangle(begin.x, begin.y, 0, 0);
    layer.append(drawn);
  });
  const spanned = (e) => {
    const now = place(e);
    return [Math.min(begin.x, now.x), Math.min(begin.y, now.y), Math.abs(now.x - begin.x), Math.abs(now.y - begin.y)];
  };
  photo.addEventListener("pointermove", (e) => {
    if (!begin) return;
    const box = spanned(e);
    ["x", "y", "width", "height"].forEach((name, i) => drawn.setAttribute(name, String(box[i])));
  });
  photo.addEventListener("pointerup", (e) => {
    if (!begin) return;
    const box = spanned(e);
    begin = null;
    // A click draws nothing.
    if (box[2] > 4 && box[3] > 4) fields(emptyRow()).forEach((f, i) => (f.value = String(box[i] / 10)));
    draw();
  });
  photo.addEventListener("pointercancel", () => {
    begin = null;
    draw();
  });
  rows.addEventListener("input", draw);
  photo.classList.add("drawable");
  draw();
}

// Keyboard shortcuts for long lists: j and k move, Enter opens, o takes on what can be taken and opens the rest, ? shows all keys. The key of data-key clicks its
// element, or focuses it if it is a field. Shortcuts are off while a field has the focus.

const typing = (target) =>
  target.isContentEditable ||
  (target.matches?.("input, textarea, select") && !target.matches("[type=checkbox], [type=radio]"));

const rows = () => [...document.querySelectorAll("[data-row]")];
let at = -1;

function walk(step) {
  const all = rows();
  if (!all.length) return;
  const inside = all.findIndex((row) => row.contains(document.activeElement));
  at = Math.min(Math.max((inside >= 0 ? inside : at) + step, 0), all.length - 1);
  all.forEach((row, i) => row.classList.toggle("current", i === at));
  all[at].querySelector("[data-open]").focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
}

const current = () => rows().find((row) => row.contains(document.activeElement)) ?? rows()[at];

const dialog = document.getElementById("keys");

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e.target) || dialog?.open) return;
  if (e.key === "?") {
    dialog?.showModal();
  } else if (e.key === "j") {
    walk(1);
  } else if (e.key === "k") {
    walk(-1);
  } else if (e.key === "o") {
    const row = current();
    (row?.querySelector("[data-take]") ?? row?.querySelector("[data-open]"))?.click();
  } else if (e.key === "x") {
    current()?.querySelector("[type=checkbox]")?.click();
  } else {
    const wanted = document.querySelector(`[data-key="${CSS.escape(e.key)}"]:not([hidden])`);
    if (!wanted) return;
    if (wanted.matches("textarea, input, select")) wanted.focus();
    else wanted.click();
  }
  e.preventDefault();
});

// A click anywhere in a row follows its link; keyboards and screen readers use the link itself.
document.addEventListener("click", (e) => {
  if (!(e.target instanceof Element)) return;
  const row = e.target.closest("[data-row]");
  if (!row || e.target.closest("a, button, label, input, summary") || window.getSelection().toString()) return;
  row.querySelector("[data-open]").click();
});

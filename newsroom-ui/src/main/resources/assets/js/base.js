// Additions to every page; all pages work without script.

// The user menu closes on Escape and on a click elsewhere.
for (const menu of document.querySelectorAll("details.usermenu")) {
  document.addEventListener("click", (e) => {
    if (menu.open && !menu.contains(e.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// On a phone the current entry of a long menu may be outside of the visible part.
for (const current of document.querySelectorAll(".mainnav [aria-current], .tabs [aria-current]")) {
  const bar = current.closest("ul, .tabs");
  const beyond = current.getBoundingClientRect().right - bar.getBoundingClientRect().right;
  if (beyond > 0) bar.scrollLeft += beyond + bar.clientWidth / 3;
}

// Puts the focus on the list of errors, so that screen readers read it first.
document.querySelector("[data-focus]")?.focus();

// Shows the number of characters left, counted as on the server.
for (const field of document.querySelectorAll("[data-count]")) {
  const counter = document.createElement("p");
  counter.className = "count";
  counter.setAttribute("aria-hidden", "true");
  field.insertAdjacentElement("afterend", counter);
  const most = Number(field.dataset.count);
  const show = () => {
    const length = [...field.value.trim()].length;
    counter.textContent = `${length} / ${most}`;
    counter.classList.toggle("full", length > most * 0.95);
  };
  field.addEventListener("input", show);
  show();
}

// Prevents a second click on submit. The server also ignores duplicates, by the key in the form.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (e) => {
    if (e.defaultPrevented) return;
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 4000) e.preventDefault();
    else form.dataset.sent = String(Date.now());
  });
  // What was changed since, and a page that the browser kept for Back, may be sent.
  form.addEventListener("input", () => delete form.dataset.sent);
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

// Ctrl+Enter in a field sends its form by the button of its part (data-sends), else by the main one, as a click would.
document.addEventListener("keydown", (e) => {
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey) || e.isComposing || e.defaultPrevented) return;
  const field = e.target;
  if (!(field instanceof Element) || !field.matches("input, textarea, select, [contenteditable] *, [contenteditable]")) return;
  const form = field.closest("form");
  if (!form) return;
  const part = field.closest("[data-sends]");
  const buttons = [...form.querySelectorAll("button, input[type=submit]")].filter((b) => b.matches("input, :not([type]), [type=submit]"));
  const button = part
    ? form.querySelector(part.dataset.sends)
    : (buttons.find((b) => b.matches(".primary")) ?? buttons[0]);
  e.preventDefault();
  if (button) button.click();
  else form.requestSubmit();
});

// A form that the browser loads again for Back keeps its key, so that the server knows what was sent.
const formKeys = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-form-key]"));
if (formKeys.length > 0) {
  const navigation = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]);
  /** @type {Record<string, string>} */
  const before = (navigation?.type === "back_forward" && history.state?.formKeys) || {};
  /** @type {Record<string, string>} */
  const now = {};
  for (const field of formKeys) {
    const action = field.form?.getAttribute("action") ?? "";
    let name = action;
    for (let i = 2; name in now; i++) name = `${action} ${i}`;
    if (before[name] && before[name] !== field.value) {
      field.value = before[name];
      field.dataset.restored = "";
    }
    now[name] = field.value;
  }
  history.replaceState({ ...history.state, formKeys: now }, "");
}

// Asks before an action that cannot be undone.
for (const button of document.querySelectorAll("[data-confirm]")) {
  button.addEventListener("click", (e) => {
    if (!window.confirm(button.dataset.confirm)) e.preventDefault();
  });
}

// Lists that are filtered as soon as an option is chosen.
for (const select of document.querySelectorAll("select[data-autosubmit]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const said = button.textContent;
    button.textContent = button.dataset.copied ?? said;
    setTimeout(() => (button.textContent = said), 2000);
  });
}

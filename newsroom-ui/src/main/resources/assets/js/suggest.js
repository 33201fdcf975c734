// Suggestions under a search box. The last queries stay only in this browser; without script the box is a plain form.

const KEY = "zd.queries";
const MOST_OWN = 8;
const PAUSE = 90;

const own = {
  all() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((q) => typeof q === "string") : [];
    } catch {
      return [];
    }
  },
  keep(query) {
    try {
      const all = [query, ...this.all().filter((q) => q !== query)].slice(0, MOST_OWN);
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // Search works without storage too.
    }
  },
  forget() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  },
};

for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  // The button that forgets is beside the list: a listbox contains options only.
  const panel = document.createElement("div");
  panel.className = "suggestions";
  panel.hidden = true;
  const list = document.createElement("div");
  list.id = `${input.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.words);
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "linklike";
  forget.textContent = form.dataset.forget;
  panel.append(list, forget);
  form.append(panel);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let at = -1;
  let asked = 0;
  let timer = 0;
  let composing = false;

  const lines = () => [...list.querySelectorAll("[role=option]")];
  const close = () => {
    panel.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (to) => {
    const all = lines();
    at = all.length ? (to + all.length + 1) % (all.length + 1) : -1;
    if (at === all.length) at = -1;
    all.forEach((line, i) => line.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  };
  const line = (sort, text, go) => {
    const option = document.createElement("a");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.tabIndex = -1;
    option.id = `${list.id}-${list.childElementCount}`;
    option.href = go;
    const said = document.createElement("span");
    said.textContent = text;
    const kind = document.createElement("small");
    kind.textContent = form.dataset[sort] ?? "";
    option.append(said, kind);
    list.append(option);
  };
  const searching = (query) => {
    const address = new URL(form.action);
    for (const field of form.querySelectorAll("input[type=hidden]")) address.searchParams.set(field.name, field.value);
    address.searchParams.set("q", query);
    return address.pathname + address.search;
  };
  const show = (found, typed) => {
    list.replaceChildren();
    const mine = own.all().filter((q) => q !== typed && q.toLowerCase().startsWith(typed.toLowerCase()));
    for (const query of mine.slice(0, typed ? 2 : MOST_OWN)) line("own", query, searching(query));
    for (const one of found) line(one.sort, one.sort === "topic" ? one.text.replaceAll("/", " › ") : one.text, one.sort === "words" ? searching(one.text) : one.path);
    forget.hidden = !mine.length || Boolean(typed);
    at = -1;
    input.removeAttribute("aria-activedescendant");
    panel.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!panel.hidden));
  };
  const ask = async () => {
    const typed = input.value.trim();
    const mine = ++asked;
    if (!typed) return show([], "");
    try {
      const address = new URL(form.dataset.suggest, location.href);
      address.searchParams.set("q", typed);
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      const found = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) show(found, typed);
    } catch {
      if (mine === asked) close();
    }
  };
  const soon = () => {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(ask, PAUSE);
  };

  // An input method first shows its own letters, which are pinyin and can be searched as well.
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", soon);
  input.addEventListener("focus", () => {
    if (!input.value.trim() && own.all().length) show([], "");
  });
  forget.addEventListener("click", () => {
    own.forget();
    close();
    input.focus();
  });
  input.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "Escape" && !panel.hidden) {
      close();
      e.preventDefault();
    } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      if (panel.hidden) ask();
      else point(e.key === "ArrowDown" ? at + 1 : at < 0 ? lines().length - 1 : at - 1);
      e.preventDefault();
    } else if (e.key === "Enter" && at >= 0 && !panel.hidden) {
      lines()[at].click();
      e.preventDefault();
    }
  });
  document.addEventListener("pointerdown", (e) => {
    if (!form.contains(e.target)) close();
  });
  form.addEventListener("focusout", (e) => {
    if (!form.contains(e.relatedTarget)) setTimeout(() => form.contains(document.activeElement) || close(), 150);
  });
  form.addEventListener("submit", () => {
    const query = input.value.trim();
    if (query && query.length <= 60) own.keep(query);
  });
}

// On a phone the filters are above the hits, so they are folded there.
for (const filters of document.querySelectorAll("details.search-filters")) {
  if (window.matchMedia("(max-width: 59.99rem)").matches) filters.open = false;
}

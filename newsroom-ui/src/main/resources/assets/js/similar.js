// Similar cases come after the page: <section data-similar="address"> is filled and shown when there are any;
// with data-similar-always it is shown with what the server says of none, too.
export const load = async (place) => {
  try {
    const answer = await fetch(place.dataset.similar, { headers: { Accept: "text/html" } });
    if (answer.status !== 200) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.body.childNodes);
    place.hidden = false;
  } catch {
    // Search is away: the page says nothing of it.
  }
};

for (const place of document.querySelectorAll("[data-similar]")) {
  if (!("IntersectionObserver" in window) || place.hidden) {
    load(place);
    continue;
  }
  // On long desks a list is fetched when it comes into view.
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((e) => e.isIntersecting)) {
      seen.disconnect();
      load(place);
    }
  });
  seen.observe(place);
}

// A proposal is filled in by a click, and by nothing else.
document.addEventListener("click", (e) => {
  const button = e.target instanceof Element ? e.target.closest("[data-fill]") : null;
  const field = button?.closest("form")?.elements[button.dataset.fill];
  if (!field) return;
  field.value = button.dataset.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  for (const other of button.parentElement.querySelectorAll("[data-fill]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
});

// A list that stays folded is fetched when it is opened.
for (const fold of document.querySelectorAll("details[data-similar-in]")) {
  fold.addEventListener(
    "toggle",
    () => {
      const place = fold.querySelector("[data-similar-later]");
      if (!fold.open || !place) return;
      place.dataset.similar = place.dataset.similarLater;
      load(place);
    },
    { once: true },
  );
}

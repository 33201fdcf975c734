// Loads similar cases after the page: <section data-similar="address"> is filled, and shown when there are any;
// with data-similar-always it is also shown with the server's message that there are none.
export const load = async (place) => {
  try {
    const answer = await fetch(place.dataset.similar, { headers: { Accept: "text/html" } });
    if (answer.status !== 200) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.body.childNodes);
    place.hidden = false;
  } catch {
    // Search is unavailable: the page shows nothing.
  }
};

for (const place of document.querySelectorAll("[data-similar]")) {
  if (!("IntersectionObserver" in window) || place.hidden) {
    load(place);
    continue;
  }
  // On long pages a list is fetched when it comes into view.
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((e) => e.isIntersecting)) {
      seen.disconnect();
      load(place);
    }
  });
  seen.observe(place);
}

// A proposal is filled in only by a click.
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

// A folded list is fetched when it is opened.
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

// Moves stories from day to day by dragging. Without script each story has a form for it.
import Sortable from "../sortablejs/modular/sortable.esm.js";

const form = document.querySelector("[data-move-form]");

for (const list of document.querySelectorAll(".calendar-stories")) {
  // Stories are dragged by the headline, so the browser must not drag the link itself.
  for (const link of list.querySelectorAll("a")) link.draggable = false;
  Sortable.create(list, {
    group: "days",
    draggable: "[data-movable]",
    filter: "button, input, summary, label",
    preventOnFilter: false,
    delay: 150,
    delayOnTouchOnly: true,
    animation: 120,
    // A scheduled story needs a day.
    onMove: (e) => !(e.dragged.querySelector(".state-scheduled") && e.to.dataset.day === ""),
    onEnd: (e) => {
      if (e.from === e.to) return;
      form.elements.story.value = e.item.dataset.story;
      form.elements.version.value = e.item.dataset.version;
      form.elements.day.value = e.to.dataset.day;
      form.submit();
    },
  });
}

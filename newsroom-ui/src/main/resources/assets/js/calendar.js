// Stories are dragged from day to day. Without this each has a form of its own.
import Sortable from "../sortablejs/modular/sortable.esm.js";

const form = document.querySelector("[data-move-form]");

for (const list of document.querySelectorAll(".calendar-stories")) {
  // The headline is what one takes hold of: a link that is dragged must not go its own way.
  for (const link of list.querySelectorAll("a")) link.draggable = false;
  Sortable.create(list, {
    group: "days",
    draggable: "[data-movable]",
    filter: "button, input, summary, label",
    preventOnFilter: false,
    delay: 150,
    delayOnTouchOnly: true,
    animation: 120,
    // What the clock already has needs a day.
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

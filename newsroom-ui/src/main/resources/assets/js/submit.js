// The form for a new inquiry: typed text is kept as a draft in the browser.
const form = document.querySelector("#ask");

// Name, telephone and e-mail are left out: others may use this device.
const FIELDS = ["kind", "board", "title", "body", "place", "lat", "lng", "visibility"];
const DRAFT = "zd-draft";
const WEEK = 7 * 24 * 3600 * 1000;

const read = () => {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT) ?? "null");
    return draft && Date.now() - draft.at < WEEK ? draft : null;
  } catch {
    return null;
  }
};

const write = () => {
  const draft = { at: Date.now() };
  for (const name of FIELDS) draft[name] = form.elements[name]?.value ?? "";
  try {
    if (draft.title.trim() || draft.body.trim()) localStorage.setItem(DRAFT, JSON.stringify(draft));
    else localStorage.removeItem(DRAFT);
  } catch {
    // Without storage there is no draft.
  }
};

const notice = form.querySelector("#draft-notice");
const draft = read();
const untouched = "fresh" in form.dataset && !form.elements.title.value && !form.elements.body.value;
if (draft && untouched) {
  const chosen = new URLSearchParams(location.search).has("board");
  for (const name of FIELDS) {
    if (!(name === "board" && chosen) && draft[name]) form.elements[name].value = draft[name];
  }
  for (const field of form.querySelectorAll("[data-count]")) field.dispatchEvent(new Event("input"));
  notice.hidden = false;
}
form.querySelector("#draft-discard").addEventListener("click", () => {
  try {
    localStorage.removeItem(DRAFT);
  } finally {
    location.replace(location.href);
  }
});
let pause;
const later = () => {
  clearTimeout(pause);
  pause = setTimeout(write, 400);
};
form.addEventListener("input", later);
addEventListener("pagehide", () => {
  if (!("sent" in form.dataset)) write();
});

// --- place --------------------------------------------------------------------------------------
const lat = form.querySelector("#f-lat");
const lng = form.querySelector("#f-lng");
const set = form.querySelector("#point-set");
const lost = form.querySelector("#point-failed");
const clear = form.querySelector("#point-clear");
const locate = form.querySelector("#locate");

const outside = form.querySelector("#point-outside");
const map = form.querySelector("#pick-map");

const inside = (north, east) => {
  if (!map) return true;
  const [south, west, top, right] = map.dataset.bounds.split(",").map(Number);
  return north >= south && north <= top && east >= west && east <= right;
};

const point = (north, east) => {
  const far = north !== null && !inside(north, east);
  const none = north === null || far;
  lat.value = none ? "" : north.toFixed(6);
  lng.value = none ? "" : east.toFixed(6);
  set.hidden = none;
  lost.hidden = true;
  outside.hidden = !far;
  later();
};
// Shows on the map what was set without it.
const pinned = (north, east) => {
  point(north, east);
  map?.dispatchEvent(new Event("placed"));
};
clear.hidden = false;
clear.addEventListener("click", () => point(null, null));
if (lat.value && lng.value) pinned(Number(lat.value), Number(lng.value));
if ("geolocation" in navigator && isSecureContext) {
  locate.hidden = false;
  locate.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        pinned(coords.latitude, coords.longitude);
      },
      () => {
        outside.hidden = true;
        lost.hidden = false;
      },
      { timeout: 10000, maximumAge: 60000 },
    );
  });
}
form.addEventListener("picked", () => pinned(Number(lat.value), Number(lng.value)));

// Maps with Leaflet: <div class="map" data-map="show|pick" data-bounds="s,w,n,e" data-image="…" data-tiles="…">.
//   show   a point at data-lat, data-lng; replaces the drawing inside
//   points all points of data-points, [[lat, lng, title, address], …]; replaces the drawing inside
//   pick   a point is set by click, drag or keyboard and written into the fields named by data-lat-field, data-lng-field;
//          a button with data-map-clear in the same form removes it
import "../leaflet/dist/leaflet.js";

const L = window.L;

function base(map, element) {
  const [south, west, north, east] = element.dataset.bounds.split(",").map(Number);
  const bounds = L.latLngBounds([south, west], [north, east]);
  if (element.dataset.tiles) {
    L.tileLayer(element.dataset.tiles, { maxZoom: 18 }).addTo(map);
  } else if (element.dataset.image) {
    L.imageOverlay(element.dataset.image, bounds).addTo(map);
    map.setMaxBounds(bounds.pad(0.1));
  }
  map.fitBounds(bounds);
  return bounds;
}

function pin() {
  return L.divIcon({ className: "map-pin", iconSize: [18, 18], iconAnchor: [9, 9] });
}

function canvas(element) {
  const inner = document.createElement("div");
  const drawing = element.querySelector("svg");
  element.append(inner);
  const map = L.map(inner, { attributionControl: false, scrollWheelZoom: false, minZoom: 9, maxZoom: 16, zoomSnap: 0.25 });
  drawing?.remove();
  return map;
}

export function show(element) {
  const map = canvas(element);
  base(map, element);
  const point = [Number(element.dataset.lat), Number(element.dataset.lng)];
  L.marker(point, { icon: pin(), interactive: false, keyboard: false }).addTo(map);
  map.setView(point, map.getZoom() + 2.5);
}

export function points(element) {
  const map = canvas(element);
  base(map, element);
  const all = JSON.parse(element.dataset.points);
  for (const [lat, lng, title, address] of all) {
    L.marker([lat, lng], { icon: pin(), title, alt: title }).on("click", () => location.assign(address)).addTo(map);
  }
  map.fitBounds(L.latLngBounds(all.map(([lat, lng]) => [lat, lng])).pad(0.3), { maxZoom: 15 });
}

export function pick(element) {
  const map = canvas(element);
  const bounds = base(map, element);
  const named = (name) => document.querySelector(`[name="${CSS.escape(name)}"]`);
  const lat = named(element.dataset.latField);
  const lng = named(element.dataset.lngField);
  let marker = null;
  const set = (point) => {
    lat.value = point.lat.toFixed(6);
    lng.value = point.lng.toFixed(6);
    if (marker) marker.setLatLng(point);
    else {
      marker = L.marker(point, { icon: pin(), draggable: true, autoPan: true }).addTo(map);
      marker.on("dragend", () => set(marker.getLatLng()));
    }
    element.dispatchEvent(new CustomEvent("picked", { bubbles: true }));
  };
  map.on("click", (e) => bounds.contains(e.latlng) && set(e.latlng));
  // By keyboard: the arrows move the map, Enter sets the point in its centre.
  map.getContainer().addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target === map.getContainer()) {
      e.preventDefault();
      set(map.getCenter());
    }
  });
  for (const clear of element.closest("form")?.querySelectorAll("[data-map-clear]") ?? []) {
    clear.addEventListener("click", () => {
      lat.value = lng.value = "";
      marker?.remove();
      marker = null;
    });
  }
  // The page's script has changed the fields: the pin follows.
  const follow = () => {
    if (!lat.value || !lng.value) {
      marker?.remove();
      marker = null;
      return;
    }
    const point = L.latLng(Number(lat.value), Number(lng.value));
    if (marker?.getLatLng().equals(point, 1e-6)) return;
    set(point);
    map.setView(point, map.getBoundsZoom(bounds) + 1.5);
  };
  element.addEventListener("placed", follow);
  follow();
}

for (const element of document.querySelectorAll("[data-map]")) {
  if (element.dataset.map === "pick") pick(element);
  else if (element.dataset.map === "points") points(element);
  else show(element);
}

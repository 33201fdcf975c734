// The QR code of a receipt carries the code behind the number sign, where no server sees it.
const form = document.querySelector("#track-door");
const code = new URLSearchParams(location.hash.slice(1)).get("code");
if (code) {
  form.elements.code.value = code;
  // Nor should it stay in the address and the history.
  history.replaceState(null, "", location.pathname + location.search);
  form.querySelector("button").focus();
}

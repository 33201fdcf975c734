// The QR code of a receipt contains the tracking code after the number sign, which browsers do not send to servers.
const form = document.querySelector("#track-door");
const code = new URLSearchParams(location.hash.slice(1)).get("code");
if (code) {
  form.elements.code.value = code;
  // Removes the code from the address and the history.
  history.replaceState(null, "", location.pathname + location.search);
  form.querySelector("button").focus();
}

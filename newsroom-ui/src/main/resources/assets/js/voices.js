// A proof of work for a button with data-work (bits), data-subject and data-working: the browser looks for a number such that
// the SHA-256 of SUBJECT:DAY-SALT-NUMBER begins with so many zero bits, puts it into the form, and sends the form.
const AT_ONCE = 256;

/** @param {ArrayBuffer} hash */
const zeroBits = (hash) => {
  let bits = 0;
  for (const one of new Uint8Array(hash)) {
    if (one !== 0) return bits + Math.clz32(one) - 24;
    bits += 8;
  }
  return bits;
};

/**
 * @param {string} subject
 * @param {number} bits
 */
const proof = async (subject, bits) => {
  const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  const salt = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const encoder = new TextEncoder();
  for (let from = 0; ; from += AT_ONCE) {
    const texts = Array.from({ length: AT_ONCE }, (_, i) => `${day}-${salt}-${from + i}`);
    const hashes = await Promise.all(texts.map((text) => crypto.subtle.digest("SHA-256", encoder.encode(`${subject}:${text}`))));
    const found = hashes.findIndex((hash) => zeroBits(hash) >= bits);
    if (found >= 0) return texts[found];
  }
};

addEventListener(
  "submit",
  async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const button = event.submitter;
    // Without https the browser offers no hash; the server then says what is missing.
    if (!button?.dataset.work || form.dataset.worked === button.dataset.subject || !globalThis.crypto?.subtle) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.working) return;
    form.dataset.working = "1";
    const words = button.innerHTML;
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.dataset.working ?? "";
    const before = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=work]"));
    const field = before ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "work" }));
    field.value = await proof(button.dataset.subject ?? "", Number(button.dataset.work));
    button.innerHTML = words;
    button.removeAttribute("aria-disabled");
    delete form.dataset.working;
    form.dataset.worked = button.dataset.subject;
    // In a task of its own: Chromium drops a submission that follows the end of a digest directly.
    setTimeout(() => form.requestSubmit(button));
  },
  true,
);

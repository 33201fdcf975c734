// Keeps the unsaved text of an editor in the browser, for one person and one form, until the server has saved it.

const PAUSE_MILLIS = 250;
const KEPT_MILLIS = 30 * 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Kept
 * @property {Record<string, string>} fields
 * @property {string} version of the item when the text was typed
 * @property {number} at
 * @property {boolean} sent whether the form was sent with this text
 */

export class UnsavedText {
  /**
   * @param {HTMLFormElement} form data-person is the account's id, the action names the item
   * @param {() => Record<string, string>} fields reads the text
   */
  constructor(form, fields) {
    this.form = form;
    this.fields = fields;
    this.name = `zd-unsaved:${form.dataset.person ?? ""}:${form.getAttribute("action") ?? ""}`;
    this.timer = 0;
    form.addEventListener("submit", () => {
      if (this.timer || this.read()) this.write(true);
    });
    window.addEventListener("pagehide", () => {
      if (this.timer) this.write(false);
    });
  }

  /** A person changed the text. */
  changed() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.write(false), PAUSE_MILLIS);
  }

  /** The server has saved the text. */
  saved() {
    clearTimeout(this.timer);
    this.timer = 0;
    try {
      localStorage.removeItem(this.name);
    } catch {
      // A browser without storage has nothing to remove.
    }
  }

  /**
   * Shows the offer to restore a text that was not saved; what was saved meanwhile is forgotten.
   *
   * @param {(fields: Record<string, string>) => void} restore
   */
  offer(restore) {
    const kept = this.read();
    const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-unsaved]"));
    if (!kept || !box) return;
    const now = this.fields();
    const same = Object.entries(kept.fields).every(([name, value]) => now[name] === value);
    const refused = document.getElementById("errors") !== null;
    if ((same && !refused) || (kept.sent && kept.version !== this.version()) || Date.now() - kept.at > KEPT_MILLIS) {
      this.saved();
      return;
    }
    if (same) return;
    const time = /** @type {HTMLElement} */ (box.querySelector("[data-unsaved-at]"));
    time.textContent = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    box.hidden = false;
    const choice = (/** @type {string} */ name, /** @type {() => void} */ what) =>
      box.querySelector(name)?.addEventListener("click", () => {
        box.hidden = true;
        what();
      });
    choice("[data-unsaved-restore]", () => restore(kept.fields));
    choice("[data-unsaved-discard]", () => this.saved());
  }

  version() {
    return /** @type {HTMLInputElement | null} */ (this.form.querySelector("input[name=version]"))?.value ?? "";
  }

  /** @param {boolean} sent */
  write(sent) {
    clearTimeout(this.timer);
    this.timer = 0;
    /** @type {Kept} */
    const kept = { fields: this.fields(), version: this.version(), at: Date.now(), sent };
    try {
      localStorage.setItem(this.name, JSON.stringify(kept));
    } catch {
      // Without room in the browser the server's saving remains.
    }
  }

  /** @returns {Kept | null} */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? "null");
    } catch {
      return null;
    }
  }
}

/**
 * Says that the session is over, with a link to the sign-in in another tab; beside the buttons, too, which are in sight
 * while the page is scrolled.
 *
 * @param {HTMLElement} said
 * @param {HTMLFormElement} form data-said-expired and data-said-sign-in are the words, data-sign-in is the address
 */
export function sayExpired(said, form) {
  said.replaceChildren(`${form.dataset.saidExpired ?? ""} `, signIn(form));
  said.classList.add("wrong");
  form.querySelector("[data-expired]")?.replaceChildren(signIn(form));
}

/**
 * Takes the sign-in away that was offered.
 *
 * @param {HTMLFormElement} form
 */
export function sayNoMore(form) {
  form.querySelector("[data-expired]")?.replaceChildren();
}

/** @param {HTMLFormElement} form */
function signIn(form) {
  const link = document.createElement("a");
  link.href = form.dataset.signIn ?? "/login";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = form.dataset.saidSignIn ?? "";
  return link;
}

/**
 * Calls back when the person returns to this page from another tab.
 *
 * @param {() => void} what
 */
export function onReturn(what) {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") what();
  });
  window.addEventListener("focus", what);
}

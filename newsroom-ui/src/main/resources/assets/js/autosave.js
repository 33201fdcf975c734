// Saves a story automatically: some time after the last change, one request at a time, until somebody else has
// saved another text.
import { fieldsOf } from "./forms.js";
import { onReturn, sayExpired, sayNoMore } from "./unsaved.js";

const PAUSE_MILLIS = 2500;

export class Autosave {
  /**
   * @param {HTMLFormElement} form data-autosave-to is the address, absent without the right to save; data-said-* are the messages
   * @param {{ pause?: number, kept?: import("./unsaved.js").UnsavedText }} [options] milliseconds from the last change; the
   *   copy of the text in the browser
   */
  constructor(form, { pause = PAUSE_MILLIS, kept } = {}) {
    this.form = form;
    this.pause = pause;
    this.kept = kept;
    this.expired = false;
    this.said = /** @type {HTMLElement} */ (document.querySelector("[data-autosave]"));
    this.timer = 0;
    this.dirty = false;
    this.running = false;
    this.stopped = !form.dataset.autosaveTo;
    form.addEventListener("submit", () => {
      this.dirty = false;
      this.stopped = true;
      clearTimeout(this.timer);
    });
    onReturn(() => {
      if (this.expired) this.save();
    });
    window.addEventListener("beforeunload", (e) => {
      if (this.dirty) e.preventDefault();
    });
  }

  changed() {
    this.dirty = true;
    this.kept?.changed();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), this.pause);
  }

  /**
   * @param {string} text
   * @param {boolean} [wrong]
   */
  say(text, wrong = false) {
    this.said.textContent = text;
    this.said.classList.toggle("wrong", wrong);
    sayNoMore(this.form);
  }

  async save() {
    if (this.stopped || this.running || !this.dirty) return;
    const words = this.form.dataset;
    this.running = true;
    this.dirty = false;
    this.say(words.saidSaving ?? "");
    try {
      const answer = await fetch(words.autosaveTo ?? "", {
        method: "POST",
        body: fieldsOf(this.form),
        headers: { Accept: "application/json" },
      });
      this.expired = answer.status === 401;
      if (answer.ok) {
        this.saved(await answer.json());
      } else {
        this.dirty = true;
        if (answer.status === 409) {
          this.stopped = true;
          this.say(words.saidClash ?? "", true);
        } else if (this.expired) sayExpired(this.said, this.form);
        else if (answer.status === 422) this.say("");
        else this.say(words.saidFailed ?? "", true);
      }
    } catch {
      this.dirty = true;
      this.say(words.saidFailed ?? "", true);
    }
    this.running = false;
  }

  /**
   * Gives the saved version and revision to every form of the page.
   *
   * @param {{ version: number, revision: number }} answer
   */
  saved({ version, revision }) {
    for (const [name, value] of Object.entries({ version, revision })) {
      for (const field of document.querySelectorAll(`input[name=${name}]`)) {
        /** @type {HTMLInputElement} */ (field).value = String(value);
      }
    }
    if (!this.dirty) this.kept?.saved();
    const now = new Date();
    const time = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0")).join(":");
    this.say(`${this.form.dataset.saidSaved ?? ""} ${time}`);
  }
}

// Quill, so that the Content-Security-Policy takes it: where it begins with HTML it wraps that into an element with a
// style attribute, which the policy refuses and reports. The wrapper goes without; the style sheets say the same.
import "../quill/dist/quill.min.js";

export const Quill = self.Quill;

const STYLED = ' style="white-space: normal;"';

class Clipboard extends Quill.import("modules/clipboard") {
  convert(html) {
    return super.convert(typeof html === "string" ? html.replace(STYLED, "") : html);
  }
}

Quill.register("modules/clipboard", Clipboard, true);

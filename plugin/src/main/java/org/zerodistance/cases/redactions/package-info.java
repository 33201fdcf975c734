/**
 * What is hidden or blacked out of a public text or photo, by whom, why and since when: one model
 * for inquiries, remarks, readers' answers, joined words, offices' questions and answers, and
 * photos. The rows of these always hold what may be public, so that a reader of a row cannot show
 * what is withheld; the original is kept here ({@code inquiry_original} for an inquiry). Owns the
 * tables {@code redaction} and {@code withheld_part}.
 */
@Feature(
    name = "redactions",
    uses = {"platform", "sql"},
    owns = {"redaction", "withheld_part"})
package org.zerodistance.cases.redactions;

import org.zerodistance.foundation.platform.Feature;

/**
 * The reporters' notebook of an assignment: notes, contacts, and visits with photos. Only for the
 * newsroom. Authors correct and remove their entries within a day, editors at any time; the earlier
 * wording is kept. Owns the tables {@code assignment_note}, {@code assignment_contact}, {@code
 * visit} and {@code notebook_wording}.
 */
@Feature(
    name = "notebook",
    uses = {"audit", "platform", "attachments", "assignments"},
    owns = {"assignment_contact", "assignment_note", "notebook_wording", "visit"},
    reads = {"person"})
package org.zerodistance.newsroom.notebook;

import org.zerodistance.foundation.platform.Feature;

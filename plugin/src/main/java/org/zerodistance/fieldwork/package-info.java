/**
 * What a reporter brings back from an assignment: notes, contacts made, visits with photos. For the
 * newsroom alone, and only ever added to.
 *
 * <p>Owns the tables {@code assignment_note}, {@code assignment_contact} and {@code visit}.
 */
@Feature(
    name = "fieldwork",
    uses = {"platform", "viewers", "caselog", "attachments", "assignments"})
package org.zerodistance.fieldwork;

import org.zerodistance.platform.Feature;

/**
 * What the newsroom does with a tip before it is a story: flagging, claiming, contacts, visits,
 * notes. Nothing of it is ever seen outside the newsroom; every query asks for a newsroom role
 * first.
 *
 * <p>Owns the tables {@code tip}, {@code assignment}, {@code assignment_inquiry}, {@code
 * assignment_note}, {@code assignment_contact} and {@code visit}.
 */
@Feature(
    name = "assignments",
    uses = {"platform", "viewers", "caselog", "offices", "attachments", "inquiries", "visibility"})
package org.zerodistance.assignments;

import org.zerodistance.platform.Feature;

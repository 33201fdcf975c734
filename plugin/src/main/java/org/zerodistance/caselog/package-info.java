/**
 * The append-only log: who did what, when and why, to an inquiry, an assignment, a story, an
 * account. Timelines, the audit page and statistics read it. Owns the table {@code event}.
 */
@Feature(
    name = "caselog",
    uses = {"platform", "viewers"})
package org.zerodistance.caselog;

import org.zerodistance.platform.Feature;

/**
 * The append-only audit log: actor, action, time and reason of every change to an inquiry, an
 * assignment, a story or an account. Timelines, the audit page and statistics read it. Owns the
 * table {@code event}.
 */
@Feature(
    name = "audit",
    uses = {"platform", "publicversion", "retention", "sql"},
    owns = {"event"},
    reads = {"board", "inquiry", "office", "person", "story", "story_column"})
package org.zerodistance.foundation.audit;

import org.zerodistance.foundation.platform.Feature;

/**
 * The similarity of two inquiries and its reasons: shared rare words, place, time. It is calculated
 * in Java from the texts, so that the search server only supplies candidates and may be
 * unavailable. Groups recurring problems, for the proposals of dossiers. Writes nothing and owns no
 * table.
 */
@Feature(
    name = "likeness",
    uses = {"platform", "casepages", "inquiries", "status"},
    reads = {"board", "inquiry", "topic"})
package org.zerodistance.insight.likeness;

import org.zerodistance.foundation.platform.Feature;

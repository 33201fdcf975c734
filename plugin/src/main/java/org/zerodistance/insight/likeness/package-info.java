/**
 * How alike two inquiries are, and in what: shared rare words, place, time. The measure is the
 * house's own and works on words alone, so that the search server only has to bring candidates and
 * may be away. Groups what recurs, for the proposals of dossiers. Writes nothing and owns no table.
 */
@Feature(
    name = "likeness",
    uses = {"platform", "casepages", "inquiries"},
    reads = {"board", "inquiry", "topic"})
package org.zerodistance.insight.likeness;

import org.zerodistance.foundation.platform.Feature;

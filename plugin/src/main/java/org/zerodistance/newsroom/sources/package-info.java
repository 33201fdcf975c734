/**
 * The source of a case: name and contact of its asker, for reporters and editors. Each look is
 * logged. Owns no table; the asker's identity belongs to {@code inquiries}.
 */
@Feature(
    name = "sources",
    uses = {"audit", "platform", "casepages", "inquiries"},
    reads = {"asker"})
package org.zerodistance.newsroom.sources;

import org.zerodistance.foundation.platform.Feature;

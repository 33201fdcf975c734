/**
 * Reads inquiries for pages, feeds and the API: one case as far as its viewer may see it, lists by
 * cursor, and what an asker finds under their own pages. Straight from SQL to rows; writes nothing
 * and owns no table.
 */
@Feature(
    name = "casepages",
    uses = {"platform", "viewers", "caselog", "offices", "inquiries"})
package org.zerodistance.casepages;

import org.zerodistance.platform.Feature;

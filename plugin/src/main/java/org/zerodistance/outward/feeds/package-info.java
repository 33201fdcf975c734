/**
 * Atom feeds of boards and columns, for feed readers and for other sites, and private feeds of
 * saved searches. Contain only public data. Owns no table.
 */
@Feature(
    name = "feeds",
    uses = {
      "platform",
      "sql",
      "columns",
      "house",
      "offices",
      "casepages",
      "status",
      "storypages",
      "savedsearches"
    })
package org.zerodistance.outward.feeds;

import org.zerodistance.foundation.platform.Feature;

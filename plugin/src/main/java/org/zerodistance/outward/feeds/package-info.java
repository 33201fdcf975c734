/**
 * Atom feeds of boards and columns, for readers' programs and for other sites. Shows what everybody
 * may see. Owns no table.
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
      "storypages",
      "savedsearches"
    })
package org.zerodistance.outward.feeds;

import org.zerodistance.foundation.platform.Feature;

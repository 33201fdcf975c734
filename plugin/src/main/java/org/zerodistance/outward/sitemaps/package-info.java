/**
 * What search engines are told: which addresses to leave alone (robots.txt) and which public pages
 * there are, split by month and dated (sitemaps.org), with the stories of the last two days for
 * news searches. Contains only public addresses. Owns no table.
 */
@Feature(
    name = "sitemaps",
    uses = {
      "platform",
      "sql",
      "columns",
      "house",
      "offices",
      "casepages",
      "storypages",
      "dossiers"
    })
package org.zerodistance.outward.sitemaps;

import org.zerodistance.foundation.platform.Feature;

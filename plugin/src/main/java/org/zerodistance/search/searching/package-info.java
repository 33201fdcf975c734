/**
 * Search, for readers over public documents and for staff over the documents that each person may
 * see: the interface {@link SearchIndex} that a search engine implements, the query with its
 * filters, suggestions, and the limited search of the database while the index is unavailable. Owns
 * no table.
 */
@Feature(
    name = "searching",
    uses = {
      "monitoring",
      "platform",
      "sql",
      "house",
      "offices",
      "casepages",
      "inquiries",
      "status",
      "querying"
    })
package org.zerodistance.search.searching;

import org.zerodistance.foundation.platform.Feature;

/**
 * Maintains the search indexes: rebuilds an index beside the old one and switches to it; compares
 * index and database and repairs differences, automatically every night. Declares the interface to
 * the parallel indexes. Owns the tables {@code index_rebuild} and {@code index_check}.
 */
@Feature(
    name = "indexkeeping",
    uses = {
      "audit",
      "jobs",
      "monitoring",
      "indexqueue",
      "platform",
      "retention",
      "sql",
      "indexing",
      "searching"
    },
    owns = {"index_check", "index_rebuild"})
package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.Feature;

/**
 * Keeps the search indexes true to the database: builds a new one beside it and switches to it,
 * compares the two and repairs, every night by itself. Declares the port to the indexes that stand
 * side by side. Owns the tables {@code index_rebuild} and {@code index_check}.
 */
@Feature(
    name = "indexkeeping",
    uses = {
      "audit",
      "jobs",
      "monitoring",
      "indexqueue",
      "platform",
      "sql",
      "indexing",
      "searching"
    },
    owns = {"index_check", "index_rebuild"})
package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.Feature;

/**
 * Keeps the search indexes true to the database: builds a new one behind its back and switches to
 * it, compares the two and repairs, every night by itself. Declares the port to the indexes that
 * stand side by side. Owns the tables {@code index_rebuild} and {@code index_check}.
 */
@Feature(
    name = "indexkeeping",
    uses = {"caselog", "indexing", "monitoring", "outbox", "platform", "searching", "viewers"})
package org.zerodistance.indexkeeping;

import org.zerodistance.platform.Feature;

/**
 * Saved searches and their new matches. Newly indexed documents are queued, and every saved search
 * is run only for these, never for all documents again; each match is reported once, on the
 * account's page, in a private feed and by a digest.
 *
 * <p>Owns the tables {@code saved_search}, {@code saved_match} and {@code indexed_news}.
 */
@Feature(
    name = "savedsearches",
    uses = {
      "jobs",
      "platform",
      "retention",
      "sql",
      "offices",
      "people",
      "inquiries",
      "indexing",
      "searching"
    },
    owns = {"indexed_news", "saved_match", "saved_search"},
    reads = {"dossier", "inquiry", "story"})
package org.zerodistance.search.savedsearches;

import org.zerodistance.foundation.platform.Feature;

/**
 * Searching, for readers over what is public and for staff over what each person may see: the port
 * {@link SearchIndex} that a search engine implements, the query with its filters, suggestions, and
 * the degraded search from the database while the index cannot be asked. Owns no table.
 */
@Feature(
    name = "searching",
    uses = {"platform", "sql", "house", "offices", "casepages", "inquiries", "querying"})
package org.zerodistance.search.searching;

import org.zerodistance.foundation.platform.Feature;

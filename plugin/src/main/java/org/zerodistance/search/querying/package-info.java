/**
 * What people type into a search box: the query language with its operators, and the synonyms that
 * administrators keep. Owns the table {@code synonym_group}.
 */
@Feature(
    name = "querying",
    uses = {"audit", "platform"},
    owns = {"synonym_group"})
package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.Feature;

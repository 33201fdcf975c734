/**
 * The query language of the search box with its operators, and the synonyms that administrators
 * edit. Owns the table {@code synonym_group}.
 */
@Feature(
    name = "querying",
    uses = {"audit", "platform"},
    owns = {"synonym_group"})
package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.Feature;

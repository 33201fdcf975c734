/**
 * What people type into a search box: the query language with its operators, and the synonyms that
 * administrators keep. Owns the table {@code synonym_group}.
 */
@Feature(
    name = "querying",
    uses = {"caselog", "platform", "viewers"})
package org.zerodistance.querying;

import org.zerodistance.platform.Feature;

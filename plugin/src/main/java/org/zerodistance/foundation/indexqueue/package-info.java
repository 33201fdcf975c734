/**
 * The one door to the search index: every class that writes a row of which a document is made says
 * here, in the same transaction, what has changed, and the indexes follow. A test of the build
 * finds each method with such a statement.
 */
@Feature(
    name = "indexqueue",
    uses = {"jobs", "platform"})
package org.zerodistance.foundation.indexqueue;

import org.zerodistance.foundation.platform.Feature;

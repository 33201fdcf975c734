/**
 * The queue of changes to searchable data: every class that writes a row used in a search document
 * reports the change here, in the same transaction, and the indexes are updated afterwards. A test
 * of the build finds each method with such a statement.
 */
@Feature(
    name = "indexqueue",
    uses = {"jobs", "platform"})
package org.zerodistance.foundation.indexqueue;

import org.zerodistance.foundation.platform.Feature;

/**
 * Columns, the named series that stories belong to: a name, the publication that prints it, and the
 * rhythm in which it appears. Owns the table {@code story_column}.
 */
@Feature(
    name = "columns",
    uses = {"audit", "indexqueue", "platform", "sql"},
    owns = {"story_column"})
package org.zerodistance.city.columns;

import org.zerodistance.foundation.platform.Feature;

/**
 * The columns that stories stand in: a name, the publication that prints it, and the rhythm in
 * which it appears. Owns the table {@code story_column}.
 */
@Feature(
    name = "columns",
    uses = {"platform", "viewers", "caselog"})
package org.zerodistance.columns;

import org.zerodistance.platform.Feature;

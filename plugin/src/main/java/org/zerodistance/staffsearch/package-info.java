/**
 * Search for the newsroom and for spokespersons over what they may see: everything but sealed cases
 * for the newsroom, their own offices' cases for spokespersons, in the words as they were written.
 * Stands on an index of its own. Owns no table.
 */
@Feature(
    name = "staffsearch",
    uses = {"indexing", "platform", "searching", "viewers"})
package org.zerodistance.staffsearch;

import org.zerodistance.platform.Feature;

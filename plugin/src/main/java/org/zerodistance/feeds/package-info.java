/**
 * Atom feeds of boards and columns, for readers' programs and for other sites. Shows what everybody
 * may see. Owns no table.
 */
@Feature(
    name = "feeds",
    uses = {"columns", "house", "offices", "platform", "savedsearches", "storypages", "casepages"})
package org.zerodistance.feeds;

import org.zerodistance.platform.Feature;

/**
 * One box over inquiries, answers and stories. Declares the port of the search index and answers in
 * a limited way when there is no index. Owns no table.
 */
@Feature(
    name = "searching",
    uses = {"inquiries", "offices", "platform", "querying", "casepages", "viewers"})
package org.zerodistance.searching;

import org.zerodistance.platform.Feature;

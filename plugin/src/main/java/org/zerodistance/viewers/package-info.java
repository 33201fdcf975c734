/**
 * Who is asking: the words that every feature uses for people, roles and the offices they speak
 * for. Owns no table.
 */
@Feature(
    name = "viewers",
    uses = {"platform"})
package org.zerodistance.viewers;

import org.zerodistance.platform.Feature;

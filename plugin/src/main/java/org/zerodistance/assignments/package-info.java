/**
 * What the newsroom does with a tip before it is a story: flagging, claiming, keeping the
 * assignment moving. Nothing of it is ever seen outside the newsroom; every query asks for a
 * newsroom role first.
 *
 * <p>Owns the tables {@code tip}, {@code assignment} and {@code assignment_inquiry}.
 */
@Feature(
    name = "assignments",
    uses = {"platform", "viewers", "caselog", "offices", "inquiries"})
package org.zerodistance.assignments;

import org.zerodistance.platform.Feature;

/**
 * Takes what was asked and answered elsewhere into the house, from a CSV file: original numbers and
 * times, bad rows refused with their line and reason, a second run without doubling anything. Owns
 * the table {@code import_run}.
 */
@Feature(
    name = "archive",
    uses = {"platform", "viewers", "caselog", "offices", "inquiries", "replies"})
package org.zerodistance.archive;

import org.zerodistance.platform.Feature;

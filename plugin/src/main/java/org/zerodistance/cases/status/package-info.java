/**
 * The status of a case in the words of the public: one table of statuses with word, colour, icon
 * and sentence, from which every page, feed, mail and the API take them. It is read off the axes of
 * the inquiry and stored nowhere.
 */
@Feature(
    name = "status",
    uses = {"platform", "inquiries"})
package org.zerodistance.cases.status;

import org.zerodistance.foundation.platform.Feature;

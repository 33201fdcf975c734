/**
 * What is said on a case after it came in: the asker's remarks, the office's questions and the
 * asker's answers to them, and the asker's own way back by number and code. Owns the tables {@code
 * remark} and {@code office_question}.
 */
@Feature(
    name = "remarks",
    uses = {"audit", "indexqueue", "platform", "casepages", "deadlines", "inquiries"},
    owns = {"office_question", "remark"},
    reads = {"office"})
package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.Feature;

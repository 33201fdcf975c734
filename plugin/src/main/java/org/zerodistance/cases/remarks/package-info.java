/**
 * Communication on a case after its submission: the asker's remarks, the office's questions and the
 * asker's answers, and the asker's access by number and code. Owns the tables {@code remark} and
 * {@code office_question}.
 */
@Feature(
    name = "remarks",
    uses = {"audit", "indexqueue", "platform", "sql", "casepages", "deadlines", "inquiries"},
    owns = {"office_question", "remark"},
    reads = {"office"})
package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.Feature;

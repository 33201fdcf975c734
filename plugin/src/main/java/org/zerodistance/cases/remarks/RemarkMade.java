package org.zerodistance.cases.remarks;

import org.zerodistance.cases.inquiries.InquiryId;

/** The asker added something that a moderator has to let in; fired inside its transaction. */
public record RemarkMade(InquiryId inquiry, RemarkId remark, boolean answersQuestion) {}

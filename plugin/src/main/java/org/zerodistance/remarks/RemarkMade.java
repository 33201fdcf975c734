package org.zerodistance.remarks;

import org.zerodistance.inquiries.InquiryId;

/** The asker added something that a moderator has to let in; fired inside its transaction. */
public record RemarkMade(InquiryId inquiry, RemarkId remark, boolean answersQuestion) {}

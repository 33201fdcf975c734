package org.zerodistance.cases.remarks;

import org.zerodistance.cases.inquiries.InquiryId;

/** Fired inside the transaction in which a remark is added that a moderator has to decide on. */
public record RemarkMade(InquiryId inquiry, RemarkId remark, boolean answersQuestion) {}

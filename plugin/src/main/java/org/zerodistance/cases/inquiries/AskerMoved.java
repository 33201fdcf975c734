package org.zerodistance.cases.inquiries;

/** The asker sent a returned inquiry in again, or took one back; fired inside the transaction. */
public record AskerMoved(InquiryId inquiry, Moderation to) {}

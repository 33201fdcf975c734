package org.zerodistance.cases.inquiries;

/**
 * Fired inside the transaction in which the asker submits a returned inquiry again or withdraws
 * one.
 */
public record AskerMoved(InquiryId inquiry, Moderation to) {}

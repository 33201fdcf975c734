package org.zerodistance.cases.inquiries;

/** What the reader wants. */
public enum Kind {
  CONSULT,
  SUGGESTION,
  COMPLAINT,
  REPORT,
  HELP,
  THANKS
}

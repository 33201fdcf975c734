package org.zerodistance.cases.inquiries;

/** The kind of an inquiry, chosen by the reader. */
public enum Kind {
  CONSULT,
  SUGGESTION,
  COMPLAINT,
  REPORT,
  HELP,
  THANKS
}

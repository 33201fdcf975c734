package org.zerodistance.cases.inquiries;

/** How an inquiry came in. */
public enum Source {
  WEB,
  API,
  IMPORTED
}

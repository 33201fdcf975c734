package org.zerodistance.inquiries;

/** How an inquiry came in. */
public enum Source {
  WEB,
  API,
  IMPORTED
}

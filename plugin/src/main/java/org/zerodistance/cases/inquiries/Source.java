package org.zerodistance.cases.inquiries;

/** The channel through which an inquiry arrived. */
public enum Source {
  WEB,
  API,
  IMPORTED
}

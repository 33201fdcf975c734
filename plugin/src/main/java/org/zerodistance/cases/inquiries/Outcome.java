package org.zerodistance.cases.inquiries;

/** The outcome of an inquiry, as one of three parties sees it. */
public enum Outcome {
  NONE,
  ANSWERED,
  SOLVED,
  CARRIED_OUT,
  ADOPTED,
  DECLINED
}

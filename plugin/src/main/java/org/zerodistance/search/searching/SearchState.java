package org.zerodistance.search.searching;

import org.zerodistance.cases.inquiries.Outcome;

/** The state of an inquiry, in the four steps of the filter. */
public enum SearchState {
  /** Not answered yet. */
  OPEN,
  ANSWERED,
  /** Answered, and solved according to the office. */
  SOLVED,
  DECLINED;

  public static SearchState of(boolean answered, Outcome outcome) {
    if (!answered) {
      return OPEN;
    }
    return switch (outcome) {
      case SOLVED, CARRIED_OUT, ADOPTED -> SOLVED;
      case DECLINED -> DECLINED;
      case NONE, ANSWERED -> ANSWERED;
    };
  }
}

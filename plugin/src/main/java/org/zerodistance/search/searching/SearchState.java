package org.zerodistance.search.searching;

import org.zerodistance.cases.inquiries.Outcome;

/** How far an inquiry is, in the four steps that a reader filters by. */
public enum SearchState {
  /** Not answered yet. */
  OPEN,
  ANSWERED,
  /** Answered, and the office says that it is done. */
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

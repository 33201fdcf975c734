package org.zerodistance.search.searching;

import java.util.List;
import org.zerodistance.cases.status.CaseStatus;

/**
 * A group of statuses, for the filter. The answered ones are all of them, so that the figure is the
 * same as on boards and in statistics; two groups within them are told apart.
 */
public enum SearchState {
  /** Not answered yet. */
  OPEN,
  ANSWERED,
  /** Answered, and done according to the office: solved, carried out or adopted. */
  SOLVED,
  DECLINED;

  /** The groups to which a status belongs. */
  public static List<SearchState> of(CaseStatus status) {
    return switch (status) {
      case IN_MODERATION, RETURNED, REJECTED, WITHDRAWN, UNROUTED, AWAITING_ANSWER, ACCEPTED ->
          List.of(OPEN);
      case ANSWERED -> List.of(ANSWERED);
      case OFFICE_SAYS_SOLVED, OFFICE_SAYS_CARRIED_OUT, OFFICE_ADOPTED -> List.of(ANSWERED, SOLVED);
      case OFFICE_DECLINED -> List.of(ANSWERED, DECLINED);
    };
  }
}

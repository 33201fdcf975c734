package org.zerodistance.cases.status;

import java.util.Locale;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;

/**
 * How far a case has come. Words and sentences in all languages are in {@code
 * org/zerodistance/cases/status/words_*.properties}.
 *
 * <p>What only the office says is named so and has a neutral colour; the colour of success is for
 * what the reader or the newsroom confirms.
 */
public enum CaseStatus {
  IN_MODERATION(Tone.WAIT, "clock"),
  RETURNED(Tone.LATE, "warning"),
  REJECTED(Tone.PLAIN, "cross"),
  WITHDRAWN(Tone.PLAIN, "cross"),
  /** Public, and no office is in charge yet. */
  UNROUTED(Tone.WAIT, "clock"),
  AWAITING_ANSWER(Tone.WAIT, "clock"),
  ACCEPTED(Tone.WAIT, "clock"),
  ANSWERED(Tone.INFO, "bubble"),
  OFFICE_SAYS_SOLVED(Tone.INFO, "bubble"),
  OFFICE_SAYS_CARRIED_OUT(Tone.INFO, "bubble"),
  OFFICE_ADOPTED(Tone.INFO, "bubble"),
  OFFICE_DECLINED(Tone.INFO, "bubble");

  /** The colour by its meaning; the style sheet has a class of this name in lower case. */
  public enum Tone {
    PLAIN,
    WAIT,
    INFO,
    LATE
  }

  private final Tone tone;
  private final String icon;

  CaseStatus(Tone tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /**
   * The status of a case.
   *
   * @param answered whether an office has ever answered; an answered case that is handed to another
   *     office stays answered
   * @param office the outcome according to the office's last answer
   */
  public static CaseStatus of(
      Moderation moderation, Handling handling, boolean answered, Outcome office) {
    return switch (moderation) {
      case WAITING -> IN_MODERATION;
      case RETURNED -> RETURNED;
      case REJECTED -> REJECTED;
      case WITHDRAWN -> WITHDRAWN;
      case ADMITTED -> answered ? answeredAs(office) : waiting(handling);
    };
  }

  /** The status of an admitted case. */
  public static CaseStatus of(Handling handling, boolean answered, Outcome office) {
    return of(Moderation.ADMITTED, handling, answered, office);
  }

  /** The status that an answer with this outcome gives the case. */
  public static CaseStatus answeredAs(Outcome office) {
    return switch (office) {
      case NONE, ANSWERED -> ANSWERED;
      case SOLVED -> OFFICE_SAYS_SOLVED;
      case CARRIED_OUT -> OFFICE_SAYS_CARRIED_OUT;
      case ADOPTED -> OFFICE_ADOPTED;
      case DECLINED -> OFFICE_DECLINED;
    };
  }

  private static CaseStatus waiting(Handling handling) {
    return switch (handling) {
      case UNROUTED -> UNROUTED;
      case ACCEPTED, VERIFIED -> ACCEPTED;
      case ROUTED, REPLIED, EVALUATED, CLOSED -> AWAITING_ANSWER;
    };
  }

  public boolean answered() {
    return compareTo(ANSWERED) >= 0;
  }

  public Tone tone() {
    return tone;
  }

  /** The name of the drawing that stands before the word. */
  public String icon() {
    return icon;
  }

  /** The name in addresses, in feeds and in the API, for example {@code office-says-solved}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.zerodistance.newsroom.storypages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * A public case of a story, with the figures of the facts box.
 *
 * @param firstRepliedAt null without an answer
 * @param solvedAt when an office first stated that it is solved or carried out; null before
 */
public record CaseFact(
    InquiryNumber number,
    String title,
    Instant submittedAt,
    Instant firstRepliedAt,
    Instant solvedAt,
    String boardSlug,
    String boardName,
    String boardNameEn,
    String officeName,
    String officeNameEn) {

  public String boardNameIn(String lang) {
    return in(lang, boardName, boardNameEn);
  }

  public String officeNameIn(String lang) {
    return in(lang, officeName, officeNameEn);
  }

  /** The minutes from the submission to the first answer; null before. */
  public Long minutesToAnswer() {
    return minutesTo(firstRepliedAt);
  }

  /** The minutes from the submission to the solution; null before. */
  public Long minutesToSolution() {
    return minutesTo(solvedAt);
  }

  private Long minutesTo(Instant end) {
    return end == null ? null : ChronoUnit.MINUTES.between(submittedAt, end);
  }

  private static String in(String lang, String name, String english) {
    return lang.startsWith("en") && english != null && !english.isEmpty() ? english : name;
  }
}

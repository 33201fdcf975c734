package org.zerodistance.insight.likeness;

import java.time.Instant;
import java.util.List;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.status.CaseStatus;

/**
 * A public case that is similar to another, with the reason.
 *
 * @param why the common properties of the two
 */
public record SimilarCase(SimilarCaseRow row, Reason why) {
  /** The case as a list row. */
  public record SimilarCaseRow(
      InquiryId id,
      InquiryNumber number,
      String boardSlug,
      String boardName,
      String boardNameEn,
      Kind kind,
      String title,
      String place,
      Handling handling,
      Outcome officeOutcome,
      Instant submittedAt,
      Instant firstRepliedAt,
      int meTooCount) {
    public CaseStatus status() {
      return CaseStatus.of(handling, firstRepliedAt != null, officeOutcome);
    }

    /** The number of people who reported it: the asker and everybody who said “me too”. */
    public int voices() {
      return meTooCount + 1;
    }
  }

  /**
   * The reason why two cases are similar.
   *
   * @param words that both contain, the most significant first
   * @param samePlace whether they name the same place or are close by
   * @param metres between their points; negative when not both have one
   * @param days between their submissions
   * @param percent their similarity, from 0 to 100; only for ordering
   */
  public record Reason(List<String> words, boolean samePlace, long metres, long days, int percent) {
    public Reason {
      words = List.copyOf(words);
    }

    /** Whether they were submitted within a fortnight. */
    public boolean sameTime() {
      return days <= 14;
    }
  }
}

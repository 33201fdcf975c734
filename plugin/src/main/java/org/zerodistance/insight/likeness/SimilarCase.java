package org.zerodistance.insight.likeness;

import java.time.Instant;
import java.util.List;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;

/**
 * A public case that is like another, and why.
 *
 * @param why what the two have in common
 */
public record SimilarCase(SimilarCaseRow row, Reason why) {
  /** The case as lists show it. */
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

    /** How many people told of it: the asker and everybody who said “me too”. */
    public int voices() {
      return meTooCount + 1;
    }
  }

  /**
   * Why two cases are thought alike.
   *
   * @param words that both have, the most telling first
   * @param samePlace whether they name the same place or stand close by
   * @param metres between their points; negative when not both have one
   * @param days between their submissions
   * @param percent how alike they are, from 0 to 100; for ordering and for nothing else
   */
  public record Reason(List<String> words, boolean samePlace, long metres, long days, int percent) {
    public Reason {
      words = List.copyOf(words);
    }

    /** Whether they came within a fortnight. */
    public boolean sameTime() {
      return days <= 14;
    }
  }
}

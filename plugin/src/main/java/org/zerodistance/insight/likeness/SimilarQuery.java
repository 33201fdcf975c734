package org.zerodistance.insight.likeness;

import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;

/**
 * The text to which other cases should be similar.
 *
 * @param title cut after {@value #LONGEST_TITLE} characters
 * @param body may be empty; cut after {@value #LONGEST_BODY} characters
 * @param except the case itself
 * @param limit of candidates, 1 to {@value #MOST}
 */
public record SimilarQuery(
    String title, String body, Optional<String> place, Optional<InquiryId> except, int limit) {
  public static final int MOST = 100;
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_BODY = 1_000;

  public SimilarQuery {
    title = cut(title, LONGEST_TITLE);
    body = cut(body, LONGEST_BODY);
    limit = Math.max(1, Math.min(MOST, limit));
  }

  public static SimilarQuery of(String title, String body) {
    return new SimilarQuery(title, body, Optional.empty(), Optional.empty(), 50);
  }

  public SimilarQuery at(String where) {
    return new SimilarQuery(title, body, Optional.of(where), except, limit);
  }

  public SimilarQuery without(InquiryId self) {
    return new SimilarQuery(title, body, place, Optional.of(self), limit);
  }

  private static String cut(String text, int longest) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) > longest
        ? stripped.substring(0, stripped.offsetByCodePoints(0, longest))
        : stripped;
  }
}

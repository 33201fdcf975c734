package org.zerodistance.insight.likeness;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;

/**
 * Cases that probably report one problem.
 *
 * @param words the words that they share, the most significant first
 * @param title of the case that is most similar to all others
 */
public record Group(List<InquiryId> cases, List<String> words, String title) {
  public Group {
    cases = List.copyOf(cases);
    words = List.copyOf(words);
  }
}

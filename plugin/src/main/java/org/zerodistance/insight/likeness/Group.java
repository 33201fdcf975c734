package org.zerodistance.insight.likeness;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;

/**
 * Cases that seem to report one problem.
 *
 * @param words that bind them, the strongest first
 * @param title of the case that is most like all others
 */
public record Group(List<InquiryId> cases, List<String> words, String title) {
  public Group {
    cases = List.copyOf(cases);
    words = List.copyOf(words);
  }
}

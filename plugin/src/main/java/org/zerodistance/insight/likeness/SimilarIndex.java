package org.zerodistance.insight.likeness;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Finds public cases that speak of the same: candidates, roughly ordered, to be weighed by the
 * caller. Implementations are thread-safe and answer within a second or throw.
 */
public interface SimilarIndex {
  /**
   * Inquiries that everybody may find and that share rare words with the text, the most alike
   * first.
   *
   * @throws IndexUnavailable when it cannot be asked now
   */
  List<InquiryId> near(SimilarQuery query);

  /** Whether it is worth asking now; answers at once. */
  boolean available();
}

package org.zerodistance.insight.likeness;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Finds similar public cases: candidates in rough order, to be weighed by the caller.
 * Implementations are thread-safe and answer within a second or throw.
 */
public interface SimilarIndex {
  /**
   * Public inquiries that share rare words with the text, the most similar first.
   *
   * @throws IndexUnavailable while the index is unavailable
   */
  List<InquiryId> near(SimilarQuery query);

  /** Whether the index is available; answers at once. */
  boolean available();
}

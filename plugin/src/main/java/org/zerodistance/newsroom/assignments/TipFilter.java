package org.zerodistance.newsroom.assignments;

import java.util.Optional;
import org.zerodistance.city.offices.TopicId;

/**
 * The filters of the pool of tips.
 *
 * @param reason only tips with this reason
 * @param topic this topic and those below it
 * @param place words in the place or the title
 * @param olderThanDays only inquiries at least this old
 */
public record TipFilter(
    Optional<TipReason> reason,
    Optional<TopicId> topic,
    Optional<String> place,
    Optional<Integer> olderThanDays) {
  /** The whole pool. */
  public static final TipFilter ALL =
      new TipFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

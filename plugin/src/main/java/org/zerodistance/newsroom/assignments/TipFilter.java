package org.zerodistance.newsroom.assignments;

import java.util.Optional;
import org.zerodistance.city.offices.TopicId;

/**
 * What a reporter looks for in the pool.
 *
 * @param reason only tips that are there for this reason
 * @param topic this topic and those below it
 * @param place words that the place or the title holds
 * @param olderThanDays only inquiries at least this old
 */
public record TipFilter(
    Optional<TipReason> reason,
    Optional<TopicId> topic,
    Optional<String> place,
    Optional<Integer> olderThanDays) {
  /** Everything in the pool. */
  public static final TipFilter ALL =
      new TipFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

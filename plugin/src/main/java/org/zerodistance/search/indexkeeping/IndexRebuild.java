package org.zerodistance.search.indexkeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.search.searching.SearchType;

/**
 * A rebuild and its progress.
 *
 * @param indexName the new index
 * @param previous the index that was behind the alias before
 * @param inquiriesAfter the highest id whose inquiry is written
 * @param resumedAt when the node that works on it now started
 * @param resumedDone the number of documents done at that time
 * @param keptUntil until when the other index is kept; absent when it was dropped
 */
public record IndexRebuild(
    RebuildId id,
    int mapping,
    RebuildCause cause,
    RebuildState state,
    Optional<String> indexName,
    Optional<String> previous,
    long inquiriesAfter,
    long storiesAfter,
    long dossiersAfter,
    long done,
    long total,
    Optional<String> checksum,
    Instant askedAt,
    Optional<Instant> resumedAt,
    long resumedDone,
    Optional<Instant> endedAt,
    Optional<Instant> keptUntil,
    Optional<String> failure) {

  /** The columns of its table, in any order. */
  static final String COLUMNS =
      """
      id, mapping, cause, state, index_name, previous, inquiries_after, stories_after, dossiers_after, done, total, checksum,
      asked_at, resumed_at, resumed_done, ended_at, kept_until, failure
      """;

  /** The highest written id of this type. */
  long after(SearchType type) {
    return switch (type) {
      case INQUIRY -> inquiriesAfter;
      case STORY -> storiesAfter;
      case DOSSIER -> dossiersAfter;
    };
  }

  public int percent() {
    return total == 0 ? (state.running() ? 0 : 100) : (int) Math.min(100, done * 100 / total);
  }

  /** Documents a second since it was started or resumed; 0 while there is no measurement. */
  public long rate(Instant now) {
    long millis =
        resumedAt.map(at -> Duration.between(at, endedAt.orElse(now)).toMillis()).orElse(0L);
    return millis < 100 ? 0 : (done - resumedDone) * 1000 / millis;
  }

  /** The remaining time at that rate; empty while there is no measurement. */
  public Optional<Duration> left(Instant now) {
    long rate = rate(now);
    return rate > 0 && state == RebuildState.FILLING
        ? Optional.of(Duration.ofSeconds(Math.max(0, total - done) / rate + 1))
        : Optional.empty();
  }
}

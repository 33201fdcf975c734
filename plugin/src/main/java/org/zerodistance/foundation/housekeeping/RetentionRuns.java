package org.zerodistance.foundation.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.retention.RetentionRule;

/**
 * The table {@code retention_run}: one row per rule, with the results of its last run and of all.
 */
@Dependent
public class RetentionRuns {
  private record Run(String rule, Instant endedAt, long deleted, long deletedTotal) {}

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  RetentionRuns(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** All rules in their order, including those that never ran. */
  public List<RetentionRow> list() {
    Map<String, Run> runs =
        jdbi.withHandle(
            h ->
                h
                    .createQuery("SELECT rule, ended_at, deleted, deleted_total FROM retention_run")
                    .mapTo(Run.class)
                    .stream()
                    .collect(Collectors.toMap(Run::rule, Function.identity())));
    return Arrays.stream(RetentionRule.values())
        .map(
            rule ->
                Optional.ofNullable(runs.get(rule.key()))
                    .map(
                        run ->
                            new RetentionRow(
                                rule,
                                Optional.of(run.endedAt()),
                                run.deleted(),
                                run.deletedTotal()))
                    .orElse(new RetentionRow(rule, Optional.empty(), 0, 0)))
        .toList();
  }

  void note(RetentionRule rule, long deleted) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO retention_run (rule, ended_at, deleted, deleted_total)
                    VALUES (:rule, :now, :deleted, :deleted)
                    ON DUPLICATE KEY UPDATE ended_at = :now, deleted = :deleted,
                      deleted_total = deleted_total + :deleted
                    """)
                .bind("rule", rule.key())
                .bind("now", clock.instant())
                .bind("deleted", deleted)
                .execute());
  }
}

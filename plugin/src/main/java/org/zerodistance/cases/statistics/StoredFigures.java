package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.RecordValues;

/**
 * The figures of calendar periods that were counted in advance: tables {@code statistics_period}
 * and {@code statistics_figure}. A period is up to date if it was counted at its newest change;
 * {@link PeriodCounting} updates it. A page costs one statement, with as many rows as the page
 * shows. Days of a period are days of the house's zone, so a count for another zone is ignored.
 */
@Dependent
public class StoredFigures {
  /**
   * The state of a period that must be counted or compared.
   *
   * @param changes the number of the newest change
   * @param counted the number of the change at which it was counted; 0 before the first count
   * @param countedAt null before the first count
   */
  record PeriodState(
      String period, String zone, long changes, long counted, Instant countedAt, int tookMillis) {
    CalendarPeriod calendar() {
      return CalendarPeriod.find(period)
          .orElseThrow(() -> new IllegalStateException("no period: " + period));
    }

    boolean isCurrent(ZoneId here) {
      return countedAt != null && counted == changes && zone.equals(here.getId());
    }
  }

  private record StoredRow(
      int wholeReceived,
      int wholeAnswered,
      BigDecimal wholeMedian,
      Breakdown breakdown,
      Integer position,
      Long subjectId,
      String key,
      String name,
      String nameEn,
      Integer received,
      Integer answered,
      BigDecimal medianMinutes) {
    MetricRow line() {
      return new MetricRow(key, name, nameEn, received, answered, medianMinutes);
    }
  }

  private static final Comparator<StoredRow> BY_KEY =
      Comparator.comparing(StoredRow::key, Comparator.nullsFirst(Comparator.naturalOrder()));
  private static final Comparator<StoredRow> MOST_FIRST =
      Comparator.comparing(StoredRow::received, Comparator.reverseOrder());

  /** The same orders as in {@link Statistics#report}. */
  private static final Map<Breakdown, Comparator<StoredRow>> ORDERS =
      Map.of(
          Breakdown.BOARD,
          Comparator.comparing(
                  StoredRow::position, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
              .thenComparing(StoredRow::subjectId),
          Breakdown.OFFICE,
          MOST_FIRST.thenComparing(StoredRow::subjectId),
          Breakdown.KIND,
          MOST_FIRST.thenComparing(BY_KEY),
          Breakdown.MONTH,
          BY_KEY);

  private final Jdbi jdbi;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  StoredFigures(Jdbi jdbi, HouseZone zone, Clock clock) {
    this.jdbi = jdbi;
    this.zone = zone;
    this.clock = clock;
  }

  /** The figures of the whole time since the house opened; empty until they have been counted. */
  Optional<CaseMetrics> house() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT received, answered, median_minutes FROM statistics_period
                    WHERE period = 'all' AND zone = :zone AND counted_at IS NOT NULL
                    """)
                .bind("zone", zone.get().getId())
                .mapTo(CaseMetrics.class)
                .findOne());
  }

  /**
   * The figures of a period. When all periods have been counted, a period without a row has no
   * inquiries.
   *
   * @return empty until the period has been counted
   */
  Optional<StatisticsReport> find(CalendarPeriod period) {
    List<StoredRow> rows = rows(period);
    if (!rows.isEmpty()) {
      return Optional.of(report(period, rows));
    }
    return find(period.code()).isEmpty() && house().isPresent()
        ? Optional.of(new StatisticsReport(period.period(), new CaseMetrics(0, 0, null), noLines()))
        : Optional.empty();
  }

  private List<StoredRow> rows(CalendarPeriod period) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.received AS whole_received, p.answered AS whole_answered, p.median_minutes AS whole_median,
                      f.breakdown, b.position, f.subject_id, COALESCE(b.slug, o.slug, NULLIF(f.subject, '')) AS `key`,
                      COALESCE(b.name, o.name) AS name, COALESCE(b.name_en, o.name_en) AS name_en,
                      f.received, f.answered, f.median_minutes
                    FROM statistics_period p
                    LEFT JOIN statistics_figure f ON f.period = p.period
                    LEFT JOIN board b ON f.breakdown = 'board' AND b.id = f.subject_id
                    LEFT JOIN office o ON f.breakdown = 'office' AND o.id = f.subject_id
                    WHERE p.period = :period AND p.zone = :zone AND p.counted_at IS NOT NULL
                    """)
                .bind("period", period.code())
                .bind("zone", zone.get().getId())
                .mapTo(StoredRow.class)
                .list());
  }

  private static StatisticsReport report(CalendarPeriod period, List<StoredRow> rows) {
    Map<Breakdown, List<MetricRow>> tables = noLines();
    for (Breakdown breakdown : Breakdown.values()) {
      List<MetricRow> lines =
          rows.stream()
              .filter(row -> row.breakdown() == breakdown)
              .sorted(ORDERS.get(breakdown))
              .map(StoredRow::line)
              .toList();
      tables.put(breakdown, breakdown == Breakdown.MONTH ? Months.unbroken(lines) : lines);
    }
    StoredRow any = rows.get(0);
    return new StatisticsReport(
        period.period(),
        new CaseMetrics(any.wholeReceived(), any.wholeAnswered(), any.wholeMedian()),
        tables);
  }

  private static Map<Breakdown, List<MetricRow>> noLines() {
    Map<Breakdown, List<MetricRow>> tables = new EnumMap<>(Breakdown.class);
    for (Breakdown breakdown : Breakdown.values()) {
      tables.put(breakdown, List.of());
    }
    return tables;
  }

  /** All periods that have a row; the whole time comes last, by its code. */
  List<PeriodState> states() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT period, zone, changes, counted, counted_at, took_millis FROM statistics_period
                    ORDER BY period
                    """)
                .mapTo(PeriodState.class)
                .list());
  }

  Optional<PeriodState> find(String code) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT period, zone, changes, counted, counted_at, took_millis FROM statistics_period
                    WHERE period = :period
                    """)
                .bind("period", code)
                .mapTo(PeriodState.class)
                .findOne());
  }

  /** Records that the figures of these periods changed; adds missing rows. */
  @Transactional
  public void changed(Collection<CalendarPeriod> periods) {
    String here = zone.get().getId();
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO statistics_period (period, zone) VALUES (:period, :zone)
                  ON DUPLICATE KEY UPDATE changes = changes + 1
                  """);
          periods.stream()
              .map(CalendarPeriod::code)
              .distinct()
              .sorted() // the same order everywhere, so that two nodes never deadlock
              .forEach(code -> batch.bind("period", code).bind("zone", here).add());
          batch.execute();
        });
  }

  /**
   * Stores the result of a count, unless a later change has been counted meanwhile.
   *
   * @param before the state before the count; later changes are still to be counted
   */
  @Transactional
  public void store(PeriodState before, CountedPeriod counted, Duration took) {
    jdbi.useHandle(
        h -> {
          int stored =
              h.createUpdate(
                      """
                      UPDATE statistics_period
                      SET zone = :zone, counted = :changes, counted_at = :now, took_millis = :took,
                        received = :received, answered = :answered, median_minutes = :median
                      WHERE period = :period AND counted <= :changes
                      """)
                  .bind("zone", zone.get().getId())
                  .bind("changes", before.changes())
                  .bind("now", clock.instant())
                  .bind("took", (int) Math.min(took.toMillis(), Integer.MAX_VALUE))
                  .bind("received", counted.whole().received())
                  .bind("answered", counted.whole().answered())
                  .bind("median", counted.whole().medianMinutes())
                  .bind("period", before.period())
                  .execute();
          if (stored == 0) {
            return;
          }
          h.createUpdate("DELETE FROM statistics_figure WHERE period = :period")
              .bind("period", before.period())
              .execute();
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO statistics_figure (period, breakdown, subject_id, subject, received, answered, median_minutes)
                  VALUES (:period, :breakdown, :subjectId, :subject, :received, :answered, :medianMinutes)
                  """);
          for (FigureRow row : counted.figures()) {
            batch.bind("period", before.period()).bindMap(RecordValues.of(row)).add();
          }
          if (!counted.figures().isEmpty()) {
            batch.execute();
          }
        });
  }

  /** The stored figures of a period, for comparison with a new count. */
  CountedPeriod stored(String code) {
    List<CaseMetrics> whole =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT received, answered, median_minutes FROM statistics_period WHERE period = :period")
                    .bind("period", code)
                    .mapTo(CaseMetrics.class)
                    .list());
    List<FigureRow> figures =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT breakdown, subject_id, subject, received, answered, median_minutes
                        FROM statistics_figure WHERE period = :period
                        """)
                    .bind("period", code)
                    .mapTo(FigureRow.class)
                    .list());
    return new CountedPeriod(whole.isEmpty() ? new CaseMetrics(0, 0, null) : whole.get(0), figures);
  }
}

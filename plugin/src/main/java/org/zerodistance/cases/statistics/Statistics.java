package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Counts exactly and directly from the inquiries, with the covering index {@code
 * inquiry_statistics}; see {@link CaseMetrics} for the definitions. Reads every inquiry of the
 * period, so pages use {@link HouseMetrics}, whose figures are counted in advance.
 */
@Dependent
public class Statistics {
  // The index holds reply_minutes but not first_replied_at; both are null or neither. NULLs are put
  // last, so that the answered ones have the numbers 1 to n.
  private static final String GROUPED =
      """
      SELECT k, COUNT(*) AS received, COUNT(reply_minutes) AS answered,
             AVG(CASE WHEN place IN (FLOOR((n + 1) / 2), FLOOR((n + 2) / 2)) THEN reply_minutes END) AS median_minutes
      FROM (SELECT <key> AS k, reply_minutes,
                   ROW_NUMBER() OVER (PARTITION BY <key> ORDER BY reply_minutes IS NULL, reply_minutes) AS place,
                   COUNT(reply_minutes) OVER (PARTITION BY <key>) AS n
            FROM inquiry
            WHERE listed = 1 AND submitted_at >= :start AND submitted_at < :end) counted
      GROUP BY k
      """;

  static final String HOUSE =
      """
      SELECT COUNT(*) AS received, COUNT(i.reply_minutes) AS answered,
             (SELECT AVG(m.reply_minutes)
              FROM (SELECT reply_minutes, ROW_NUMBER() OVER (ORDER BY reply_minutes) AS place, COUNT(*) OVER () AS n
                    FROM inquiry
                    WHERE listed = 1 AND reply_minutes IS NOT NULL) m
              WHERE m.place IN (FLOOR((m.n + 1) / 2), FLOOR((m.n + 2) / 2))) AS median_minutes
      FROM inquiry i
      WHERE i.listed = 1
      """;

  /** The times of the first and the last inquiry; both null while there is none. */
  private record SubmittedSpan(Instant first, Instant last) {}

  private final Jdbi jdbi;
  private final HouseZone zone;

  @Inject
  Statistics(Jdbi jdbi, HouseZone zone) {
    this.jdbi = jdbi;
    this.zone = zone;
  }

  /** The figures of all inquiries since the house opened, from the index {@code inquiry_delay}. */
  public CaseMetrics house() {
    return jdbi.withHandle(h -> h.createQuery(HOUSE).mapTo(CaseMetrics.class).one());
  }

  /** All figures of a period. */
  public StatisticsReport report(Period period) {
    ZoneId here = zone.get();
    Instant start = period.start(here);
    Instant end = period.end(here);
    Map<Breakdown, List<MetricRow>> tables = new EnumMap<>(Breakdown.class);
    for (Breakdown breakdown : Breakdown.values()) {
      List<MetricRow> rows = rows(breakdown, start, end, here);
      tables.put(breakdown, breakdown == Breakdown.MONTH ? Months.unbroken(rows) : rows);
    }
    return new StatisticsReport(period, whole(start, end), tables);
  }

  /** The same figures of a period for {@link StoredFigures}, all of one moment. */
  @Transactional
  public CountedPeriod count(Period period) {
    ZoneId here = zone.get();
    Instant start = period.start(here);
    Instant end = period.end(here);
    List<FigureRow> figures = new ArrayList<>();
    CaseMetrics whole = whole(start, end);
    for (Breakdown breakdown : Breakdown.values()) {
      figures.addAll(
          jdbi.withHandle(
              h ->
                  bound(h.createQuery(nameless(breakdown, here)), start, end)
                      .bind("breakdown", breakdown)
                      .mapTo(FigureRow.class)
                      .list()));
    }
    return new CountedPeriod(whole, figures);
  }

  /** The days of the first and the last inquiry that counts; empty while there is none. */
  Optional<Period> span() {
    ZoneId here = zone.get();
    SubmittedSpan span =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT MIN(submitted_at) AS `first`, MAX(submitted_at) AS `last` FROM inquiry WHERE listed = 1
                        """)
                    .mapTo(SubmittedSpan.class)
                    .one());
    return Optional.ofNullable(span.first())
        .map(
            first ->
                new Period(Optional.of(day(first, here)), Optional.of(day(span.last(), here))));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private CaseMetrics whole(Instant start, Instant end) {
    return jdbi.withHandle(
        h ->
            bound(h.createQuery(GROUPED.replace("<key>", "listed")), start, end)
                .mapTo(CaseMetrics.class)
                .findOne()
                .orElse(new CaseMetrics(0, 0, null)));
  }

  private List<MetricRow> rows(Breakdown breakdown, Instant start, Instant end, ZoneId here) {
    return jdbi.withHandle(
        h -> bound(h.createQuery(sql(breakdown, here)), start, end).mapTo(MetricRow.class).list());
  }

  /** The statement for a table; the zone's offsets are numbers, never user input. */
  static String sql(Breakdown breakdown, ZoneId zone) {
    return switch (breakdown) {
      case BOARD -> named("board", "board_id") + "ORDER BY b.position, b.id";
      case OFFICE -> named("office", "office_id") + "ORDER BY received DESC, b.id";
      case KIND -> plain("kind") + "ORDER BY received DESC, g.k";
      case MONTH -> plain(month(zone)) + "ORDER BY g.k";
    };
  }

  private static String nameless(Breakdown breakdown, ZoneId zone) {
    return switch (breakdown) {
      case BOARD -> stored("COALESCE(g.k, 0)", "''", "board_id");
      case OFFICE -> stored("COALESCE(g.k, 0)", "''", "office_id");
      case KIND -> stored("0", "g.k", "kind");
      case MONTH -> stored("0", "g.k", month(zone));
    };
  }

  private static String stored(String id, String subject, String expression) {
    return """
    SELECT :breakdown AS breakdown, %s AS subject_id, %s AS subject, g.received, g.answered, g.median_minutes
    FROM (%s) g
    ORDER BY subject_id, subject
    """
        .formatted(id, subject, GROUPED.replace("<key>", expression));
  }

  private static String named(String table, String column) {
    return """
    SELECT b.slug AS `key`, b.name, b.name_en, g.received, g.answered, g.median_minutes
    FROM (%s) g LEFT JOIN %s b ON b.id = g.k
    """
        .formatted(GROUPED.replace("<key>", column), table);
  }

  private static String plain(String expression) {
    return """
    SELECT g.k AS `key`, NULL AS name, NULL AS name_en, g.received, g.answered, g.median_minutes
    FROM (%s) g
    """
        .formatted(GROUPED.replace("<key>", expression));
  }

  /**
   * The month in the house's zone. The servers need not know zones by name, so the offsets are
   * written out: one for most zones, one more for each change of the clocks elsewhere.
   */
  private static String month(ZoneId zone) {
    List<String> offsets = new ArrayList<>();
    Instant from = Instant.parse("2000-01-01T00:00:00Z");
    int first = zone.getRules().getOffset(from).getTotalSeconds();
    int last = first;
    for (ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        change != null && change.getInstant().isBefore(Instant.parse("2050-01-01T00:00:00Z"));
        change = zone.getRules().nextTransition(change.getInstant())) {
      offsets.add(
          "WHEN submitted_at < '%s' THEN %d"
              .formatted(
                  change.getInstant().toString().replace('T', ' ').replace("Z", ""),
                  change.getOffsetBefore().getTotalSeconds()));
      last = change.getOffsetAfter().getTotalSeconds();
    }
    String offset =
        offsets.isEmpty()
            ? Integer.toString(first)
            : "CASE " + String.join(" ", offsets) + " ELSE " + last + " END";
    return "DATE_FORMAT(DATE_ADD(submitted_at, INTERVAL (" + offset + ") SECOND), '%Y-%m')";
  }

  private static Query bound(Query query, Instant start, Instant end) {
    return query.bind("start", start).bind("end", end);
  }
}

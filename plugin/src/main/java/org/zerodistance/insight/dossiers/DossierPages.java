package org.zerodistance.insight.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.PublicAddress;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Reads dossiers. The newsroom sees all of them with the cases that the policy shows to the caller;
 * the public sees public dossiers with public cases. Only these cases are counted.
 */
@Dependent
public class DossierPages {
  /** The maximum number of cases on a dossier's page, the newest. */
  private static final int CASES = 500;

  private static final String ROW =
      """
      SELECT d.id, d.title, d.summary, d.state, d.public_since, d.created_at, d.changed_at, d.version,
        COUNT(i.id) AS cases, COALESCE(SUM(i.me_too_count + 1), 0) AS voices,
        COALESCE(SUM(CASE WHEN i.first_replied_at IS NULL THEN 0 ELSE 1 END), 0) AS answered,
        MIN(i.submitted_at) AS first_at, MAX(i.submitted_at) AS last_at
      FROM %s d
      LEFT JOIN dossier_inquiry l ON l.dossier_id = d.id
      LEFT JOIN inquiry i ON i.id = l.inquiry_id AND %s
      GROUP BY d.id, d.title, d.summary, d.state, d.public_since, d.created_at, d.changed_at, d.version
      """;

  private record Hour(long hour, int count) {}

  private final Jdbi jdbi;
  private final HouseZone zone;

  @Inject
  DossierPages(Jdbi jdbi, HouseZone zone) {
    this.jdbi = jdbi;
    this.zone = zone;
  }

  /** All dossiers for the newsroom, the last changed first. */
  public Page<DossierRow> list(
      Optional<DossierState> state, TimeCursor cursor, int limit, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    String some =
        """
        (SELECT * FROM dossier s WHERE %s s.changed_at <= :at AND (s.changed_at < :at OR s.id < :before)
         ORDER BY s.changed_at DESC, s.id DESC LIMIT :limit)
        """
            .formatted(state.isPresent() ? "s.state = :state AND" : "");
    List<DossierRow> rows =
        jdbi.withHandle(
            h -> {
              var query =
                  h.createQuery(
                          ROW.formatted(some, VisibilityPolicy.newsroom(by))
                              + "ORDER BY d.changed_at DESC, d.id DESC")
                      .bind("at", cursor.at())
                      .bind("before", cursor.id())
                      .bind("limit", limit + 1);
              state.ifPresent(s -> query.bind("state", s));
              return query.mapTo(DossierRow.class).list();
            });
    return Page.of(
        rows, limit, row -> new TimeCursor(row.changedAt(), row.id().value()).toString());
  }

  /** The public dossiers, the last published first. */
  public Page<DossierRow> listPublic(TimeCursor cursor, int limit) {
    String some =
        """
        (SELECT * FROM dossier s
         WHERE s.public_since <= :at AND (s.public_since < :at OR s.id < :before)
         ORDER BY s.public_since DESC, s.id DESC LIMIT :limit)
        """;
    List<DossierRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        ROW.formatted(some, VisibilityPolicy.LISTED)
                            + "ORDER BY d.public_since DESC, d.id DESC")
                    .bind("at", cursor.at())
                    .bind("before", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(DossierRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.publicSince(), row.id().value()).toString());
  }

  /** The addresses of the public dossiers, the last published first, up to a number. */
  public List<PublicAddress> addresses(int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT CONCAT('/dossiers/', d.id) AS path, d.changed_at FROM dossier d
                    WHERE d.public_since IS NOT NULL ORDER BY d.public_since DESC, d.id DESC LIMIT :most
                    """)
                .bind("most", most)
                .mapTo(PublicAddress.class)
                .list());
  }

  /**
   * The newsroom's view of a dossier.
   *
   * @throws DossierProblem when there is none
   */
  public DossierPage get(DossierId id, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return page(id, VisibilityPolicy.newsroom(by), "(SELECT * FROM dossier s WHERE s.id = :id)");
  }

  /**
   * The public view of a dossier.
   *
   * @throws DossierProblem when there is none or it is not public
   */
  public DossierPage getPublic(DossierId id) {
    return page(
        id,
        VisibilityPolicy.LISTED,
        "(SELECT * FROM dossier s WHERE s.id = :id AND s.public_since IS NOT NULL)");
  }

  /** The dossiers of a case: the public ones, and for the newsroom all. */
  public List<DossierLink> of(InquiryId inquiry, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT d.id, d.title, d.state, (CASE WHEN d.public_since IS NULL THEN FALSE ELSE TRUE END) AS shown
                    FROM dossier_inquiry l JOIN dossier d ON d.id = l.dossier_id
                    WHERE l.inquiry_id = :inquiry AND (d.public_since IS NOT NULL OR :newsroom) ORDER BY d.id
                    """)
                .bind("inquiry", inquiry)
                .bind("newsroom", viewer.newsroom())
                .mapTo(DossierLink.class)
                .list());
  }

  private DossierPage page(DossierId id, String sees, String one) {
    return jdbi.withHandle(
        h -> {
          DossierRow row =
              h.createQuery(ROW.formatted(one, sees))
                  .bind("id", id)
                  .mapTo(DossierRow.class)
                  .findOne()
                  .orElseThrow(() -> new DossierProblem(DossierProblem.Code.DOSSIER_NOT_FOUND, id));
          List<DossierCase> cases = cases(h, id, sees);
          return new DossierPage(row, cases, weeks(cases, meToos(h, id, sees)));
        });
  }

  private static List<DossierCase> cases(Handle h, DossierId id, String sees) {
    return h.createQuery(
            """
            SELECT i.id, i.number, b.slug AS board_slug, b.name AS board_name, b.name_en AS board_name_en,
              i.office_id, o.name AS office_name, o.name_en AS office_name_en, i.kind, i.title,
              LEFT(i.body, 160) AS opening, i.place, IF(i.place LIKE '%%█%%', NULL, i.lat) AS lat,
              IF(i.place LIKE '%%█%%', NULL, i.lng) AS lng, i.handling, i.office_outcome, i.submitted_at,
              i.first_replied_at, i.reply_minutes, i.reply_count, i.photo_count, i.me_too_count, i.listed
            FROM dossier_inquiry l
            JOIN inquiry i ON i.id = l.inquiry_id AND %s
            LEFT JOIN board b ON b.id = i.board_id
            LEFT JOIN office o ON o.id = i.office_id
            WHERE l.dossier_id = :id ORDER BY i.submitted_at DESC, i.id DESC LIMIT :most
            """
                .formatted(sees))
        .bind("id", id)
        .bind("most", CASES)
        .mapTo(DossierCase.class)
        .list();
  }

  /** Counts by the hour, so that weeks can begin at midnight in the house's zone. */
  private static List<Hour> meToos(Handle h, DossierId id, String sees) {
    return h.createQuery(
            """
            SELECT TIMESTAMPDIFF(HOUR, '1970-01-01 00:00:00', m.made_at) AS hour, COUNT(*) AS count
            FROM dossier_inquiry l
            JOIN inquiry i ON i.id = l.inquiry_id AND %s
            JOIN me_too m ON m.inquiry_id = i.id
            WHERE l.dossier_id = :id GROUP BY hour
            """
                .formatted(sees))
        .bind("id", id)
        .mapTo(Hour.class)
        .list();
  }

  private List<DossierPage.Week> weeks(List<DossierCase> cases, List<Hour> meToos) {
    TreeMap<LocalDate, int[]> counts = new TreeMap<>();
    ZoneId here = zone.get();
    cases.forEach(c -> at(counts, c.submittedAt(), here)[0]++);
    meToos.forEach(m -> at(counts, Instant.ofEpochSecond(m.hour() * 3_600), here)[1] += m.count());
    List<DossierPage.Week> weeks = new ArrayList<>();
    if (!counts.isEmpty()) {
      for (LocalDate monday = counts.firstKey();
          !monday.isAfter(counts.lastKey());
          monday = monday.plusWeeks(1)) {
        int[] count = counts.getOrDefault(monday, new int[2]);
        weeks.add(new DossierPage.Week(monday, count[0], count[1]));
      }
    }
    return weeks;
  }

  private static int[] at(Map<LocalDate, int[]> counts, Instant when, ZoneId zone) {
    LocalDate monday =
        when.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return counts.computeIfAbsent(monday, m -> new int[2]);
  }
}

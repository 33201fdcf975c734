package org.zerodistance.insight.likeness;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.VisibilityPolicy;

/** Reads the public text of listed cases; other cases are never compared. */
@Dependent
class ComparedCases {
  private static final int PAGE = 1_000;

  private static final String WORDS =
      """
      SELECT i.id, i.title, LEFT(i.body, 600) AS body, i.place, i.lat, i.lng, i.submitted_at
      FROM inquiry i
      """;

  private record Words(
      InquiryId id,
      String title,
      String body,
      String place,
      BigDecimal lat,
      BigDecimal lng,
      Instant submittedAt) {
    CaseWords compared() {
      return new CaseWords(
          title,
          body,
          new Place(
              Optional.ofNullable(place),
              lat == null || lng == null
                  ? Optional.empty()
                  : Optional.of(new Place.Point(lat, lng))),
          submittedAt);
    }
  }

  private final Jdbi jdbi;

  @Inject
  ComparedCases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The texts of those cases that are listed, by id. */
  Map<InquiryId, CaseWords> words(Collection<InquiryId> ids) {
    Map<InquiryId, CaseWords> words = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbi.useHandle(
          h ->
              h.createQuery(WORDS + "WHERE i.id IN (<ids>) AND " + VisibilityPolicy.LISTED)
                  .bindList("ids", ids.stream().map(InquiryId::value).toList())
                  .mapTo(Words.class)
                  .forEach(row -> words.put(row.id(), row.compared())));
    }
    return words;
  }

  /** Those cases that are listed, as list rows, by id. */
  Map<InquiryId, SimilarCase.SimilarCaseRow> rows(Collection<InquiryId> ids) {
    Map<InquiryId, SimilarCase.SimilarCaseRow> rows = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbi.useHandle(
          h ->
              h.createQuery(
                      """
                      SELECT i.id, i.number, b.slug AS board_slug, b.name AS board_name, b.name_en AS board_name_en,
                        i.kind, i.title, i.place, i.handling, i.office_outcome, i.submitted_at, i.first_replied_at,
                        i.me_too_count
                      FROM inquiry i LEFT JOIN board b ON b.id = i.board_id
                      WHERE i.id IN (<ids>) AND %s
                      """
                          .formatted(VisibilityPolicy.LISTED))
                  .bindList("ids", ids.stream().map(InquiryId::value).toList())
                  .mapTo(SimilarCase.SimilarCaseRow.class)
                  .forEach(similarCaseRow -> rows.put(similarCaseRow.id(), similarCaseRow)));
    }
    return rows;
  }

  /** Passes through listed cases submitted at or after {@code since}, newest first, in pages. */
  void newest(Instant since, int most, BiConsumer<InquiryId, CaseWords> taking) {
    Instant at = Instant.parse("9999-12-31T23:59:59Z");
    long id = Long.MAX_VALUE;
    int taken = 0;
    List<Words> page;
    do {
      page = page(since, at, id, Math.min(PAGE, most - taken));
      for (Words row : page) {
        taking.accept(row.id(), row.compared());
        at = row.submittedAt();
        id = row.id().value();
      }
      taken += page.size();
    } while (!page.isEmpty() && taken < most);
  }

  private List<Words> page(Instant since, Instant at, long id, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    WORDS
                        + """
                        WHERE i.listed = 1 AND i.submitted_at >= :since
                          AND i.submitted_at <= :at AND (i.submitted_at < :at OR i.id < :id)
                        ORDER BY i.submitted_at DESC, i.id DESC LIMIT :limit
                        """)
                .bind("since", since)
                .bind("at", at)
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(Words.class)
                .list());
  }
}

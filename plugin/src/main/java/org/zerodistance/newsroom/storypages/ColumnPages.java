package org.zerodistance.newsroom.storypages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.stories.StoryId;

/** Reads lists of published stories, newest first, by cursor; one statement each. */
@Dependent
public class ColumnPages {
  private static final String SELECT =
      """
      SELECT s.id, s.number, s.headline, s.deck, s.byline,
        (SELECT COALESCE(p.shown_key, p.file_key) FROM photo p WHERE p.file_key = s.lead_photo AND p.hidden = 0)
          AS lead_photo, s.published_at,
        s.state = 'corrected' AS corrected, c.slug AS column_slug, c.name AS column_name,
        c.name_en AS column_name_en, s.version
      FROM story s LEFT JOIN story_column c ON c.id = s.column_id
      """;

  private static final String BEHIND =
      """
      AND s.published_at <= :at AND (s.published_at < :at OR s.id < :id)
      ORDER BY s.published_at DESC, s.id DESC LIMIT :limit
      """;

  private final Jdbi jdbi;

  @Inject
  ColumnPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest stories of all columns, for the front page. */
  public List<StoryCard> newest(int limit) {
    return after(TimeCursor.NEWEST, limit).rows();
  }

  /** The stories of all columns. */
  public Page<StoryCard> after(TimeCursor cursor, int limit) {
    return slice(
        limit,
        jdbi.withHandle(
            h ->
                h.createQuery(SELECT + "WHERE " + ShownStories.NOW + BEHIND)
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(StoryCard.class)
                    .list()));
  }

  /** The stories of one column. */
  public Page<StoryCard> after(ColumnId column, TimeCursor cursor, int limit) {
    return slice(limit, ofColumn(column, cursor, limit + 1));
  }

  /** The newest stories of each column, in one statement. */
  public List<StoryCard> newestOfEach(int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        JOIN (
                          SELECT n.id, ROW_NUMBER() OVER (PARTITION BY n.column_id ORDER BY n.published_at DESC, n.id DESC)
                            AS place
                          FROM story n WHERE n.live = 1 AND n.column_id IS NOT NULL) newest ON newest.id = s.id
                        WHERE newest.place <= :limit AND
                        """
                        + ShownStories.NOW
                        + "ORDER BY s.published_at DESC, s.id DESC")
                .bind("limit", limit)
                .mapTo(StoryCard.class)
                .list());
  }

  /** The published stories that rest on these cases, newest first. */
  public List<StoryCard> storiesOf(Collection<InquiryId> cases) {
    if (cases.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "WHERE "
                        + ShownStories.NOW
                        + """
                        AND s.id IN (SELECT si.story_id FROM story_inquiry si WHERE si.inquiry_id IN (<cases>))
                        ORDER BY s.published_at DESC, s.id DESC LIMIT 50
                        """)
                .bindList("cases", cases.stream().map(InquiryId::value).toList())
                .mapTo(StoryCard.class)
                .list());
  }

  Optional<StoryCard> find(StoryId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE s.id = :story AND " + ShownStories.NOW)
                .bind("story", id)
                .mapTo(StoryCard.class)
                .findOne());
  }

  /** Earlier stories of the column; the newest ones for a story without a time. */
  List<StoryCard> earlier(ColumnId column, Instant before, StoryId story, int limit) {
    if (column == null) {
      return List.of();
    }
    return ofColumn(
        column, before == null ? TimeCursor.NEWEST : new TimeCursor(before, story.value()), limit);
  }

  private List<StoryCard> ofColumn(ColumnId column, TimeCursor cursor, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE s.column_id = :column AND " + ShownStories.NOW + BEHIND)
                .bind("column", column)
                .bind("at", cursor.at())
                .bind("id", cursor.id())
                .bind("limit", limit)
                .mapTo(StoryCard.class)
                .list());
  }

  private static Page<StoryCard> slice(int limit, List<StoryCard> oneMore) {
    return Page.of(
        oneMore, limit, card -> new TimeCursor(card.publishedAt(), card.id().value()).toString());
  }
}

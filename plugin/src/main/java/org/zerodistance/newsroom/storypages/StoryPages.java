package org.zerodistance.newsroom.storypages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.VisibleCases;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.Quote;
import org.zerodistance.newsroom.stories.QuoteId;
import org.zerodistance.newsroom.stories.StoryHtml;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.stories.StoryProblem;

/** Reads one story with all data of its page, in a fixed number of statements. */
@Dependent
public class StoryPages {
  private static final int EARLIER = 4;

  private static final String SELECT =
      """
      SELECT s.id, s.number, s.state, s.headline, s.deck, s.byline, s.body_html, s.lead_photo, s.published_at,
        s.changed_at, s.expires_at, CASE WHEN s.expires_at <= UTC_TIMESTAMP(6) THEN TRUE ELSE FALSE END AS expired,
        s.withdrawn_at, s.withdrawn_note, s.follows_id, s.column_id, c.slug AS column_slug,
        c.name AS column_name, c.name_en AS column_name_en, c.publication, s.version
      FROM story s LEFT JOIN story_column c ON c.id = s.column_id
      """;

  private record QuoteLink(QuoteId id, InquiryId inquiryId) {}

  private final Jdbi jdbi;
  private final Photos photos;
  private final ColumnPages columns;
  private final VisibleCases visibleCases;

  @Inject
  StoryPages(Jdbi jdbi, Photos photos, ColumnPages columns, VisibleCases visibleCases) {
    this.jdbi = jdbi;
    this.photos = photos;
    this.columns = columns;
    this.visibleCases = visibleCases;
  }

  /**
   * The public view of the story: published, or withdrawn or expired and then without its text.
   * Empty for a story that was never public, as for one that does not exist.
   */
  public Optional<StoryPage> find(StoryNumber number) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "WHERE s.number = :number AND s.state IN ('published', 'corrected', 'withdrawn')")
                .bind("number", number)
                .mapTo(StoryPage.StoryPageRow.class)
                .findOne()
                .map(row -> row.expired() ? gone(row) : page(h, row)));
  }

  /**
   * @throws StoryProblem {@code STORY_NOT_FOUND}
   */
  public StoryPage get(StoryNumber number) {
    return find(number)
        .orElseThrow(() -> new StoryProblem(StoryProblem.Code.STORY_NOT_FOUND, number));
  }

  /**
   * The preview of the story, for the newsroom. Before publication it omits quotes from cases that
   * this viewer may not see.
   */
  public StoryPage preview(StoryId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE s.id = :id")
                .bind("id", id)
                .mapTo(StoryPage.StoryPageRow.class)
                .findOne()
                .map(
                    storyPageRow ->
                        storyPageRow.state().writable()
                            ? page(h, storyPageRow, quotesFor(h, id, by))
                            : page(h, storyPageRow))
                .orElseThrow(() -> new StoryProblem(StoryProblem.Code.STORY_NOT_FOUND, id)));
  }

  private StoryPage page(Handle h, StoryPage.StoryPageRow storyPageRow) {
    if (storyPageRow.state() == Publication.WITHDRAWN) {
      return gone(storyPageRow);
    }
    return page(h, storyPageRow, quotes(h, storyPageRow.id()));
  }

  private StoryPage gone(StoryPage.StoryPageRow storyPageRow) {
    return new StoryPage(
        storyPageRow,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        null,
        columns.earlier(
            storyPageRow.columnId(), storyPageRow.publishedAt(), storyPageRow.id(), EARLIER));
  }

  private StoryPage page(Handle h, StoryPage.StoryPageRow storyPageRow, List<Quote> quotes) {
    return new StoryPage(
        storyPageRow,
        StoryHtml.blocks(storyPageRow.bodyHtml(), quotes),
        photos.list(OwnerKind.STORY, storyPageRow.id()).stream()
            .collect(Collectors.toMap(p -> p.fileKey().value(), Function.<PhotoRow>identity())),
        cases(h, storyPageRow.id()),
        corrections(h, storyPageRow.id()),
        storyPageRow.followsId() == null
            ? null
            : columns.find(storyPageRow.followsId()).orElse(null),
        columns.earlier(
            storyPageRow.columnId(), storyPageRow.publishedAt(), storyPageRow.id(), EARLIER));
  }

  private List<Quote> quotesFor(Handle h, StoryId story, Viewer by) {
    Map<QuoteId, InquiryId> cases =
        h
            .createQuery("SELECT id, inquiry_id FROM story_quote WHERE story_id = :story")
            .bind("story", story)
            .mapTo(QuoteLink.class)
            .stream()
            .collect(Collectors.toMap(QuoteLink::id, QuoteLink::inquiryId));
    Set<InquiryId> seen = visibleCases.among(cases.values(), VisibilityPolicy.Part.WORDS, by);
    return quotes(h, story).stream().filter(quote -> seen.contains(cases.get(quote.id()))).toList();
  }

  /**
   * The quotes as they were taken; when a moderator hid or blacked out anything of their source
   * since then, as the source may be public now, and without text when it is hidden.
   */
  private static List<Quote> quotes(Handle h, StoryId story) {
    return h.createQuery(
            """
            SELECT q.id, IF(i.listed = 1, i.number, NULL) AS number, q.kind, q.source, q.said_at,
              CASE WHEN c.hidden_at IS NOT NULL OR w.hidden_at IS NOT NULL THEN ''
                WHEN q.reply_id IS NULL AND c.changed_at > q.taken_at THEN LEFT(i.body, 5000)
                WHEN w.changed_at > q.taken_at THEN LEFT(r.body_text, 5000)
                ELSE q.text END AS text
            FROM story_quote q
            LEFT JOIN inquiry i ON i.id = q.inquiry_id
            LEFT JOIN reply r ON r.id = q.reply_id
            LEFT JOIN withheld_part c ON c.part = 'inquiry' AND c.part_id = q.inquiry_id
            LEFT JOIN withheld_part w ON w.part = 'reply' AND w.part_id = q.reply_id
            WHERE q.story_id = :story ORDER BY q.id
            """)
        .bind("story", story)
        .mapTo(Quote.class)
        .list();
  }

  private static List<CaseFact> cases(Handle h, StoryId story) {
    return h.createQuery(
            """
            SELECT i.number, i.title, i.submitted_at, i.first_replied_at,
              (SELECT MIN(r.replied_at) FROM reply r
                WHERE r.inquiry_id = i.id AND r.outcome IN ('solved', 'carried_out')) AS solved_at,
              b.slug AS board_slug, b.name AS board_name, b.name_en AS board_name_en,
              o.name AS office_name, o.name_en AS office_name_en
            FROM story_inquiry si
            JOIN inquiry i ON i.id = si.inquiry_id
            LEFT JOIN board b ON b.id = i.board_id
            LEFT JOIN office o ON o.id = i.office_id
            WHERE si.story_id = :story AND
            """
                + VisibilityPolicy.LISTED
                + " ORDER BY si.position, i.id")
        .bind("story", story)
        .mapTo(CaseFact.class)
        .list();
  }

  private static List<StoryPage.Correction> corrections(Handle h, StoryId story) {
    return h.createQuery(
            """
            SELECT body, corrected_at FROM story_correction
            WHERE story_id = :story ORDER BY corrected_at, id
            """)
        .bind("story", story)
        .mapTo(StoryPage.Correction.class)
        .list();
  }
}

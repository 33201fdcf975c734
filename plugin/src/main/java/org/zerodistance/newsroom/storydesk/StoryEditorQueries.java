package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.VisibleCases;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentSight;
import org.zerodistance.newsroom.stories.ExpiryClock;
import org.zerodistance.newsroom.stories.PublishingClock;
import org.zerodistance.newsroom.stories.Quote;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.stories.StoryText;

/**
 * Reads one story for the editor page, in a fixed number of statements. Cases and quotes from them
 * are included as far as the policy shows the cases to the caller; a case may have been sealed
 * since the story was started.
 */
@Dependent
public class StoryEditorQueries {
  /** Whether a clock of the story's times gave the story {@code s} up. */
  static final String CLOCK_FAILED =
      JobQueue.isSetAside("story", "s.id", PublishingClock.KIND, ExpiryClock.KIND);

  /** A case of the story, or a case that it quotes. */
  private record CaseLink(InquiryId id, boolean ground) {}

  private final Jdbi jdbi;
  private final VisibleCases visibleCases;

  @Inject
  StoryEditorQueries(Jdbi jdbi, VisibleCases visibleCases) {
    this.jdbi = jdbi;
    this.visibleCases = visibleCases;
  }

  /**
   * @throws StoryProblem {@code STORY_NOT_FOUND}
   */
  public StoryEditorView get(StoryId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    List<CaseLink> links = links(id);
    Set<InquiryId> seen =
        visibleCases.among(
            links.stream().map(CaseLink::id).toList(), VisibilityPolicy.Part.WORDS, by);
    int hidden = (int) links.stream().filter(l -> l.ground() && !seen.contains(l.id())).count();
    return jdbi.withHandle(
        h -> {
          StoryEditorView.StoryEditorRow storyEditorRow = row(h, id);
          boolean writer = by.has(Role.EDITOR) || by.is(storyEditorRow.authorId());
          return new StoryEditorView(
              storyEditorRow,
              quotes(h, id, seen),
              cases(h, id, seen),
              hidden,
              assignments(h, id, by),
              revisions(h, id),
              comments(h, id),
              writer && storyEditorRow.state().writable());
        });
  }

  /**
   * The text of one revision.
   *
   * @throws StoryProblem {@code REVISION_NOT_FOUND}
   */
  public StoryText revision(StoryId id, int revision, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT headline, deck, byline, body_html FROM story_revision
                    WHERE story_id = :id AND revision = :revision
                    """)
                .bind("id", id)
                .bind("revision", revision)
                .mapTo(StoryText.class)
                .findOne()
                .orElseThrow(
                    () -> new StoryProblem(StoryProblem.Code.REVISION_NOT_FOUND, id, revision)));
  }

  private static StoryEditorView.StoryEditorRow row(Handle h, StoryId id) {
    return h.createQuery(
            """
            SELECT s.id, s.number, s.state, s.column_id, f.number AS follows_number, s.headline, s.deck, s.byline,
              s.body_html, s.lead_photo, s.revision, s.planned_for, s.embargo_until, s.publish_at, s.expires_at,
              s.published_at, s.expired_at, s.withdrawn_at, s.withdrawn_note, s.created_by AS author_id, p.name AS author_name, s.changed_at,
              CASE WHEN %s THEN TRUE ELSE FALSE END AS missed, s.version,
              CASE WHEN %s THEN TRUE ELSE FALSE END AS sources_changed,
              %s AS clock_failed
            FROM story s
            LEFT JOIN story f ON f.id = s.follows_id
            LEFT JOIN person p ON p.id = s.created_by
            WHERE s.id = :id
            """
                .formatted(StoryDesk.MISSED, StoryDesk.SOURCES_CHANGED, CLOCK_FAILED))
        .bind("id", id)
        .mapTo(StoryEditorView.StoryEditorRow.class)
        .findOne()
        .orElseThrow(() -> new StoryProblem(StoryProblem.Code.STORY_NOT_FOUND, id));
  }

  private List<CaseLink> links(StoryId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT inquiry_id AS id, TRUE AS ground FROM story_inquiry WHERE story_id = :id
                    UNION ALL
                    SELECT DISTINCT inquiry_id AS id, FALSE AS ground FROM story_quote WHERE story_id = :id
                    """)
                .bind("id", id)
                .mapTo(CaseLink.class)
                .list());
  }

  private static List<Quote> quotes(Handle h, StoryId id, Set<InquiryId> seen) {
    return h.createQuery(
            """
            SELECT q.id, i.number, q.kind, q.text, q.source, q.said_at
            FROM story_quote q JOIN inquiry i ON i.id = q.inquiry_id
            WHERE q.story_id = :id AND q.inquiry_id IN (<seen>) ORDER BY q.id
            """)
        .bind("id", id)
        .bindList(EmptyHandling.NULL_KEYWORD, "seen", values(seen))
        .mapTo(Quote.class)
        .list();
  }

  private static List<Long> values(Set<InquiryId> ids) {
    return ids.stream().map(InquiryId::value).toList();
  }

  private static List<StoryEditorView.CaseRef> cases(Handle h, StoryId id, Set<InquiryId> seen) {
    return h.createQuery(
            """
            SELECT i.id, i.number, i.title, i.visibility, i.listed
            FROM story_inquiry si JOIN inquiry i ON i.id = si.inquiry_id
            WHERE si.story_id = :id AND i.id IN (<seen>) ORDER BY si.position, i.id
            """)
        .bind("id", id)
        .bindList(EmptyHandling.NULL_KEYWORD, "seen", values(seen))
        .mapTo(StoryEditorView.CaseRef.class)
        .list();
  }

  private static List<StoryEditorView.AssignmentRef> assignments(Handle h, StoryId id, Viewer by) {
    return h.createQuery(
            """
            SELECT a.id, %s AS title FROM story_assignment sa JOIN assignment a ON a.id = sa.assignment_id
            WHERE sa.story_id = :id ORDER BY a.id
            """
                .formatted(AssignmentSight.title(by)))
        .bind("id", id)
        .mapTo(StoryEditorView.AssignmentRef.class)
        .list();
  }

  private static List<StoryEditorView.Revision> revisions(Handle h, StoryId id) {
    return h.createQuery(
            """
            SELECT r.revision, r.headline, r.origin, p.name AS saved_by, r.saved_at, r.decision,
              d.name AS decided_by, r.decided_at
            FROM story_revision r
            LEFT JOIN person p ON p.id = r.saved_by
            LEFT JOIN person d ON d.id = r.decided_by
            WHERE r.story_id = :id ORDER BY r.revision DESC
            """)
        .bind("id", id)
        .mapTo(StoryEditorView.Revision.class)
        .list();
  }

  private static List<StoryEditorView.Comment> comments(Handle h, StoryId id) {
    return h.createQuery(
            """
            SELECT c.id, c.revision, p.name AS author_name, c.body, c.made_at, c.resolved_at
            FROM story_comment c LEFT JOIN person p ON p.id = c.author_id
            WHERE c.story_id = :id ORDER BY c.made_at, c.id
            """)
        .bind("id", id)
        .mapTo(StoryEditorView.Comment.class)
        .list();
  }
}

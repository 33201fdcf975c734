package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;

/** All writes to {@code story_revision}, {@code story_comment} and {@code story_correction}. */
@Dependent
class Revisions {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Revisions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void insert(StoryId story, int revision, StoryText storyText, Origin origin, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO story_revision
                      (story_id, revision, headline, deck, byline, body_html, origin, saved_by, saved_at)
                    VALUES (:story, :revision, :headline, :deck, :byline, :bodyHtml, :origin, :by, :now)
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .bind("headline", storyText.headline())
                .bind("deck", storyText.deck())
                .bind("byline", storyText.byline())
                .bind("bodyHtml", storyText.bodyHtml())
                .bind("origin", origin)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
  }

  /**
   * Replaces the same person's last automatic save, as long as it has no comment and no decision.
   *
   * @return false when the last revision must be kept
   */
  boolean replace(StoryId story, int revision, StoryText storyText, PersonId by, Instant since) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        UPDATE story_revision
                        SET headline = :headline, deck = :deck, byline = :byline, body_html = :bodyHtml
                        WHERE story_id = :story AND revision = :revision AND origin = 'autosaved' AND saved_by = :by
                          AND saved_at > :since AND decision IS NULL
                          AND NOT EXISTS (
                            SELECT 1 FROM story_comment c WHERE c.story_id = :story AND c.revision = :revision)
                        """)
                    .bind("story", story)
                    .bind("revision", revision)
                    .bind("headline", storyText.headline())
                    .bind("deck", storyText.deck())
                    .bind("byline", storyText.byline())
                    .bind("bodyHtml", storyText.bodyHtml())
                    .bind("by", by)
                    .bind("since", since)
                    .execute()
                == 1);
  }

  Optional<StoryText> find(StoryId story, int revision) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT headline, deck, byline, body_html FROM story_revision
                    WHERE story_id = :story AND revision = :revision
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .mapTo(StoryText.class)
                .findOne());
  }

  /**
   * The author of a revision's text: the person who saved the first of the preceding revisions with
   * the same text, so that an editor who only moves the story to another column does not count as
   * an author.
   */
  PersonId writer(StoryId story, int revision) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT r.saved_by FROM story_revision r
                    WHERE r.story_id = :story AND r.revision <= :revision AND r.revision > (
                      SELECT COALESCE(MAX(o.revision), 0) FROM story_revision o
                      JOIN story_revision n ON n.story_id = o.story_id AND n.revision = :revision
                      WHERE o.story_id = :story AND o.revision < :revision
                        AND (o.headline <> n.headline OR o.deck <> n.deck OR o.byline <> n.byline
                          OR o.body_html <> n.body_html))
                    ORDER BY r.revision LIMIT 1
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .mapTo(PersonId.class)
                .one());
  }

  /** The person who saved a revision, also when its text is that of an earlier one. */
  PersonId savedBy(StoryId story, int revision) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT saved_by FROM story_revision WHERE story_id = :story AND revision = :revision
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .mapTo(PersonId.class)
                .one());
  }

  /** Stores the decision with the revision that was read. */
  void decide(StoryId story, int revision, ReviewDecision decision, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE story_revision SET decision = :decision, decided_by = :by, decided_at = :now
                    WHERE story_id = :story AND revision = :revision
                    """)
                .bind("decision", decision)
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("story", story)
                .bind("revision", revision)
                .execute());
  }

  /** Approves a revision without a decision; false when it has one. */
  boolean confirm(StoryId story, int revision, PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        UPDATE story_revision SET decision = :decision, decided_by = :by, decided_at = :now
                        WHERE story_id = :story AND revision = :revision AND decision IS NULL
                        """)
                    .bind("decision", ReviewDecision.APPROVED)
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .bind("story", story)
                    .bind("revision", revision)
                    .execute()
                == 1);
  }

  CommentId comment(StoryId story, int revision, String body, PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO story_comment (story_id, revision, author_id, body, made_at)
                    VALUES (:story, :revision, :by, :body, :now)
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .bind("by", by)
                .bind("body", body)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(CommentId.class)
                .one());
  }

  void resolve(StoryId story, CommentId comment) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE story_comment SET resolved_at = :now
                    WHERE id = :comment AND story_id = :story AND resolved_at IS NULL
                    """)
                .bind("now", clock.instant())
                .bind("comment", comment)
                .bind("story", story)
                .execute());
  }

  void correction(StoryId story, int revision, String body, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO story_correction (story_id, revision, body, made_by, corrected_at)
                    VALUES (:story, :revision, :body, :by, :now)
                    """)
                .bind("story", story)
                .bind("revision", revision)
                .bind("body", body)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
  }
}

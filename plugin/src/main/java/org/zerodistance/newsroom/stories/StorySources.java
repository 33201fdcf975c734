package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.sql.InsertIfAbsent;
import org.zerodistance.newsroom.assignments.AssignmentId;

/** All writes to {@code story_inquiry}, {@code story_assignment} and {@code story_quote}. */
@Dependent
class StorySources {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;
  private final Clock clock;

  @Inject
  StorySources(Jdbi jdbi, IndexQueue indexQueue, Clock clock) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.clock = clock;
  }

  void link(StoryId story, List<InquiryId> cases, List<AssignmentId> assignments) {
    indexQueue.changed(IndexSubject.STORY, story);
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO story_inquiry (story_id, inquiry_id, position)
                  VALUES (:story, :inquiry, :position)
                  ON DUPLICATE KEY UPDATE story_id = story_id
                  """);
          for (int i = 0; i < cases.size(); i++) {
            batch.bind("story", story).bind("inquiry", cases.get(i)).bind("position", i).add();
          }
          if (!cases.isEmpty()) {
            batch.execute();
          }
          for (AssignmentId assignment : assignments) {
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO story_assignment (story_id, assignment_id)
                        VALUES (:story, :assignment)
                        """)
                    .bind("story", story)
                    .bind("assignment", assignment));
          }
        });
  }

  /** Freezes the quotes and returns their ids in the same order. */
  List<QuoteId> freeze(StoryId story, List<NewStory.NewQuote> quotes) {
    List<QuoteId> ids = new ArrayList<>();
    jdbi.useHandle(
        h -> {
          for (NewStory.NewQuote quote : quotes) {
            ids.add(
                h.createUpdate(
                        """
                        INSERT INTO story_quote (story_id, inquiry_id, reply_id, kind, text, source, said_at, taken_at)
                        VALUES (:story, :inquiry, :reply, :kind, :text, :source, :saidAt, :now)
                        """)
                    .bind("story", story)
                    .bind("inquiry", quote.inquiry())
                    .bind("reply", quote.replyId().orElse(null))
                    .bind("kind", quote.kind())
                    .bind("text", cut(quote.text(), 5_000))
                    .bind("source", cut(quote.source(), 200))
                    .bind("saidAt", quote.saidAt())
                    .bind("now", clock.instant())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(QuoteId.class)
                    .one());
          }
        });
    return ids;
  }

  /**
   * The cases of the story, always in the same order, so that they are also locked in this order.
   */
  List<InquiryId> cases(StoryId story) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT inquiry_id FROM story_inquiry WHERE story_id = :story ORDER BY"
                        + " inquiry_id")
                .bind("story", story)
                .mapTo(InquiryId.class)
                .list());
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}

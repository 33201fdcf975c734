package org.zerodistance.quickstart.bench.city;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The rows of one published story. */
final class StoryRows {
  private static final String REVISION = "{\"revision\":\"1\"}";

  private StoryRows() {}

  static void write(CityWriter.Files files, StoryGenerator.CityStory s, CityPlan plan)
      throws IOException {
    String html = CityWriter.html(s.paragraphs());
    Instant approved = s.publishedAt().minus(Duration.ofHours(2));
    files.of(CityTable.STORY_NUMBER).row(s.number());
    files
        .of(CityTable.STORY)
        .row(
            s.id(),
            s.number(),
            s.column(),
            "published",
            s.headline(),
            s.deck(),
            s.byline(),
            html,
            String.join("\n", s.paragraphs()),
            s.publishedAt(),
            s.author(),
            s.startedAt(),
            s.publishedAt(),
            4);
    files
        .of(CityTable.STORY_REVISION)
        .row(
            s.id(),
            1,
            s.headline(),
            s.deck(),
            s.byline(),
            html,
            s.author(),
            s.startedAt(),
            "approved",
            s.editor(),
            approved);
    event(files, s, s.startedAt(), "story_started", "newsroom", s.author());
    event(
        files,
        s,
        approved.minus(Duration.ofHours(3)),
        "story_sent_for_review",
        "newsroom",
        s.author());
    event(files, s, approved, "story_approved", "newsroom", s.editor());
    event(files, s, s.publishedAt(), "story_published", "public", s.editor());
    for (int i = 0; i < s.cases().size(); i++) {
      files.of(CityTable.STORY_INQUIRY).row(s.id(), s.cases().get(i), i);
      files
          .of(CityTable.EVENT)
          .row(
              s.publishedAt(),
              "inquiry",
              s.cases().get(i),
              "story_published",
              "public",
              "newsroom",
              s.editor(),
              null,
              "{\"story\":\"" + s.number() + "\"}");
    }
  }

  private static void event(
      CityWriter.Files files,
      StoryGenerator.CityStory s,
      Instant at,
      String type,
      String audience,
      int by)
      throws IOException {
    files
        .of(CityTable.EVENT)
        .row(at, "story", s.id(), type, audience, "newsroom", by, null, REVISION);
  }
}

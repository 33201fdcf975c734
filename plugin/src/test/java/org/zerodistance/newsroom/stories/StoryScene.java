package org.zerodistance.newsroom.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** A reporter's story about one case, and the people who work on it, for tests of the use cases. */
final class StoryScene {
  static final String HEADLINE = "河滨路的路灯";

  final TestHouse house;
  final TestCity city;
  final Viewer reporter;
  final Viewer editor;
  final Viewer reader;
  final InquiryId inquiry;
  final ColumnId column;
  final StoryId story;

  StoryScene(TestHouse house) {
    this.house = house;
    this.city = house.city();
    this.reporter = city.person(Role.REPORTER);
    this.editor = city.person(Role.EDITOR);
    this.reader = city.person(Role.READER);
    this.inquiry = city.admitted("河滨路路灯不亮").id();
    this.column =
        house
            .get(ColumnKeeping.class)
            .create(
                new SaveColumn(
                    "column-" + city.slug(),
                    "零距离追问",
                    "",
                    "日报",
                    "",
                    Rhythm.WEEKLY,
                    Optional.of(4),
                    0,
                    false,
                    ColumnState.OPEN),
                editor);
    this.story = start(Optional.of(column));
  }

  /** A further story of the reporter about the same case. */
  StoryId start(Optional<ColumnId> in) {
    return house
        .get(Writing.class)
        .start(
            new NewStory(
                new StoryText(
                    HEADLINE, "导语", "本报记者", "<p>正文</p><figure data-quote=\"1\"></figure>"),
                in,
                List.of(inquiry),
                List.of(),
                List.of(
                    new NewStory.NewQuote(
                        inquiry,
                        Optional.empty(),
                        Quote.QuoteKind.INQUIRY,
                        "已经好几天了",
                        "读者李先生",
                        Instant.parse("2026-11-20T01:00:00Z")))),
            reporter);
  }

  /** The row as it stands. */
  Story row() {
    return row(story);
  }

  Story row(StoryId id) {
    return house.get(Stories.class).get(id);
  }

  int version() {
    return row().version();
  }

  StoryScene sentIn() {
    house.get(Review.class).sendIn(story, version(), reporter);
    return this;
  }

  StoryScene approved() {
    sentIn();
    house.get(Review.class).approve(story, row().revision(), version(), editor);
    return this;
  }

  StoryScene scheduled(Instant at) {
    approved();
    house.get(Scheduling.class).schedule(story, at, version(), editor);
    return this;
  }

  StoryScene published() {
    approved();
    house.get(Scheduling.class).publishNow(story, version(), editor);
    return this;
  }

  /** What the form of the editor page would send, in other words. */
  SaveStory saving(String headline) {
    return new SaveStory(
        story,
        new StoryText(headline, row().deck(), row().byline(), row().bodyHtml()),
        Optional.of(column),
        Optional.empty(),
        Optional.empty(),
        version(),
        false);
  }

  /** The newest line of the story's log. */
  EventLine lastLine() {
    return EventLine.last(house, Subject.STORY, story);
  }

  List<EventType> lines() {
    return EventLine.about(house, Subject.STORY, story).stream().map(EventLine::type).toList();
  }

  List<EventType> linesOfTheCase() {
    return EventLine.about(house, Subject.INQUIRY, inquiry).stream().map(EventLine::type).toList();
  }

  /** How a revision came to be, by whom it was decided and how, in words. */
  String revision(int number) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT CONCAT_WS(' ', origin, saved_by, decision, decided_by) FROM story_revision
                        WHERE story_id = :story AND revision = :revision
                        """)
                    .bind("story", story)
                    .bind("revision", number)
                    .mapTo(String.class)
                    .one());
  }

  int revisions() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT COUNT(*) FROM story_revision WHERE story_id = :story")
                    .bind("story", story)
                    .mapTo(Integer.class)
                    .one());
  }
}

package org.zerodistance.newsroom.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** A story for tests in a separate city, with its reporter and an editor. */
final class TestStory {
  final Viewer reporter;
  final Viewer editor;
  final ColumnId column;
  final InquiryId inquiry;
  final StoryId id;

  private final TestHouse house;

  private TestStory(TestHouse house, TestCity city, Viewer author, boolean secondReader) {
    this.house = house;
    reporter = author;
    editor = city.person(Role.EDITOR);
    column = column(house, city, secondReader, editor);
    inquiry = city.admitted("河滨路路灯不亮").id();
    id =
        house
            .get(DraftFactory.class)
            .start(new StartStory(List.of(inquiry), Optional.empty(), Optional.of(column)), author);
  }

  /** A draft in a column that requires no second reader. */
  static TestStory draft(TestHouse house) {
    TestCity city = house.city();
    return new TestStory(house, city, city.person(Role.REPORTER), false);
  }

  /** A draft in a column that requires a second reader, by an author with these roles. */
  static TestStory forTwo(TestHouse house, Role... roles) {
    TestCity city = house.city();
    return new TestStory(house, city, city.person(roles), true);
  }

  static ColumnId column(TestHouse house, TestCity city, boolean secondReader, Viewer by) {
    return house
        .get(ColumnKeeping.class)
        .create(
            new SaveColumn(
                "column-" + city.slug() + (secondReader ? "-two" : ""),
                "零距离追问",
                "",
                "日报",
                "",
                Rhythm.IRREGULAR,
                Optional.empty(),
                0,
                secondReader,
                ColumnState.OPEN),
            by);
  }

  StoryEditorView.StoryEditorRow row() {
    return house.get(StoryEditorQueries.class).get(id, editor).story();
  }

  int version() {
    return row().version();
  }

  TestStory sentIn() {
    house.get(Review.class).sendIn(id, version(), reporter);
    return this;
  }

  TestStory approved() {
    sentIn();
    approve(editor);
    return this;
  }

  TestStory published() {
    approved();
    house.get(Scheduling.class).publishNow(id, version(), editor);
    return this;
  }

  void approve(Viewer by) {
    StoryEditorView.StoryEditorRow row = row();
    house.get(Review.class).approve(id, row.revision(), row.version(), by);
  }

  void limit(EmbargoAndExpiry limits, Viewer by) {
    house.get(EmbargoScheduling.class).limit(id, limits, version(), by);
  }

  void save(String headline, Viewer by) {
    save(headline, column, by);
  }

  void save(String headline, ColumnId where, Viewer by) {
    StoryEditorView.StoryEditorRow row = row();
    house
        .get(Writing.class)
        .save(
            new SaveStory(
                id,
                new StoryText(headline, row.deck(), row.byline(), row.bodyHtml()),
                Optional.of(where),
                Optional.empty(),
                Optional.empty(),
                row.version(),
                false),
            by);
  }

  /** Ends the story's time at once, which otherwise only the clock does. */
  void endNow() {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE story SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id ="
                        + " ?",
                    id.value()));
  }
}

package org.zerodistance.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;

/**
 * Builds a story by the house's own use cases. Starts as a reporter's draft about one public case,
 * in a column of its own that requires no second reader; a test names only what it is about.
 */
public final class StoryBuilder {
  private final TestHouse house;
  private final TestCity city;
  private Optional<Viewer> reporter = Optional.empty();
  private Optional<Viewer> editor = Optional.empty();
  private List<InquiryId> cases = List.of();
  private Optional<ColumnId> column = Optional.empty();
  private boolean columnless;
  private boolean secondReader;

  StoryBuilder(TestHouse house, TestCity city) {
    this.house = house;
    this.city = city;
  }

  /** The author, who is a reporter or an editor. */
  public StoryBuilder by(Viewer author) {
    this.reporter = Optional.of(author);
    return this;
  }

  /** The editor who approves, schedules and publishes it. */
  public StoryBuilder readBy(Viewer reader) {
    this.editor = Optional.of(reader);
    return this;
  }

  /** The cases that it tells of, in this order. */
  public StoryBuilder about(InquiryId... inquiries) {
    this.cases = List.of(inquiries);
    return this;
  }

  public StoryBuilder in(ColumnId where) {
    this.column = Optional.of(where);
    return this;
  }

  public StoryBuilder inNoColumn() {
    this.columnless = true;
    return this;
  }

  /** In a column where nobody approves a text of their own. */
  public StoryBuilder withSecondReader() {
    this.secondReader = true;
    return this;
  }

  /** A story that its author has started. */
  public TestStory draft() {
    Viewer author = reporter.orElseGet(() -> city.person(Role.REPORTER));
    Viewer reader = editor.orElseGet(() -> city.person(Role.EDITOR));
    List<InquiryId> told = cases.isEmpty() ? List.of(city.admitted("河滨路路灯不亮").id()) : cases;
    Optional<ColumnId> where =
        columnless ? Optional.empty() : Optional.of(column.orElseGet(this::newColumn));
    StoryId id =
        house.get(DraftFactory.class).start(new StartStory(told, Optional.empty(), where), author);
    return new TestStory(house, id, author, reader, told.get(0), where);
  }

  /** A story that waits for an editor. */
  public TestStory sentIn() {
    return draft().sendIn();
  }

  /** A story that an editor has let pass. */
  public TestStory approved() {
    return sentIn().approve();
  }

  /** A story that the clock is to publish at this time, which lies ahead. */
  public TestStory scheduled(Instant at) {
    return approved().schedule(at);
  }

  /** A story that everybody reads. */
  public TestStory published() {
    return approved().publish();
  }

  private ColumnId newColumn() {
    ColumnBuilder made = city.aColumn();
    return (secondReader ? made.withSecondReader() : made).created();
  }
}

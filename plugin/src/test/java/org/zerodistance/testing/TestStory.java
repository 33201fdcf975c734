package org.zerodistance.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.stories.Amending;
import org.zerodistance.newsroom.stories.EmbargoAndExpiry;
import org.zerodistance.newsroom.stories.EmbargoScheduling;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.SaveStory;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.stories.StoryText;
import org.zerodistance.newsroom.stories.Writing;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;

/**
 * A story that a test works on, with its author and its editor. Each move is a use case of the
 * house, done to the story as it stands at that moment.
 */
public final class TestStory {
  private final TestHouse house;
  private final StoryId id;
  private final Viewer reporter;
  private final Viewer editor;
  private final InquiryId inquiry;
  private final Optional<ColumnId> column;

  TestStory(
      TestHouse house,
      StoryId id,
      Viewer reporter,
      Viewer editor,
      InquiryId inquiry,
      Optional<ColumnId> column) {
    this.house = house;
    this.id = id;
    this.reporter = reporter;
    this.editor = editor;
    this.inquiry = inquiry;
    this.column = column;
  }

  public StoryId id() {
    return id;
  }

  /** The author. */
  public Viewer reporter() {
    return reporter;
  }

  public Viewer editor() {
    return editor;
  }

  /** The first of its cases. */
  public InquiryId inquiry() {
    return inquiry;
  }

  /** The column that it was started in. */
  public ColumnId column() {
    return column.orElseThrow();
  }

  /** The story as its editor sees it now. */
  public StoryEditorView page() {
    return house.get(StoryEditorQueries.class).get(id, editor);
  }

  public StoryEditorView.StoryEditorRow row() {
    return page().story();
  }

  public int version() {
    return row().version();
  }

  public StoryNumber number() {
    return row().number();
  }

  public TestStory sendIn() {
    house.get(Review.class).sendIn(id, version(), reporter);
    return this;
  }

  public TestStory approve() {
    return approve(editor);
  }

  /** Approves the newest revision. */
  public TestStory approve(Viewer by) {
    StoryEditorView.StoryEditorRow read = row();
    house.get(Review.class).approve(id, read.revision(), read.version(), by);
    return this;
  }

  public TestStory schedule(Instant at) {
    house.get(Scheduling.class).schedule(id, at, version(), editor);
    return this;
  }

  public TestStory schedule(Instant at, EmbargoAndExpiry limits) {
    house.get(Scheduling.class).schedule(id, at, limits, version(), editor);
    return this;
  }

  public TestStory publish() {
    house.get(Scheduling.class).publishNow(id, version(), editor);
    return this;
  }

  public TestStory withdraw(String note) {
    house.get(Amending.class).withdraw(id, note, version(), editor);
    return this;
  }

  public TestStory correct(StoryText text, String note) {
    house.get(Amending.class).correct(id, text, note, version(), editor);
    return this;
  }

  public TestStory limit(EmbargoAndExpiry limits, Viewer by) {
    house.get(EmbargoScheduling.class).limit(id, limits, version(), by);
    return this;
  }

  /** Saves it under another headline; gives its new version. */
  public int save(String headline, Viewer by) {
    return house.get(Writing.class).save(saving(headline), by);
  }

  /** Saves it as the editor page does by itself from time to time. */
  public int autosave(String headline, Viewer by) {
    SaveStory form = saving(headline);
    return house
        .get(Writing.class)
        .save(
            new SaveStory(
                form.id(),
                form.wording(),
                form.column(),
                form.follows(),
                form.leadPhoto(),
                form.version(),
                true),
            by);
  }

  /** Saves it under another headline and in another column. */
  public int save(String headline, ColumnId where, Viewer by) {
    return house.get(Writing.class).save(saving(headline, Optional.of(where)), by);
  }

  /** What the form of the editor page would send under another headline. */
  public SaveStory saving(String headline) {
    return saving(headline, column);
  }

  private SaveStory saving(String headline, Optional<ColumnId> where) {
    StoryEditorView.StoryEditorRow row = row();
    return new SaveStory(
        id,
        new StoryText(headline, row.deck(), row.byline(), row.bodyHtml()),
        where,
        Optional.empty(),
        Optional.empty(),
        row.version(),
        false);
  }

  /** Its time of publication came this long ago, whatever it was. */
  public TestStory dueSince(Duration ago) {
    return passed("publish_at", ago);
  }

  /** Its embargo ended this long ago, whatever it was. */
  public TestStory freeSince(Duration ago) {
    return passed("embargo_until", ago);
  }

  /** Its end came this long ago, whatever it was. */
  public TestStory overSince(Duration ago) {
    return passed("expires_at", ago);
  }

  /** By SQL: no use case takes a past time, and here only the database's clock makes it pass. */
  private TestStory passed(String time, Duration ago) {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE story SET %s = UTC_TIMESTAMP(6) - INTERVAL ? SECOND WHERE id = ?"
                        .formatted(time),
                    ago.toSeconds(),
                    id.value()));
    return this;
  }

  /** The newest line of its log. */
  public EventLine lastLine() {
    return EventLine.last(house, Subject.STORY, id);
  }

  public List<EventType> lines() {
    return EventLine.about(house, Subject.STORY, id).stream().map(EventLine::type).toList();
  }

  public List<EventType> linesOfTheCase() {
    return EventLine.about(house, Subject.INQUIRY, inquiry).stream().map(EventLine::type).toList();
  }

  /** How a revision came to be, by whom it was decided and how, in words. */
  public String revision(int number) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT CONCAT_WS(' ', origin, saved_by, decision, decided_by) FROM story_revision
                        WHERE story_id = :story AND revision = :revision
                        """)
                    .bind("story", id)
                    .bind("revision", number)
                    .mapTo(String.class)
                    .one());
  }

  public int revisions() {
    return page().revisions().size();
  }

  /** How often the index was told of it since the jobs were last forgotten. */
  public int indexJobs() {
    return house.indexJobs(Subject.STORY, id);
  }
}

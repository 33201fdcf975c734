package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.stories.Amending;
import org.zerodistance.newsroom.stories.EmbargoAndExpiry;
import org.zerodistance.newsroom.stories.NewStory;
import org.zerodistance.newsroom.stories.Quote;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.SaveStory;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.stories.StoryText;
import org.zerodistance.newsroom.stories.Writing;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;

/** Creates one story in one transaction, from draft to publication. */
@Dependent
public class DemoStoryData {
  /** The objects that stories refer to: cases, assignments and earlier stories by their keys. */
  record References(
      Function<String, InquiryId> inquiries,
      Function<String, AssignmentId> assignments,
      Function<String, StoryNumber> stories) {}

  private final Writing writing;
  private final Review review;
  private final Scheduling scheduling;
  private final Amending amending;
  private final StoryEditorQueries storyEditorQueries;
  private final PhotoIntake photos;
  private final ColumnDirectory columns;
  private final CasePages cases;
  private final Replies replies;
  private final SettingStore settings;

  @Inject
  DemoStoryData(
      Writing writing,
      Review review,
      Scheduling scheduling,
      Amending amending,
      StoryEditorQueries storyEditorQueries,
      PhotoIntake photos,
      ColumnDirectory columns,
      CasePages cases,
      Replies replies,
      SettingStore settings) {
    this.writing = writing;
    this.review = review;
    this.scheduling = scheduling;
    this.amending = amending;
    this.storyEditorQueries = storyEditorQueries;
    this.photos = photos;
    this.columns = columns;
    this.cases = cases;
    this.replies = replies;
    this.settings = settings;
  }

  static String formKey(String key) {
    return "demo-story-" + key;
  }

  /**
   * @param staged the story's photos by file name, staged under {@link #formKey}
   * @param mark the key under which the story's number is stored, so that it is created only once
   */
  @Transactional
  public void create(
      DemoYaml yaml,
      DemoPeople people,
      References references,
      Map<String, PhotoKey> staged,
      String mark) {
    Viewer reporter = people.get(yaml.text("reporter"));
    Optional<ColumnId> column = yaml.find("column").map(slug -> columns.get(slug).id());
    Instant published =
        yaml.has("published")
            ? people.past(yaml.part("published").instant(people.today(), people.zone()))
            : people.past(
                people.today().minusDays(1).atTime(16, 30).atZone(people.zone()).toInstant());
    Instant written = published.minus(Duration.ofHours(15));
    StoryId id = HouseClock.at(written, () -> start(yaml, references, staged, column, reporter));
    if (!staged.isEmpty()) {
      photos.adopt(formKey(yaml.text("key")), OwnerKind.STORY, id, List.copyOf(staged.values()));
    }
    HouseClock.at(
        written.plusSeconds(1_800), () -> save(id, yaml, references, staged, column, reporter));
    String state = yaml.text("state");
    if (!state.equals("draft")) {
      HouseClock.at(written.plusSeconds(3_600), () -> sendIn(id, reporter));
    }
    if (state.equals("published") || state.equals("scheduled")) {
      Viewer editor = people.get(yaml.text("editor"));
      HouseClock.at(written.plusSeconds(7_200), () -> approve(id, editor));
      if (state.equals("published")) {
        HouseClock.at(published, () -> publish(id, editor));
        afterwards(yaml, people, id, published, editor);
      } else {
        scheduling.schedule(
            id,
            yaml.part("scheduled").instant(people.today(), people.zone()),
            new EmbargoAndExpiry(
                moment(yaml, "embargo", people), moment(yaml, "shown_until", people)),
            story(id, editor).version(),
            editor);
      }
    }
    settings.put(mark, story(id, reporter).number().toString());
  }

  private static Optional<Instant> moment(DemoYaml yaml, String name, DemoPeople people) {
    return yaml.has(name)
        ? Optional.of(yaml.part(name).instant(people.today(), people.zone()))
        : Optional.empty();
  }

  private StoryId start(
      DemoYaml yaml,
      References references,
      Map<String, PhotoKey> staged,
      Optional<ColumnId> column,
      Viewer reporter) {
    List<NewStory.NewQuote> quotes = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (DemoYaml block : yaml.parts("body")) {
      if (block.has("p")) {
        html.append("<p>").append(escaped(block.text("p"))).append("</p>");
      } else if (block.has("h")) {
        html.append("<h2>").append(escaped(block.text("h"))).append("</h2>");
      } else if (block.has("photo")) {
        html.append("<figure data-photo=\"")
            .append(staged.get(block.text("photo")))
            .append("\"><figcaption>");
        html.append(escaped(block.find("caption").orElse(""))).append("</figcaption></figure>");
      } else {
        quotes.add(quote(block, references));
        html.append("<figure data-quote=\"").append(quotes.size()).append("\"></figure>");
      }
    }
    return writing.start(
        new NewStory(
            new StoryText(
                yaml.text("headline"), yaml.text("deck"), yaml.text("byline"), html.toString()),
            column,
            yaml.texts("inquiries").stream().map(references.inquiries()).toList(),
            yaml.find("assignment").map(references.assignments()).map(List::of).orElse(List.of()),
            quotes),
        reporter);
  }

  private NewStory.NewQuote quote(DemoYaml block, References references) {
    boolean ofReply = block.has("quote_reply");
    CaseView seen =
        cases.get(
            references.inquiries().apply(block.text(ofReply ? "quote_reply" : "quote_inquiry")),
            Viewer.SYSTEM);
    if (!ofReply) {
      return new NewStory.NewQuote(
          seen.id(),
          Optional.empty(),
          Quote.QuoteKind.INQUIRY,
          block.text("text"),
          Optional.ofNullable(seen.row().askerLabel()).orElse("网友"),
          seen.row().submittedAt());
    }
    ReplyRow reply = replies.of(seen.id()).get(block.number("index"));
    return new NewStory.NewQuote(
        seen.id(),
        Optional.of(reply.id().value()),
        Quote.QuoteKind.REPLY,
        block.text("text"),
        reply.officeName(),
        reply.repliedAt());
  }

  /** Saves a second revision, with the lead photo and the story that it follows up. */
  private int save(
      StoryId id,
      DemoYaml yaml,
      References references,
      Map<String, PhotoKey> staged,
      Optional<ColumnId> column,
      Viewer reporter) {
    StoryEditorView.StoryEditorRow story = story(id, reporter);
    return writing.save(
        new SaveStory(
            id,
            new StoryText(story.headline(), story.deck(), story.byline(), story.bodyHtml()),
            column,
            yaml.find("follows").map(references.stories()),
            staged.values().stream().findFirst().map(PhotoKey::toString),
            story.version(),
            false),
        reporter);
  }

  private StoryId sendIn(StoryId id, Viewer reporter) {
    review.sendIn(id, story(id, reporter).version(), reporter);
    return id;
  }

  private StoryId approve(StoryId id, Viewer editor) {
    StoryEditorView.StoryEditorRow story = story(id, editor);
    review.approve(id, story.revision(), story.version(), editor);
    return id;
  }

  private StoryId publish(StoryId id, Viewer editor) {
    scheduling.publishNow(id, story(id, editor).version(), editor);
    return id;
  }

  private void afterwards(
      DemoYaml yaml, DemoPeople people, StoryId id, Instant published, Viewer editor) {
    if (yaml.has("correction")) {
      DemoYaml correction = yaml.part("correction");
      HouseClock.at(
          people.past(published.plus(Duration.ofDays(correction.number("days_after")))),
          () -> {
            StoryEditorView.StoryEditorRow story = story(id, editor);
            amending.correct(
                id,
                new StoryText(story.headline(), story.deck(), story.byline(), story.bodyHtml()),
                correction.text("text"),
                story.version(),
                editor);
            return id;
          });
    }
    if (yaml.has("withdrawn")) {
      HouseClock.at(
          people.past(published.plus(Duration.ofDays(3))),
          () -> {
            amending.withdraw(
                id, yaml.part("withdrawn").text("note"), story(id, editor).version(), editor);
            return id;
          });
    }
  }

  private StoryEditorView.StoryEditorRow story(StoryId id, Viewer by) {
    return storyEditorQueries.get(id, by).story();
  }

  private static String escaped(String text) {
    return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

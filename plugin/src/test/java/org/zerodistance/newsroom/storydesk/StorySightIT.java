package org.zerodistance.newsroom.storydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.testing.TestPhotos;

/**
 * Tests the visibility of cases at the story desk: every role × every visibility of a story's case.
 */
class StorySightIT {
  private static final String TITLE = "夜市油烟扰民";

  private static TestHouse house;

  private TestCity city;
  private Viewer author;
  private InquiryId inquiry;
  private PhotoKey asked;
  private PhotoKey answered;
  private StoryId story;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void startAStory() {
    city = house.city();
    author = city.person(Role.REPORTER);
    inquiry = city.admitted(TITLE).id();
    asked = photoOf(OwnerKind.INQUIRY, inquiry);
    PhotoKey staged = TestPhotos.stage(house, "reply-" + city.slug());
    house
        .get(Answering.class)
        .reply(
            new GiveReply(
                inquiry,
                city.office(),
                ReplyHtml.of("您好，已要求摊主加装油烟净化设备。"),
                Outcome.SOLVED,
                "reply-" + city.slug(),
                List.of(staged)),
            city.person(Role.SPOKESPERSON));
    answered = staged;
    story = city.aStory().by(author).about(inquiry).inNoColumn().draft().id();
  }

  @Test
  void whatTheEditorShowsOfACaseIsWhatThePolicyShows() {
    Map<String, Viewer> desk =
        Map.of(
            "the author", author,
            "another reporter", city.person(Role.REPORTER),
            "an editor", city.person(Role.EDITOR),
            "a reporter who moderates", city.person(Role.REPORTER, Role.MODERATOR),
            "an administrator who reports", city.person(Role.REPORTER, Role.ADMINISTRATOR));
    for (Visibility visibility : Visibility.values()) {
      see(visibility);
      desk.forEach(
          (who, viewer) -> {
            String here = who + " of a case that is " + visibility;
            boolean words = shown(viewer, visibility, VisibilityPolicy.Part.WORDS);
            StoryEditorView page = house.get(StoryEditorQueries.class).get(story, viewer);
            assertThat(page.cases())
                .as("titles for " + here)
                .extracting(StoryEditorView.CaseRef::title)
                .containsExactlyElementsOf(words ? List.of(TITLE) : List.of());
            assertThat(page.hiddenCases()).as(here).isEqualTo(words ? 0 : 1);
            assertThat(page.quotes()).as("quotes for " + here).hasSize(words ? 2 : 0);
            assertThat(house.get(StoryPages.class).preview(story, viewer).blocks())
                .as("the preview for " + here)
                .filteredOn(block -> block.quote() != null)
                .hasSize(words ? 2 : 0);

            List<PhotoKey> photos = new ArrayList<>();
            if (shown(viewer, visibility, VisibilityPolicy.Part.PHOTOS)) {
              photos.add(asked);
            }
            if (shown(viewer, visibility, VisibilityPolicy.Part.REPLIES)) {
              photos.add(answered);
            }
            assertThat(house.get(StoryPhotos.class).onOffer(story, viewer))
                .as("photos for " + here)
                .extracting(PhotoRow::fileKey)
                .containsExactlyInAnyOrderElementsOf(photos);
          });
    }
  }

  @Test
  void aSealedCaseIsForEditorsAloneAndTheOthersAreForTheWholeDesk() {
    for (Visibility visibility : Visibility.values()) {
      see(visibility);
      boolean sealed = visibility == Visibility.SEALED;
      assertThat(house.get(StoryEditorQueries.class).get(story, author).cases())
          .as("the author of a case that is " + visibility)
          .hasSize(sealed ? 0 : 1);
      assertThat(house.get(StoryEditorQueries.class).get(story, city.person(Role.EDITOR)).cases())
          .as("an editor of a case that is " + visibility)
          .hasSize(1);
    }
  }

  @Test
  void aPhotoThatIsNotShownCannotBeChosen() {
    see(Visibility.SEALED);
    for (PhotoKey photo : List.of(asked, answered)) {
      assertThatThrownBy(() -> house.get(StoryPhotos.class).choose(story, photo, author))
          .isInstanceOf(PhotoProblem.class);
    }
    house.get(StoryPhotos.class).choose(story, asked, city.person(Role.EDITOR));

    see(Visibility.NEWSROOM_ONLY);
    house.get(StoryPhotos.class).choose(story, answered, author);
    assertThat(house.get(StoryPhotos.class).chosen(story)).hasSize(2);
  }

  @Test
  void noStoryIsStartedFromASealedCase() {
    see(Visibility.SEALED);
    for (Role role : List.of(Role.REPORTER, Role.EDITOR)) {
      assertThatThrownBy(
              () ->
                  house
                      .get(DraftFactory.class)
                      .start(
                          new StartStory(List.of(inquiry), Optional.empty(), Optional.empty()),
                          city.person(role)))
          .isInstanceOfSatisfying(
              StoryProblem.class,
              p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_WITHOUT_CASE));
    }
  }

  @Test
  void whoIsNeitherReporterNorEditorSeesNothing() {
    for (Role role : List.of(Role.READER, Role.MODERATOR, Role.ADMINISTRATOR, Role.SPOKESPERSON)) {
      Viewer other = city.person(role);
      assertThatThrownBy(() -> house.get(StoryEditorQueries.class).get(story, other))
          .as("the editor for " + role)
          .isInstanceOf(AccessProblem.class);
      assertThatThrownBy(() -> house.get(StoryPhotos.class).onOffer(story, other))
          .as("the photos for " + role)
          .isInstanceOf(AccessProblem.class);
    }
  }

  private boolean shown(Viewer viewer, Visibility visibility, VisibilityPolicy.Part part) {
    VisibilityPolicy.Facts facts =
        new VisibilityPolicy.Facts(
            visibility, Moderation.ADMITTED, Optional.of(city.office()), false);
    return VisibilityPolicy.sight(viewer, facts, part) != VisibilityPolicy.Sight.HIDDEN;
  }

  private void see(Visibility visibility) {
    house.get(CaseMoves.class).changeVisibility(inquiry, visibility, Viewer.SYSTEM);
  }

  private static PhotoKey photoOf(OwnerKind kind, LongId owner) {
    String form = kind + "-" + owner;
    PhotoKey key = TestPhotos.stage(house, form);
    house.inTransaction(() -> house.get(PhotoIntake.class).adopt(form, kind, owner, List.of(key)));
    return key;
  }
}

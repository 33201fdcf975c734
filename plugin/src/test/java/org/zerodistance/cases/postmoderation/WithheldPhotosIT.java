package org.zerodistance.cases.postmoderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAccess;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoSize;
import org.zerodistance.newsroom.storydesk.StoryPhotos;
import org.zerodistance.testing.TestStory;

/** Tests photos that are taken off and those with boxes blacked out. */
class WithheldPhotosIT extends TalkedCaseScene {
  @Test
  void countersFollowWhatCanBeRead() {
    ModeratedPart reply = talked.saying("reply");
    ModeratedPart photo = photos(OwnerKind.INQUIRY).get(0);
    hide(reply);
    hide(photo);

    CaseView.CaseRow row = view(Viewer.NOBODY).row();
    assertThat(row.replyCount()).isZero();
    assertThat(row.hiddenReplies()).isEqualTo(1);
    assertThat(row.photoCount()).isEqualTo(1);
    assertThat(row.firstRepliedAt()).as("the office did answer").isNotNull();
    assertThat(city.figures()).isEqualTo("1 1");
    show(reply);
    show(photo);
    assertThat(view(Viewer.NOBODY).row().replyCount()).isEqualTo(1);
    assertThat(view(Viewer.NOBODY).row().photoCount()).isEqualTo(2);
  }

  @Test
  void aPhotoThatIsTakenOffIsGoneForReadersAndStaysForTheStaff() {
    for (ModeratedPart part : photos(OwnerKind.INQUIRY, OwnerKind.REPLY)) {
      PhotoRow photo = part.photo().orElseThrow();
      assertThat(open(photo, Viewer.NOBODY)).isTrue();
      hide(part);
      assertThat(open(photo, Viewer.NOBODY)).isFalse();
      assertThat(open(photo, talked.moderator())).isTrue();
      assertThat(open(photo, talked.spokesperson())).isTrue();
      assertThat(open(photo, house.city().person(Role.SPOKESPERSON))).isFalse();
      show(part);
      assertThat(open(photo, Viewer.NOBODY)).isTrue();
    }
  }

  @Test
  void theOldRenditionIsGoneFromItsAddressAndTheNewOneIsBlack() {
    ModeratedPart part = photos(OwnerKind.INQUIRY).get(0);
    PhotoRow before = part.photo().orElseThrow();
    TestStory story = city.aStory().about(talked.id()).draft();
    house.get(StoryPhotos.class).choose(story.id(), before.fileKey(), story.reporter());

    box(part, new PhotoBox(0, 0, 500, 500));
    PhotoRow first = talked.now(part).photo().orElseThrow();
    assertThat(first.redacted()).isTrue();
    assertThat(first.fileKey()).isEqualTo(before.fileKey());
    assertThat(open(before, Viewer.NOBODY)).as("the original's address").isFalse();
    assertThat(open(before, talked.moderator())).as("the original for staff").isTrue();
    assertThat(open(first, Viewer.NOBODY)).isTrue();
    PhotoRow copy = house.get(StoryPhotos.class).chosen(story.id()).get(0);
    assertThat(copy.redacted()).as("the story's copy follows").isTrue();

    box(part, new PhotoBox(0, 0, 1_000, 1_000));
    PhotoRow second = talked.now(part).photo().orElseThrow();
    assertThat(open(first, Viewer.NOBODY)).as("the first rendition").isFalse();
    assertThat(
            house.get(PhotoAccess.class).find(first.shownKey(), PhotoSize.FULL, talked.moderator()))
        .isEmpty();
    assertThat(open(second, Viewer.NOBODY)).isTrue();

    box(part);
    assertThat(talked.now(part).photo().orElseThrow().redacted()).isFalse();
    assertThat(open(before, Viewer.NOBODY)).isTrue();
  }

  private void box(ModeratedPart part, PhotoBox... boxes) {
    Redacting redacting = house.get(Redacting.class);
    ModerationReason reason = talked.because(part, WithheldReason.PERSONAL_DATA);
    redacting.exchange(
        talked.number(),
        redacting.render(talked.number(), part.ref(), List.of(boxes), reason, talked.moderator()),
        reason,
        talked.moderator());
  }

  private List<ModeratedPart> photos(OwnerKind... kinds) {
    return talked.parts().stream()
        .filter(
            part ->
                part.photo()
                    .filter(photo -> List.of(kinds).contains(photo.ownerKind()))
                    .isPresent())
        .toList();
  }

  /** Whether the viewer is sent the picture at the address that pages show now. */
  private static boolean open(PhotoRow photo, Viewer viewer) {
    return house.get(PhotoAccess.class).find(photo.shownKey(), PhotoSize.FULL, viewer).isPresent();
  }
}

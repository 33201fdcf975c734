package org.zerodistance.cases.casepages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.publicversion.PublicVersion;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAccess;
import org.zerodistance.media.attachments.PhotoAudience;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoSize;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestPhotos;
import org.zerodistance.testing.WithHouse;

/** Tests that the photos of a case follow it: who may see them, and how many there are. */
class CasePhotosIT extends WithHouse {
  private static PhotoIntake intake;
  private static Photos photos;
  private static PhotoAccess photoAccess;

  @BeforeAll
  static void open() {
    intake = house.get(PhotoIntake.class);
    photos = house.get(Photos.class);
    photoAccess = house.get(PhotoAccess.class);
  }

  @Test
  void oneFeatureAloneSaysWhoMaySeeThePhotosOfAKindOfOwner() {
    assertThat(house.all(PhotoAudience.class))
        .extracting(PhotoAudience::ownerKind)
        .containsExactlyInAnyOrder(
            OwnerKind.INQUIRY, OwnerKind.REPLY, OwnerKind.VISIT, OwnerKind.STORY);
  }

  @Test
  void aPhotoCountsAsAPublicChangeOnceItIsSomebodysAndNotBefore() {
    PublicVersion version = house.get(PublicVersion.class);
    TestCity city = house.city();
    String form = city.slug();
    InquiryId inquiry = city.admitted("路灯不亮三天了").id();
    long before = version.current();
    PhotoKey first = intake.stage(form, TestPhotos.upload("a.png"), 6, Viewer.NOBODY);
    PhotoKey second = intake.stage(form, TestPhotos.upload("b.png"), 6, Viewer.NOBODY);
    intake.removeStaged(form, first);
    assertThat(version.current()).isEqualTo(before);

    intake.adopt(form, OwnerKind.INQUIRY, inquiry, List.of(second));
    assertThat(version.current()).isGreaterThan(before);
  }

  @Test
  void photosBecomeTheInquirysOwnInTheirOrder() {
    TestCity city = house.city();
    SubmitInquiry command = withPhotos(city, Visibility.PUBLIC);
    Receipt receipt = house.get(Submitting.class).submit(command);
    assertThat(photos.list(OwnerKind.INQUIRY, receipt.id()))
        .extracting(photo -> photo.fileKey().value())
        .containsExactlyElementsOf(command.photos());
    assertThat(photos.staged(command.formKey())).isEmpty();
    assertThat(house.get(Submitting.class).submit(command)).isEqualTo(receipt);
  }

  @Test
  void aReturnedInquiryComesInAgainWithOtherPhotos() {
    TestCity city = house.city();
    SubmitInquiry command = withPhotos(city, Visibility.PUBLIC);
    Receipt receipt = house.get(Submitting.class).submit(command);
    house.get(CaseMoves.class).giveBack(receipt.id(), "照片里有别人的车牌。", Viewer.SYSTEM);
    String again = command.formKey() + "-again";
    PhotoKey better = intake.stage(again, TestPhotos.upload("better.png"), 4, Viewer.NOBODY);
    PhotoKey stays = new PhotoKey(command.photos().get(0));
    PhotoKey goes = new PhotoKey(command.photos().get(1));
    Path file = open(goes, city.person(Role.MODERATOR)).orElseThrow().file();

    resubmit(receipt, again, List.of(better), List.of(goes));

    assertThat(photos.list(OwnerKind.INQUIRY, receipt.id()))
        .extracting(PhotoRow::fileKey)
        .containsExactly(stays, better);
    assertThat(photos.staged(again)).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(seen(receipt).row().photoCount()).isEqualTo(2);
    assertThat(seen(receipt).row().moderation()).isEqualTo(Moderation.WAITING);
  }

  @Test
  void anInquiryThatComesInAgainHasNoMorePhotosThanOthers() {
    TestCity city = house.city();
    Receipt receipt = house.get(Submitting.class).submit(withPhotos(city, Visibility.PUBLIC));
    house.get(CaseMoves.class).giveBack(receipt.id(), "请换一张清楚的照片。", Viewer.SYSTEM);
    String again = city.slug() + "-again";
    List<PhotoKey> five =
        IntStream.range(0, 5)
            .mapToObj(i -> intake.stage(again, TestPhotos.upload(i + ".png"), 6, Viewer.NOBODY))
            .toList();

    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(() -> resubmit(receipt, again, five, List.of()))
        .satisfies(p -> assertThat(p.violations().get(0).field()).isEqualTo("photos"));

    assertThat(photos.list(OwnerKind.INQUIRY, receipt.id())).hasSize(2);
    assertThat(photos.staged(again)).hasSize(5);
  }

  @Test
  void nobodyDropsThePhotosOfAnotherInquiry() {
    TestCity city = house.city();
    SubmitInquiry other = withPhotos(city, Visibility.PUBLIC);
    house.get(Submitting.class).submit(other);
    Receipt own = house.get(Submitting.class).submit(withPhotos(city, Visibility.PUBLIC));
    house.get(CaseMoves.class).giveBack(own.id(), "请换一张清楚的照片。", Viewer.SYSTEM);
    PhotoKey foreign = new PhotoKey(other.photos().get(0));

    resubmit(own, city.slug() + "-again", List.of(), List.of(foreign));

    assertThat(open(foreign, city.person(Role.MODERATOR))).isPresent();
    assertThat(seen(own).row().photoCount()).isEqualTo(2);
  }

  @Test
  void anInquiryWhosePhotoIsGoneIsNotTakenIn() {
    TestCity city = house.city();
    SubmitInquiry command = withPhotos(city, Visibility.PUBLIC);
    intake.removeStaged(command.formKey(), new PhotoKey(command.photos().get(0)));
    assertThatExceptionOfType(PhotoProblem.class)
        .isThrownBy(() -> house.get(Submitting.class).submit(command));
    assertThat(photos.staged(command.formKey())).hasSize(1);
    assertThat(house.get(Submitting.class).receipt(command.formKey())).isEmpty();
  }

  @Test
  void photosOfAWaitingInquiryAreForTheNewsroomAndOfAnAdmittedOneForAll() {
    TestCity city = house.city();
    SubmitInquiry command = withPhotos(city, Visibility.PUBLIC);
    Receipt receipt = house.get(Submitting.class).submit(command);
    PhotoKey key = new PhotoKey(command.photos().get(0));
    assertThat(file(key, Viewer.NOBODY)).isEmpty();
    assertThat(file(key, city.person(Role.SPOKESPERSON))).isEmpty();
    assertThat(open(key, city.person(Role.MODERATOR)).orElseThrow().everybody()).isFalse();
    assertThat(photoAccess.find(key, PhotoSize.THUMB, OwnerKind.INQUIRY, receipt.id())).isPresent();
    assertThat(photoAccess.find(key, PhotoSize.THUMB, OwnerKind.INQUIRY, new InquiryId(1_000_000)))
        .isEmpty();

    city.admit(receipt, Visibility.PUBLIC);

    assertThat(open(key, Viewer.NOBODY).orElseThrow().everybody()).isTrue();
  }

  @Test
  void photosOfACaseBetweenAskerAndOfficeAreForTheOfficeToo() {
    TestCity city = house.city();
    SubmitInquiry command = withPhotos(city, Visibility.ASKER_AND_OFFICE);
    Receipt receipt = house.get(Submitting.class).submit(command);
    city.admit(receipt, Visibility.ASKER_AND_OFFICE);
    PhotoKey key = new PhotoKey(command.photos().get(0));
    assertThat(file(key, Viewer.NOBODY)).isEmpty();
    assertThat(file(key, house.city().person(Role.SPOKESPERSON))).isEmpty();
    assertThat(open(key, city.person(Role.SPOKESPERSON)).orElseThrow().everybody()).isFalse();
  }

  @Test
  void photosOfAnAnswerFollowItsCase() {
    TestCity city = house.city();
    Receipt receipt = city.admitted("路灯不亮");
    String form = "answer-" + city.slug();
    PhotoKey key = TestPhotos.stage(house, form);
    house
        .get(Answering.class)
        .reply(
            new GiveReply(
                receipt.id(),
                city.office(),
                ReplyHtml.of("<p>您好，路口的路灯昨晚已经修好。</p>"),
                Outcome.SOLVED,
                form,
                List.of(key)),
            city.person(Role.SPOKESPERSON));
    assertThat(file(key, Viewer.NOBODY)).isPresent();
    house.get(CaseMoves.class).changeVisibility(receipt.id(), Visibility.SEALED, Viewer.SYSTEM);
    assertThat(file(key, Viewer.NOBODY)).isEmpty();
    house.get(CaseMoves.class).changeVisibility(receipt.id(), Visibility.PUBLIC, Viewer.SYSTEM);
    assertThat(file(key, Viewer.NOBODY)).isPresent();
  }

  @Test
  void photosOfAVisitStayInTheNewsroom() {
    InquiryId visit = new InquiryId(7);
    PhotoKey key =
        intake.add(
            OwnerKind.VISIT, visit, TestPhotos.upload("v.png"), PhotoRole.PLAIN, "", Viewer.SYSTEM);
    TestCity city = house.city();
    assertThat(file(key, Viewer.NOBODY)).isEmpty();
    assertThat(file(key, city.person(Role.SPOKESPERSON))).isEmpty();
    assertThat(file(key, city.person(Role.REPORTER))).isPresent();
  }

  private static SubmitInquiry withPhotos(TestCity city, Visibility visibility) {
    return city.anInquiry().visibleAs(visibility).withPhotos(2).command();
  }

  private static void resubmit(
      Receipt receipt, String formKey, List<PhotoKey> added, List<PhotoKey> dropped) {
    house
        .get(Tracking.class)
        .resubmit(
            seen(receipt),
            new CaseMoves.Resubmission(
                "井盖丢失",
                "人民路与解放路口的井盖丢失，很危险。",
                Optional.empty(),
                formKey,
                added.stream().map(PhotoKey::value).toList(),
                dropped.stream().map(PhotoKey::value).toList()));
  }

  private static CaseView seen(Receipt receipt) {
    return house
        .get(Tracking.class)
        .find(receipt.number(), Viewer.NOBODY, Optional.of(receipt.trackingCode()))
        .orElseThrow();
  }

  private static Optional<PhotoAccess.OpenPhoto> open(PhotoKey key, Viewer viewer) {
    return photoAccess.find(key, PhotoSize.FULL, viewer);
  }

  private static Optional<Path> file(PhotoKey key, Viewer viewer) {
    return open(key, viewer).map(PhotoAccess.OpenPhoto::file);
  }
}

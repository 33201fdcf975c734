package org.zerodistance.cases.casepages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.publicversion.PublicVersion;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAccess;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoAudience;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoSize;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.testing.TestPhotos;

class CasePhotosIT {
  private static TestHouse house;
  private static PhotoIntake intake;
  private static Photos photos;
  private static PhotoAccess door;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    intake = house.get(PhotoIntake.class);
    photos = house.get(Photos.class);
    door = house.get(PhotoAccess.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void oneFeatureAloneSaysWhoMaySeeThePhotosOfAKindOfOwner() {
    assertThat(house.all(PhotoAudience.class))
        .extracting(PhotoAudience::ownerKind)
        .containsExactlyInAnyOrder(
            OwnerKind.INQUIRY, OwnerKind.REPLY, OwnerKind.VISIT, OwnerKind.STORY);
  }

  @Test
  void aPhotoIsStagedShownAgainAndTakenAway() {
    String form = house.city().slug();
    PhotoKey first = intake.stage(form, TestPhotos.upload("a.png"), 6, Viewer.NOBODY);
    PhotoKey second = intake.stage(form, TestPhotos.upload("b.png"), 6, Viewer.NOBODY);
    assertThat(photos.staged(form)).extracting(PhotoRow::fileKey).containsExactly(first, second);
    Path file = file(first, Viewer.NOBODY).orElseThrow();
    assertThat(file).isRegularFile();

    intake.removeStaged("another form", first);
    assertThat(photos.staged(form)).hasSize(2);
    intake.removeStaged(form, first);

    assertThat(photos.staged(form)).extracting(PhotoRow::fileKey).containsExactly(second);
    assertThat(file).doesNotExist();
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
  void aFormTakesSoManyPhotosAndNoMore() {
    String form = house.city().slug();
    intake.stage(form, TestPhotos.upload("a.png"), 2, Viewer.NOBODY);
    intake.stage(form, TestPhotos.upload("b.png"), 2, Viewer.NOBODY);
    assertThatExceptionOfType(PhotoProblem.class)
        .isThrownBy(() -> intake.stage(form, TestPhotos.upload("c.png"), 2, Viewer.NOBODY))
        .satisfies(p -> assertThat(p.details()).containsExactly("c.png", 2));
    assertThat(photos.staged(form)).hasSize(2);
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
    assertThat(door.find(key, PhotoSize.THUMB, OwnerKind.INQUIRY, receipt.id())).isPresent();
    assertThat(door.find(key, PhotoSize.THUMB, OwnerKind.INQUIRY, new InquiryId(1_000_000)))
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

  @Test
  void aCopyHasALifeOfItsOwn() {
    InquiryId visit = new InquiryId(8);
    PhotoKey key =
        intake.add(
            OwnerKind.VISIT,
            visit,
            TestPhotos.upload("v.png"),
            PhotoRole.BEFORE,
            "修前",
            Viewer.SYSTEM);
    InquiryId story = new InquiryId(9);
    PhotoKey copy = intake.copy(key, OwnerKind.STORY, story, Viewer.SYSTEM);
    house.get(PhotoArranging.class).remove(OwnerKind.VISIT, visit, key);
    PhotoRow row = photos.list(OwnerKind.STORY, story).get(0);
    assertThat(row.fileKey()).isEqualTo(copy);
    assertThat(row.caption()).isEqualTo("修前");
    assertThat(row.role()).isEqualTo(PhotoRole.BEFORE);
    assertThat(file(copy, house.city().person(Role.EDITOR)).orElseThrow()).isRegularFile();
    assertThat(file(copy, Viewer.NOBODY)).isEmpty();
  }

  @Test
  void photosAreDescribedAndPutInOrder() {
    InquiryId visit = new InquiryId(10);
    PhotoKey a = add(visit, "a.png");
    PhotoKey b = add(visit, "b.png");
    PhotoArranging arranging = house.get(PhotoArranging.class);
    arranging.describe(OwnerKind.VISIT, visit, b, PhotoRole.BEFORE, " 路口 ");
    arranging.order(OwnerKind.VISIT, visit, List.of(b, a));
    SqlCount.reset();
    List<PhotoRow> rows = photos.list(OwnerKind.VISIT, visit);
    assertThat(SqlCount.get()).isEqualTo(1);
    assertThat(rows).extracting(PhotoRow::fileKey).containsExactly(b, a);
    assertThat(rows.get(0).caption()).isEqualTo("路口");
    assertThatExceptionOfType(PhotoProblem.class)
        .isThrownBy(
            () ->
                arranging.describe(
                    OwnerKind.VISIT, new InquiryId(11), b, PhotoRole.PLAIN, "someone else"));
  }

  @Test
  void whatWasNeverSentIsDeletedAfterADayAndAfterAMonthForAccounts() {
    TestCity city = house.city();
    Instant now = house.get(Clock.class).instant();
    String abandoned = city.slug() + "-abandoned";
    String draft = city.slug() + "-draft";
    String old = city.slug() + "-old";
    String fresh = city.slug() + "-fresh";
    Viewer office = city.person(Role.SPOKESPERSON);
    HouseClock.at(
        now.minus(Duration.ofHours(25)),
        () -> {
          intake.stage(abandoned, TestPhotos.upload("a.png"), 6, Viewer.NOBODY);
          return intake.stage(draft, TestPhotos.upload("b.png"), 6, office);
        });
    HouseClock.at(
        now.minus(Duration.ofDays(31)),
        () -> intake.stage(old, TestPhotos.upload("o.png"), 6, office));
    intake.stage(fresh, TestPhotos.upload("c.png"), 6, Viewer.NOBODY);
    Path file = file(photos.staged(abandoned).get(0).fileKey(), Viewer.NOBODY).orElseThrow();

    house.get(RetentionJob.class).run();

    assertThat(photos.staged(abandoned)).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(photos.staged(old)).isEmpty();
    assertThat(photos.staged(draft)).hasSize(1);
    assertThat(photos.staged(fresh)).hasSize(1);
  }

  @Test
  void filesGoAfterTheCommitAndStayWhenItIsUndone() {
    InquiryId visit = new InquiryId(12);
    PhotoArranging arranging = house.get(PhotoArranging.class);
    PhotoKey kept = add(visit, "a.png");
    Path file = file(kept, house.city().person(Role.REPORTER)).orElseThrow();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                house.inTransaction(
                    () -> {
                      assertThat(arranging.remove(OwnerKind.VISIT, visit, kept)).isTrue();
                      throw new IllegalStateException("changed my mind");
                    }));
    assertThat(file).isRegularFile();
    assertThat(photos.list(OwnerKind.VISIT, visit)).hasSize(1);

    house.inTransaction(
        () -> {
          arranging.remove(OwnerKind.VISIT, visit, kept);
          assertThat(file).isRegularFile();
          return null;
        });
    assertThat(file).doesNotExist();
  }

  @Test
  void filesWhoseRowWasUndoneAreDeletedAfterADay() throws IOException {
    InquiryId visit = new InquiryId(13);
    PhotoKey kept = add(visit, "a.png");
    AtomicReference<PhotoKey> undone = new AtomicReference<>();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                house.inTransaction(
                    () -> {
                      undone.set(add(visit, "b.png"));
                      CompletableFuture.runAsync(CasePhotosIT::aDayOfRetentions).join();
                      throw new IllegalStateException("changed my mind");
                    }));
    Path sizes = file(kept, house.city().person(Role.REPORTER)).orElseThrow();
    Path root = sizes.getParent().getParent();
    assertThat(files(root, undone.get())).hasSize(3);
    aDayOfRetentions();
    assertThat(files(root, undone.get())).as("the transaction might be open still").hasSize(3);

    for (PhotoKey key : List.of(kept, undone.get())) {
      for (Path old : files(root, key)) {
        Files.setLastModifiedTime(
            old, FileTime.from(house.get(Clock.class).instant().minus(Duration.ofDays(3))));
      }
    }
    aDayOfRetentions();

    assertThat(files(root, undone.get())).isEmpty();
    assertThat(files(root, kept)).hasSize(3);
  }

  /** Each run looks through the folders of one hour. */
  private static void aDayOfRetentions() {
    Instant now = house.get(Clock.class).instant();
    for (int hour = 0; hour < 24; hour++) {
      HouseClock.at(
          now.minus(Duration.ofMinutes(30)).plus(Duration.ofHours(hour - 23)),
          () -> {
            house.get(RetentionJob.class).run();
            return null;
          });
    }
  }

  private static List<Path> files(Path root, PhotoKey key) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.getFileName().toString().startsWith(key.value())).toList();
    }
  }

  private static PhotoKey add(InquiryId visit, String name) {
    return intake.add(
        OwnerKind.VISIT, visit, TestPhotos.upload(name), PhotoRole.PLAIN, "", Viewer.SYSTEM);
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
    return door.find(key, PhotoSize.FULL, viewer);
  }

  private static Optional<Path> file(PhotoKey key, Viewer viewer) {
    return open(key, viewer).map(PhotoAccess.OpenPhoto::file);
  }
}

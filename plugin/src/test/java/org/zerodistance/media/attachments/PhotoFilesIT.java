package org.zerodistance.media.attachments;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestPhotos;
import org.zerodistance.testing.WithHouse;

/** Tests how photos and their files come and go, whoever's they are. */
class PhotoFilesIT extends WithHouse {
  private static PhotoIntake intake;
  private static Photos photos;

  @BeforeAll
  static void open() {
    intake = house.get(PhotoIntake.class);
    photos = house.get(Photos.class);
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
                      CompletableFuture.runAsync(PhotoFilesIT::aDayOfRetentions).join();
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

  private static Optional<Path> file(PhotoKey key, Viewer viewer) {
    return house
        .get(PhotoAccess.class)
        .find(key, PhotoSize.FULL, viewer)
        .map(PhotoAccess.OpenPhoto::file);
  }
}

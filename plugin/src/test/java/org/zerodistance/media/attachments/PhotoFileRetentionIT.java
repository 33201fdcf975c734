package org.zerodistance.media.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.testing.TestHouse;

/** Tests which files of photos without a row are deleted, and when none is. */
class PhotoFileRetentionIT {
  private static final int CHUNK = 500;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static TestHouse house;
  private static Instant now;

  @TempDir Path root;
  private int last;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    now = house.get(Clock.class).instant();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void forget() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM photo"));
  }

  @Test
  void aFewWithoutRowGoWhateverTheirShare() throws IOException {
    List<PhotoKey> kept = photos("AB", 20, true);
    photos("AB", PhotoFileRetention.HANDFUL, false);

    assertThat(run(now)).isEqualTo(PhotoFileRetention.HANDFUL);

    assertThat(keys()).containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void manyWithoutRowStayAndAreReported() throws IOException {
    photos("AB", 60, true);
    List<PhotoKey> orphans = photos("AB", PhotoFileRetention.HANDFUL + 1, false);

    for (int look = 0; look < 2; look++) {
      assertThatThrownBy(() -> run(now))
          .isInstanceOf(PhotoFileRetention.PhotoFilesKept.class)
          .hasMessageContaining("11 of 71 photos");
    }

    assertThat(keys()).hasSize(71).containsAll(orphans);
    assertThat(Files.readAllLines(root.resolve("without-row.txt")))
        .containsExactlyElementsOf(orphans.stream().map(PhotoKey::value).toList());
  }

  @Test
  void manyOfVeryManyGo() throws IOException {
    photos("AB", 1_200, true);
    photos("AB", PhotoFileRetention.HANDFUL + 1, false);

    assertThat(run(now)).isEqualTo(PhotoFileRetention.HANDFUL + 1);

    assertThat(keys()).hasSize(1_200);
  }

  @Test
  void anOlderDumpIsNoticedThoughEachFolderLacksOnlyOneRow() throws IOException {
    for (int folder = 0; folder < 24; folder++) {
      photos("A" + DIGITS.charAt(folder), 10, true);
    }
    assertThat(run(now)).isZero();
    for (int folder = 0; folder < 24; folder++) {
      photos("A" + DIGITS.charAt(folder), 1, false);
    }

    int refused = 0;
    for (int hour = 1; hour <= 24; hour++) {
      try {
        assertThat(run(now.plus(Duration.ofHours(hour)))).isZero();
      } catch (PhotoFileRetention.PhotoFilesKept e) {
        refused++;
      }
    }

    assertThat(refused).isPositive();
    assertThat(keys()).hasSize(24 * 11);
  }

  @Test
  void aFileThatCannotBeDeletedHoldsUpNoOtherAndIsReportedUntilItCan() throws IOException {
    photos("AB", 20, true);
    List<PhotoKey> orphans = photos("AB", 3, false);
    photos("CD", 2, false);
    Path stuck = file(orphans.get(0));
    Files.delete(stuck);
    Files.createDirectories(stuck.resolve("not-empty"));
    Files.setLastModifiedTime(stuck, FileTime.from(now.minus(Duration.ofDays(3))));

    for (int look = 0; look < 2; look++) {
      assertThatThrownBy(() -> run(now))
          .isInstanceOf(PhotoFileRetention.PhotoFilesKept.class)
          .hasMessageContaining("1 files")
          .hasMessageContaining("DirectoryNotEmptyException");
      assertThat(keys()).hasSize(21).contains(orphans.get(0));
    }

    Files.delete(stuck.resolve("not-empty"));
    Files.setLastModifiedTime(stuck, FileTime.from(now.minus(Duration.ofDays(3))));
    assertThat(run(now)).isEqualTo(1);
    assertThat(keys()).hasSize(20);
    assertThat(run(now)).isZero();
  }

  @Test
  void everyFolderIsSeenWithinADayThoughHoursAreMissed() throws IOException {
    int folders = 24;
    for (int folder = 0; folder < folders; folder++) {
      photos("A" + DIGITS.charAt(folder), 1, true);
    }
    run(now);
    for (int folder = 0; folder < PhotoFileRetention.HANDFUL; folder++) {
      photos("A" + DIGITS.charAt(folder), 1, false);
    }

    assertThat(run(now)).as("all were seen a moment ago").isZero();
    int first = run(now.plus(Duration.ofHours(1)));
    assertThat(first).as("the folders of one hour").isLessThan(PhotoFileRetention.HANDFUL);
    // No node runs for most of the day.
    int later = run(now.plus(Duration.ofHours(20))) + run(now.plus(Duration.ofHours(24)));

    assertThat(first + later).isEqualTo(PhotoFileRetention.HANDFUL);
    assertThat(keys()).hasSize(folders);
  }

  @Test
  void aClockThatIsSetBackDelaysNothing() throws IOException {
    photos("AB", 5, true);
    run(now.plus(Duration.ofDays(300)));
    photos("AB", 1, false);

    assertThat(run(now)).isEqualTo(1);
  }

  @Test
  void newFilesAreNotAskedAbout() throws IOException {
    PhotoKey fresh = photos("AB", 1, false).get(0);
    Files.setLastModifiedTime(file(fresh), FileTime.from(now.minus(Duration.ofHours(23))));

    assertThat(run(now)).isZero();
    assertThat(keys()).containsExactly(fresh);
  }

  private int run(Instant at) {
    PhotoFileRetention retention =
        new PhotoFileRetention(
            house.get(PhotoTable.class), new PhotoFiles(root), house.get(Meters.class));
    int gone = 0;
    int chunk;
    do {
      chunk = retention.deleteBefore(at.minus(RetentionRule.PHOTO_FILES.age()), CHUNK);
      gone += chunk;
    } while (chunk >= CHUNK);
    return gone;
  }

  /** Photos of that folder with a file of three days ago each, and a row if they are to stay. */
  private List<PhotoKey> photos(String folder, int many, boolean withRow) throws IOException {
    List<PhotoKey> keys = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      PhotoKey key = new PhotoKey("%s%024d".formatted(folder, ++last));
      Files.createDirectories(file(key).getParent());
      Files.write(file(key), new byte[0]);
      Files.setLastModifiedTime(file(key), FileTime.from(now.minus(Duration.ofDays(3))));
      keys.add(key);
    }
    if (withRow) {
      house
          .jdbi()
          .useHandle(
              h -> {
                PreparedBatch batch =
                    h.prepareBatch(
                        """
                        INSERT INTO photo (file_key, owner_kind, owner_id, position, role, width, height, bytes,
                          sha256, added_at)
                        VALUES (:key, 'staged', 0, 1, 'plain', 1, 1, 1, UNHEX(SHA2('x', 256)), :now)
                        """);
                keys.forEach(key -> batch.bind("key", key.value()).bind("now", now).add());
                batch.execute();
              });
    }
    return keys;
  }

  private Path file(PhotoKey key) {
    return new PhotoFiles(root).path(key, PhotoSize.FULL);
  }

  private List<PhotoKey> keys() throws IOException {
    try (Stream<Path> all = Files.walk(root, 2)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jpg"))
          .map(name -> new PhotoKey(name.substring(0, 26)))
          .toList();
    }
  }
}

package org.zerodistance.city.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

class TopicsIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static TopicImport.TopicReport read(String file) {
    return house.get(TopicImport.class).read(file.getBytes(StandardCharsets.UTF_8), Viewer.SYSTEM);
  }

  @Test
  void aFileMakesATreeAndTheSameFileChangesNothing() {
    String file = "\uFEFFlevel1,level2,level3\r\n甲,路灯,路灯不亮\r\n甲,路灯,新装路灯\r\n甲,排水,内涝积水\r\n";

    TopicImport.TopicReport first = read(file);
    TopicImport.TopicReport second = read(file.substring(1).replace("\r\n", "\n"));

    assertThat(first).isEqualTo(new TopicImport.TopicReport(3, 6, first.refused()));
    assertThat(first.refused()).isEmpty();
    assertThat(second.added()).isZero();
    TopicTree tree = house.get(TopicTree.class);
    assertThat(tree.all())
        .filteredOn(t -> t.path().startsWith("甲"))
        .extracting(TopicRow::path)
        .containsExactly("甲", "甲/路灯", "甲/路灯/路灯不亮", "甲/路灯/新装路灯", "甲/排水", "甲/排水/内涝积水");
    assertThat(tree.children(tree.find("甲").orElseThrow().id())).hasSize(2);
  }

  @Test
  void badLinesAreLeftOutWithTheirNumbers() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String[] lines = {
      "level3,level1,level2",
      "\"扰民\",乙,噪声",
      ",,",
      "三,乙,",
      "a/b,乙,噪声",
      "\"不闭合,乙,噪声",
      "多,乙,噪声,第四列",
      "",
      "名".repeat(61) + ",乙,噪声",
      ",乙,市容",
    };
    for (String line : lines) {
      file.write(line.getBytes(StandardCharsets.UTF_8));
      file.write('\n');
    }
    file.write(new byte[] {(byte) 0xD6, (byte) 0xD0, ',', 'x', '\n'});

    TopicImport.TopicReport topicReport =
        house.get(TopicImport.class).read(file.toByteArray(), Viewer.SYSTEM);

    assertThat(topicReport.rows()).isEqualTo(2);
    assertThat(topicReport.added()).isEqualTo(4);
    assertThat(topicReport.refused())
        .extracting(r -> r.number() + " " + r.reason().messageKey())
        .containsExactly(
            "3 admin.topic-line-gap",
            "4 admin.topic-line-gap",
            "5 admin.topic-slash",
            "6 form.line-broken",
            "7 form.line-columns",
            "9 admin.topic-line-long",
            "11 form.line-not-utf8");
  }

  @Test
  void aFileWithoutItsHeaderIsRefusedWhole() {
    assertThatThrownBy(() -> read("城建市政,路灯,路灯不亮\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.code()).isEqualTo(OfficesCode.TOPIC_FILE_WITHOUT_HEADER));
    assertThatThrownBy(() -> read("")).isInstanceOf(OfficesProblem.class);
  }

  @Test
  void aRenamedTopicTakesWhatIsBelowAlong() {
    read("level1,level2,level3\n丙,公交,线路\n丙,公交,站点\n丙园,公交,线路\n");
    TopicTree tree = house.get(TopicTree.class);
    TopicKeeping keeping = house.get(TopicKeeping.class);
    TopicRow before = tree.find("丙").orElseThrow();

    keeping.change(before.id(), before.version(), "出行", 5, Viewer.SYSTEM);

    assertThat(tree.find("出行/公交/站点")).isPresent();
    assertThat(tree.find("丙/公交")).isEmpty();
    assertThat(tree.find("丙园/公交/线路")).isPresent();
    assertThatThrownBy(() -> keeping.change(before.id(), before.version(), "又", 5, Viewer.SYSTEM))
        .isInstanceOf(OfficesProblem.class);
    assertThatThrownBy(
            () -> keeping.change(before.id(), before.version() + 1, "丙园", 5, Viewer.SYSTEM))
        .isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void onlyATopicOnWhichNothingHangsIsRemoved() {
    TopicKeeping keeping = house.get(TopicKeeping.class);
    TopicId first = keeping.create(Optional.empty(), "丁", 1, Viewer.SYSTEM);
    TopicId second = keeping.create(Optional.of(first), "戊", 1, Viewer.SYSTEM);
    TopicId third = keeping.create(Optional.of(second), "己", 1, Viewer.SYSTEM);

    assertThatThrownBy(() -> keeping.create(Optional.of(third), "庚", 1, Viewer.SYSTEM))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> keeping.remove(second, 0, Viewer.SYSTEM))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(OfficesCode.TOPIC_IN_USE));
    keeping.remove(third, 0, Viewer.SYSTEM);
    assertThat(house.get(TopicTree.class).find(third)).isEmpty();
  }
}

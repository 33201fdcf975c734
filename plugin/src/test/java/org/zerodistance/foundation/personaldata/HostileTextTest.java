package org.zerodistance.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the finder to short times and to an answer for every text. */
class HostileTextTest {
  private static final int LENGTH = 20_000;

  /**
   * In processor time; a usual text of this length takes two. Wide, because a busy machine
   * stretches it, and narrow for a rule that tries every combination, which takes minutes.
   */
  private static final long MOST_MILLISECONDS = 1000;

  private static final Withheld WITHHELD =
      new Withheld(List.of("张张张张张张三", "aaaaaaab"), List.of("11111111112", "a@a.example"));

  static Stream<String> hostile() {
    return Stream.of(
            "1",
            "1 ",
            "1、",
            "1 3 8 ",
            "138-",
            "86 ",
            "+86",
            "0 7 7 4 ",
            "6222 ",
            "11010519900307 ",
            "a",
            "a@",
            "@",
            "a@a.",
            "at ",
            "a.",
            "o",
            "o ",
            "1o",
            "qq",
            "qq : ",
            "qq1 ",
            "微信",
            "微信：a",
            "微信5",
            "加v",
            "wxid_",
            "桂A",
            "桂 ",
            "桂A1",
            "张",
            "电话",
            "电话2",
            "工单1",
            "一",
            "一、",
            " ",
            "\n",
            "（",
            "\u200b",
            "👍",
            "1\u20e3",
            "\ud83d",
            "点",
            "(at)")
        .map(piece -> piece.repeat(LENGTH / piece.length()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileTextTakesMilliseconds(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long before = threads.getCurrentThreadCpuTime();
      PersonalDataFinder.inOfficial(text, WITHHELD);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
    }

    assertThat(best / 1_000_000).isLessThan(MOST_MILLISECONDS);
  }

  @Test
  void everyTextIsAnsweredWithMarksInsideIt() {
    SplittableRandom random = new SplittableRandom(11);
    String alphabet = "013856789 -.、，一二三零o@a微信qq桂A电话\n\u200b\ud83d\udc4d\uff11\u20e3点(at)x";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        made.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = made.toString();

      List<PersonalDataMark> marks = PersonalDataFinder.in(text, WITHHELD);

      int end = 0;
      for (PersonalDataMark mark : marks) {
        assertThat(mark.from()).as(text).isGreaterThanOrEqualTo(end);
        assertThat(mark.to()).as(text).isLessThanOrEqualTo(text.length());
        end = mark.to();
      }
    }
  }
}

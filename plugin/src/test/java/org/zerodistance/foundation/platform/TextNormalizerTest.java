package org.zerodistance.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormalizerTest {
  @Test
  void everyCodePointThatXmlForbidsIsRemoved() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean allowed =
          point == '\n'
              || point == '\t'
              || point == '\r'
              || (point >= 0x20 && point <= 0xD7FF)
              || (point >= 0xE000 && point <= 0xFFFD)
              || point >= 0x10000;
      if (!allowed) {
        assertThat(TextNormalizer.normalize("a" + Character.toString(point) + "b"))
            .as("U+%04X", point)
            .isEqualTo("ab");
      }
    }
  }

  @Test
  void noncharactersOfEveryPlaneAndHalfPairsAreRemoved() {
    assertThat(
            TextNormalizer.normalize(
                "a\uFDD0\uFDEF\uFFFE\uFFFF" + Character.toString(0x1FFFE) + "b"))
        .isEqualTo("ab");
    assertThat(TextNormalizer.normalize("a\uD83Db")).isEqualTo("ab");
    assertThat(TextNormalizer.normalize("a\uDE00")).isEqualTo("a");
  }

  @Test
  void nothingTurnsTheDirectionOfWhatFollows() {
    assertThat(TextNormalizer.normalize("a\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069b"))
        .isEqualTo("ab");
  }

  @Test
  void lineEndsAreUnified() {
    assertThat(TextNormalizer.normalize("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
  }

  @Test
  void whatPeopleWriteStays() {
    String text = "路灯不亮 👩‍👩‍👧 🇨🇳 é́ שלום\u200F ﷽ 𠮷\uFE0F";

    assertThat(TextNormalizer.normalize(text)).isSameAs(text);
    assertThat(TextNormalizer.normalize(null)).isNull();
  }
}

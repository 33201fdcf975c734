package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageFormatterTest {
  private static final List<String> PATTERNS =
      List.of(
          "没有要填的",
          "it''s {0}",
          "{0}",
          "{1} before {0}",
          "{0}{0}，{1}。",
          "{0,number,#.#} and {1}",
          "{0,choice,0#none|1#one|1<{0} many}",
          "''{0}'' quoted");

  @Test
  void says_what_a_message_format_says() {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.UK)) {
      for (String pattern : PATTERNS) {
        for (Object[] values :
            List.of(new Object[] {1, "路灯"}, new Object[] {12_345, 6}, new Object[] {2.5, "{x}"})) {
          assertThat(new MessageFormatter(pattern, locale).say(values))
              .as("%s in %s", pattern, locale)
              .isEqualTo(new MessageFormat(pattern, locale).format(values));
        }
      }
    }
  }

  @Test
  void a_value_that_is_missing_stays_a_placeholder() {
    assertThat(new MessageFormatter("{0} of {1}", Locale.UK).say("one")).isEqualTo("one of {1}");
  }
}

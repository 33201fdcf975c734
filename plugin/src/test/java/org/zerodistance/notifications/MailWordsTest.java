package org.zerodistance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailWordsTest {
  private final MailWords chinese = MailWords.of(Optional.of("zh-CN"));
  private final MailWords english = MailWords.of(Optional.of("en"));

  @Test
  void bothLanguagesSayTheSameThingsWithTheSamePlaceholders() {
    assertThat(english.bundle().keySet()).isEqualTo(chinese.bundle().keySet());
    List<String> different =
        chinese.bundle().keySet().stream()
            .filter(key -> placeholders(chinese, key) != placeholders(english, key))
            .toList();
    assertThat(different).isEmpty();
  }

  @Test
  void everyKindHasItsWords() {
    assertThat(chinese.bundle().keySet())
        .containsAll(
            Arrays.stream(MailKind.values())
                .flatMap(
                    kind ->
                        List.of(".subject", ".text", ".action").stream()
                            .map(part -> kind.key() + part))
                .toList());
  }

  @Test
  void whoSaysNothingIsWrittenToInChinese() {
    assertThat(MailWords.of(Optional.empty()).say("stop")).isEqualTo(chinese.say("stop"));
    assertThat(MailWords.of(Optional.of("en-GB")).english()).isTrue();
  }

  private static int placeholders(MailWords words, String key) {
    return new MessageFormat(words.bundle().getString(key)).getFormatsByArgumentIndex().length;
  }
}

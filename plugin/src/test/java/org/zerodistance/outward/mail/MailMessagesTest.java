package org.zerodistance.outward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailMessagesTest {
  private final MailMessages chinese = MailMessages.of(Optional.of("zh-CN"));
  private final MailMessages english = MailMessages.of(Optional.of("en"));

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
    assertThat(MailMessages.of(Optional.empty()).say("stop")).isEqualTo(chinese.say("stop"));
    assertThat(MailMessages.of(Optional.of("en-GB")).english()).isTrue();
  }

  private static int placeholders(MailMessages words, String key) {
    return new MessageFormat(words.bundle().getString(key)).getFormatsByArgumentIndex().length;
  }
}

package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.status.StatusWords;

/** Tests that the words for the status of a case come from the one table of {@link StatusWords}. */
class StatusMessagesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/zerodistance/web");

  /** Words that once stood for a status beside those of the table. */
  private static final Set<String> FORMER =
      Set.of(
          "待答复", "未答复", "已答", "办理中", "单位办理中", "等待审核", "待审核", "待您修改", "已解决", "已落实", "已办结", "办结",
          "已转办", "已核实");

  /** Keys whose words are no status of a case, with the reason. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "dossierstate.", "the newsroom's word on a dossier",
          "dossier.to.", "the same on a button",
          "proposalstate.", "what an editor did with a proposal",
          "publication.", "the state of a story",
          "decision.", "what a moderator did with a text");

  private static final Pattern AXIS_IN_A_BADGE =
      Pattern.compile("badge[^<]{0,40}word\\([^)]*(?i:handling|outcome|moderation)");

  private final Messages messages = Messages.ofClassPath();

  @Test
  void no_message_has_a_status_word_of_its_own() {
    for (Language language : Language.values()) {
      Map<String, String> table = StatusWords.of(language.locale()).messages();
      Set<String> words = new HashSet<>(table.values());
      Map<String, String> found = new TreeMap<>();
      for (String key : messages.keys(language)) {
        String text = messages.say(language, key);
        boolean status = language == Language.ZH && (words.contains(text) || FORMER.contains(text));
        if (status
            && !table.containsKey(key)
            && OTHERS.keySet().stream().noneMatch(key::startsWith)) {
          found.put(key, text);
        }
      }
      // The tab of an office's desk has the word of the cases in it.
      found.remove("desktab.waiting", table.get("searchstate.open"));
      found.remove("desktab.answered", table.get("casestatus.answered"));
      assertThat(found).isEmpty();
    }
  }

  @Test
  void the_tabs_of_an_office_have_the_words_of_the_table() {
    for (Language language : Language.values()) {
      Map<String, String> table = StatusWords.of(language.locale()).messages();
      assertThat(messages.say(language, "desktab.waiting"))
          .isEqualTo(table.get("searchstate.open"));
      assertThat(messages.say(language, "desktab.answered"))
          .isEqualTo(table.get("casestatus.answered"));
    }
  }

  @Test
  void no_template_makes_a_badge_of_an_axis() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> templates = files.filter(f -> f.toString().endsWith(".ftlh")).toList();
      for (Path file : templates) {
        Matcher badge = AXIS_IN_A_BADGE.matcher(Files.readString(file));
        while (badge.find()) {
          found.add(TEMPLATES.relativize(file) + ": " + badge.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }
}

package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The style of all English texts of pages, mails and drafts: one word for one thing, British
 * spelling, sentence case, and none of the phrases that read as translated.
 */
class EnglishStyleTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/main/resources"), Path.of("../plugin/src/main/resources"));

  /** What is not written, and what is written instead. */
  private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

  static {
    put("e-mail", "email");
    put("\\bmails?\\b(?! server)", "email");
    put("telephone", "phone");
    put("\\b(let|lets|letting) (it |them |inquiries )?in\\b", "approve, publish");
    put("admit(s|ted)?\\b", "approve, publish");
    put("\\b(make|makes|made) (an|the|your) account", "create an account");
    put("\\bstands?\\b(?! for)", "is, appears");
    put("\\bstood\\b", "was, has been paused");
    put("\\banew\\b", "again");
    put("\\bdossiers?\\b", "recurring problem");
    put("\\b(?<!-)cases?\\b", "inquiry");
    put("\\brepl(y|ies|ied)\\b(?!, replied_at|_at)", "answer");
    put("\\bhits?\\b", "result");
    put("the house\\b|^house\\b", "site");
    put("\\bdeck\\b", "standfirst");
    put("\\brhythm\\b", "frequency");
    put("in charge\\b", "responsible");
    put("faster\\b", "got there first");
    put("no more inquiries", "no longer accepts inquiries");
    put("^there is no such (?!time zone|place|topic)", "this … does not exist");
    put("what became of (?!\\{)", "results, progress");
    put("how (it is going|things stand|it stands|far it is)", "progress");
    put("\\bwhoever\\b|\\bwhatever\\b", "anyone who, anything that");
    put("\\btake(n)? (it )?back\\b|\\btook .* back\\b", "withdraw, unpublish");
    put("have this too|has this too|have it too", "people have this problem");
    put("\\btold of\\b|\\btells? of\\b|\\btold here\\b", "report, tell about");
    put("\\bits asker\\b", "the asker");
    put("\\b(send|sends|sent) (it )?in(?! this)\\b", "send");
    put("\\bby itself\\b", "automatically");
    put("\\b(is|are) gone\\b", "deleted, no longer exists");
    put("\\bmeanwhile\\b", "in the meantime");
    put("\\bbesides?\\b", "next to, also");
    put("\\bfrom elsewhere\\b|\\bsend(s)? it elsewhere\\b", "another system, another office");
    put("\\bat hand\\b|\\bon your hands\\b", "your …");
    put("(number|and the|a) code\\b", "tracking code");
    put("\\bcolors?\\b|organiz|recogniz|\\bcenters?\\b|canceled", "British spelling");
    put("!|\\.\\.\\.", "no exclamation mark; … is one character");
    put("['\"]", "’ and “ ”");
    put(" {2}", "one space");
  }

  /** Names, and words that begin a quoted label, keep their capital inside a sentence. */
  private static final Pattern NAMES =
      Pattern.compile(
          "I|I’ll|O|ZD|API|JPEG|PNG|WebP|HEIC|iPhone|Android|Settings|Camera|Formats|HTML|CSV|UTF-8|JSON|QQ|QR|ID|KB|MB|XML|Atom|Weibo|WeChat"
              + "|JavaScript|Markdown|Earth|English|Chinese|Pinyin|Idempotency-Key|No|K219"
              + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
              + "|January|February|March|April|May|June|July|August|September|October"
              + "|November|December|National|Day|Spring|Festival|State|Council|Rongpu|Daily|City"
              + "|Riverside|Road|Asia|Shanghai|Staff|Roads|Street|Mailbox");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z,;–’”}] )([A-Z][A-Za-z0-9’-]*)");

  private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d[^{}]*})*}");
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

  private static void put(String pattern, String instead) {
    INSTEAD.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), instead);
  }

  private final Map<String, String> texts = texts();

  @Test
  void no_phrase_reads_as_translated_and_one_thing_has_one_word() {
    List<String> wrong = new ArrayList<>();
    texts.forEach(
        (key, text) ->
            INSTEAD.forEach(
                (phrase, instead) -> {
                  if (phrase.matcher(text).find()) {
                    wrong.add(key + "=" + text + "  → " + instead);
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void labels_are_in_sentence_case() {
    List<String> wrong = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          Matcher capital = CAPITAL.matcher(QUOTED.matcher(plain(text)).replaceAll("“”"));
          while (capital.find()) {
            if (!NAMES.matcher(capital.group(1)).matches()) {
              wrong.add(key + "=" + text);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void two_sentences_end_in_a_full_stop_and_so_does_what_has_been_done() {
    List<String> wrong = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          boolean sentences = plain(text).matches("(?s).*[a-z”)][.?] [A-Z“].*");
          boolean done = key.contains(":done.");
          if ((sentences || done) && !text.matches("(?s).*[.?:…]”?")) {
            wrong.add(key + "=" + text);
          }
        });
    assertThat(wrong).isEmpty();
  }

  /** “1 inquiries”: a number before a plural needs a choice. */
  @Test
  void a_number_and_its_noun_agree() {
    Pattern counted =
        Pattern.compile(
            "\\{\\d} (people|(?<!became of \\{\\d} )inquiries|photos|minutes|hours|times"
                + "|fields|topics|lines|boards|stories|remarks|comments|tips|working days"
                + "|changes|places|results|items)\\b");
    List<String> wrong = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          if (counted.matcher(CHOICE.matcher(text).replaceAll("")).find()) {
            wrong.add(key + "=" + text);
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String plain(String text) {
    return CHOICE.matcher(text).replaceAll("{0}").replace("No. ", "No.");
  }

  private static Map<String, String> texts() {
    Map<String, String> all = new TreeMap<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith("_en.properties")).toList()) {
          Properties properties = new Properties();
          try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
          }
          String name = file.getFileName().toString().replace("_en.properties", ":");
          properties.forEach((key, text) -> all.put(name + key, text.toString()));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return all;
  }
}

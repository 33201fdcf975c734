package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that one thing has one Chinese name in all messages, mails, drafts and templates. */
class ChineseWordsTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/resources"), Path.of("../plugin/src/main/resources"));

  /** A wording that is not used, and the one that is. */
  private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

  /** Half-width punctuation beside a Chinese character. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("[\\u4e00-\\u9fff][,.:;?!](?!//)|,[\\u4e00-\\u9fff]");

  /** Messages with the separators of a file format or of a query. */
  private static final Set<String> FORMATS =
      Set.of(
          "admin.calendar.import-hint",
          "admin.synonyms.example",
          "search.overdue-query",
          "searchhelp.overdue");

  static {
    INSTEAD.put(Pattern.compile("整改前|整改后"), "处理前、处理后");
    INSTEAD.put(Pattern.compile("涂黑|打码"), "遮盖");
    INSTEAD.put(Pattern.compile("版主"), "审核员");
    INSTEAD.put(Pattern.compile("一位读者"), "网友");
    INSTEAD.put(Pattern.compile("№|\\bNo\\. ?\\$\\{|\\} 号"), "编号");
    INSTEAD.put(Pattern.compile("第 ?\\{\\d\\} ?版(?!面)"), "第 N 稿：版是报纸的版面");
    INSTEAD.put(Pattern.compile("节奏"), "刊期");
    INSTEAD.put(Pattern.compile("还没有日子"), "未排日期");
    INSTEAD.put(Pattern.compile("附议"), "我也反映");
    INSTEAD.put(Pattern.compile("零距离问政"), "站点自己的名称");
    INSTEAD.put(Pattern.compile("百万像素"), "万像素");
    INSTEAD.put(Pattern.compile("撤回(?:稿件|报道)|(?:稿件|报道)(?:已)?撤回"), "撤稿");
    INSTEAD.put(Pattern.compile("密码[^。]*个字(?!符)"), "字符");
  }

  @Test
  void every_thing_has_one_name() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          check(file, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(Path file, Set<String> wrong) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith("_zh_CN.properties")) {
      Properties messages = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        messages.load(reader);
      }
      messages.forEach(
          (key, text) -> {
            check(key + "=" + text, text.toString(), wrong);
            if (HALF_WIDTH.matcher(text.toString()).find() && !FORMATS.contains(key.toString())) {
              wrong.add(key + "=" + text + " → 全角标点");
            }
          });
    } else if (name.endsWith(".ftlh")) {
      Files.readString(file)
          .lines()
          .forEach(line -> check(name + ": " + line.strip(), line, wrong));
    }
  }

  private static void check(String place, String text, Set<String> wrong) {
    INSTEAD.forEach(
        (pattern, instead) -> {
          if (pattern.matcher(text).find()) {
            wrong.add(place + " → " + instead);
          }
        });
  }
}

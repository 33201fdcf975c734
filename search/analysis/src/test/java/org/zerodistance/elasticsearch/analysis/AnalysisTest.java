package org.zerodistance.elasticsearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private final Analyzer words = new WordsAnalyzerFactory().create();
  private final Analyzer grams = new GramsAnalyzerFactory().create();
  private final Analyzer indexed = new GramsIndexAnalyzerFactory().create();
  private final Analyzer wordsIndexed = new WordsIndexAnalyzerFactory().create();
  private final Analyzer sounds = new SoundsAnalyzerFactory().create();
  private final Analyzer heard = new SoundsIndexAnalyzerFactory().create();
  private final Analyzer initials = new InitialsIndexAnalyzerFactory().create();

  @Test
  void chineseIsCutIntoWords() {
    assertThat(tokens(words, "路灯不亮，请城管局修复")).contains("路灯", "修复").doesNotContain("路", "，", "的");
  }

  @Test
  void charactersOfAnUnknownWordArePaired() {
    assertThat(tokens(words, "路灯")).containsExactly("路灯");
    assertThat(tokens(words, "塘源路的灯")).containsExactly("塘源", "源路", "灯");
  }

  @Test
  void pairsAreGivenForWhatNoDictionaryKnows() {
    assertThat(tokens(grams, "塘源路")).containsExactly("塘源", "源路");
    assertThat(tokens(indexed, "塘源路")).contains("塘", "塘源", "源", "源路", "路");
  }

  @Test
  void rareCharactersStayWhole() {
    assertThat(tokens(words, "𣲘塘镇浛溪")).startsWith("𣲘").allMatch(t -> !t.contains("\uFFFD"));
    assertThat(tokens(grams, "𣲘塘镇")).containsExactly("𣲘塘", "塘镇");
    assertThat(tokens(indexed, "𣲘塘")).contains("𣲘", "𣲘塘", "塘");
    assertThat(tokens(grams, "𣲘")).containsExactly("𣲘");
    assertThat(tokens(words, "㵲阳河")).startsWith("㵲");
  }

  @Test
  void traditionalAndSimplifiedAreTheSame() {
    assertThat(tokens(words, "路燈壞了")).isEqualTo(tokens(words, "路灯坏了"));
    assertThat(tokens(grams, "餘蔭山房")).isEqualTo(tokens(grams, "余荫山房"));
  }

  @Test
  void widthAndCaseAreTheSame() {
    assertThat(tokens(words, "Ｋ２１９路公交")).isEqualTo(tokens(words, "k219路公交"));
    assertThat(tokens(grams, "５８号")).containsExactly("58号");
  }

  @Test
  void codesAndNumbersStayWhole() {
    for (Analyzer query : List.of(words, grams)) {
      assertThat(tokens(query, "A3区58号K219次")).contains("a3区", "58号", "k219").doesNotContain("58");
      assertThat(tokens(query, "K219路公交")).contains("k219").doesNotContain("k219路");
    }
    for (Analyzer index : List.of(wordsIndexed, indexed)) {
      assertThat(tokens(index, "A3区58号")).contains("a3", "a3区", "58", "58号");
    }
    assertThat(tokens(grams, "2号楼")).containsExactly("2号", "号楼");
  }

  @Test
  void aPhraseGoesAcrossScripts() {
    String text = "解放路58号的K219站台";
    for (String phrase : List.of("解放路58号", "号的K219站", "58号的", "K219站台", "路58号")) {
      assertThat(follows(positions(indexed, text), positions(grams, phrase))).as(phrase).isTrue();
    }
    assertThat(follows(positions(indexed, text), positions(grams, "解放58号"))).isFalse();
  }

  @Test
  void charactersAreHeardAsTheyAreRead() {
    assertThat(tokens(heard, "路灯")).contains("lu", "deng");
    assertThat(tokens(heard, "长洲")).contains("zhang", "chang", "zhou");
    assertThat(tokens(heard, "绿化K219")).contains("lv", "hua", "k219");
    assertThat(tokens(sounds, "ludeng")).containsExactly("lu", "deng");
    assertThat(tokens(sounds, "lud")).containsExactly("lu", "d");
    assertThat(tokens(sounds, "tiananmen")).containsExactly("tian", "an", "men");
    assertThat(tokens(sounds, "k219")).containsExactly("k219");
    assertThat(tokens(initials, "路灯，不亮")).contains("ld", "bl").doesNotContain("db");
  }

  @Test
  void theSpokenPartOfATextIsFound() {
    assertThat(Pinyin.spoken("桂竹园路灯不亮", "ludeng")).contains("路灯");
    assertThat(Pinyin.spoken("桂竹园路灯不亮", "ldbl")).contains("路灯不亮");
    assertThat(Pinyin.spoken("桂竹园路灯不亮", "路d")).contains("路灯");
    assertThat(Pinyin.spoken("桂竹园路灯不亮", "luded")).isEmpty();
    assertThat(Pinyin.alike("桂竹园路灯不亮", "陆灯")).contains("路灯");
    assertThat(Pinyin.alike("桂竹园路灯不亮", "路灯")).isEmpty();
    assertThat(Pinyin.alike("短", "很长的一句")).isEmpty();
  }

  @Test
  void englishIsFoundByItsStem() {
    assertThat(tokens(words, "The street lights are flickering"))
        .containsExactly("street", "light", "flicker");
    assertThat(tokens(grams, "Lights")).containsExactly("light");
  }

  @Test
  void mixedTextKeepsOffsets() {
    String text = "在Ａ３区，路燈K219不亮𣲘塘镇";
    for (Analyzer analyzer :
        List.of(words, grams, indexed, wordsIndexed, sounds, heard, initials)) {
      for (int[] span : spans(analyzer, text)) {
        assertThat(span[0]).isLessThan(span[1]);
        assertThat(span[1]).isLessThanOrEqualTo(text.length());
        assertThat(Character.isLowSurrogate(text.charAt(span[0]))).isFalse();
      }
    }
  }

  @Test
  void longTextWithoutPunctuationIsTaken() {
    String text = "路灯不亮".repeat(2_000);
    assertThat(tokens(words, text)).hasSizeGreaterThan(3_000).contains("路灯");
  }

  @Test
  void emptyTextGivesNothing() {
    for (Analyzer analyzer :
        List.of(words, grams, indexed, wordsIndexed, sounds, heard, initials)) {
      assertThat(tokens(analyzer, "")).isEmpty();
      assertThat(tokens(analyzer, "，。！ \t")).isEmpty();
    }
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** Every token with its position. */
  private static List<Map.Entry<Integer, String>> positions(Analyzer analyzer, String text) {
    List<Map.Entry<Integer, String>> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int at = 0;
      while (stream.incrementToken()) {
        at += step.getPositionIncrement();
        positions.add(Map.entry(at, term.toString()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return positions;
  }

  /** Whether the text contains the phrase, by the rules of the server's phrase query. */
  private static boolean follows(
      List<Map.Entry<Integer, String>> text, List<Map.Entry<Integer, String>> phrase) {
    return text.stream()
        .map(Map.Entry::getKey)
        .anyMatch(
            start ->
                phrase.stream()
                    .allMatch(p -> text.contains(Map.entry(start + p.getKey() - 1, p.getValue()))));
  }

  private static List<int[]> spans(Analyzer analyzer, String text) {
    List<int[]> spans = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        spans.add(new int[] {offset.startOffset(), offset.endOffset()});
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spans;
  }
}

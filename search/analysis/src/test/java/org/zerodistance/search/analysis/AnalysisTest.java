package org.zerodistance.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private final Analyzer words = new WordsAnalyzerFactory().create();
  private final Analyzer grams = new GramsAnalyzerFactory().create();
  private final Analyzer indexed = new GramsIndexAnalyzerFactory().create();

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
    assertThat(tokens(grams, "５８号")).containsExactly("58", "号");
  }

  @Test
  void codesAndNumbersStayWhole() {
    assertThat(tokens(words, "A3区58号K219次")).contains("a3", "58", "k219");
    assertThat(tokens(grams, "A3区58号K219次")).contains("a3", "58", "k219");
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
    for (Analyzer analyzer : List.of(words, grams, indexed)) {
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
    for (Analyzer analyzer : List.of(words, grams, indexed)) {
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

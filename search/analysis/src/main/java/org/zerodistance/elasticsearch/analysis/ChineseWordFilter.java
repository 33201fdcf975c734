package org.zerodistance.elasticsearch.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Joins the single Han characters that the standard tokenizer gives into the words of smartcn's
 * dictionary. Latin words, numbers and codes such as K219, which smartcn's own tokenizer would
 * split, are passed through; characters that its dictionary does not know, and those outside the
 * basic plane, which it would cut in half, remain single words. Several single characters in a row
 * from smartcn indicate a word that it does not know (路|灯, 塘|源|路); there the filter emits pairs,
 * because single characters would match almost anything.
 */
final class ChineseWordFilter extends TokenFilter {
  /**
   * The maximum length of a piece that is segmented at once; text without punctuation is cut there.
   */
  private static final int LONGEST = 256;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final HHMMSegmenter segmenter = new HHMMSegmenter();
  private final Deque<RetokenizedWord> ready = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();
  private int runStart;
  private int runEnd;

  ChineseWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (ready.isEmpty()) {
      if (!input.incrementToken()) {
        endRun();
        break;
      }
      take();
    }
    RetokenizedWord retokenizedWord = ready.poll();
    if (retokenizedWord == null) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(retokenizedWord.text());
    offset.setOffset(retokenizedWord.start(), retokenizedWord.end());
    type.setType(retokenizedWord.type());
    increment.setPositionIncrement(retokenizedWord.increment());
    return true;
  }

  private void take() {
    boolean known =
        term.length() == 1 && isKnown(term.charAt(0)) && RetokenizedWord.HAN.equals(type.type());
    if (!known || offset.startOffset() != runEnd || run.length() == LONGEST) {
      endRun();
    }
    if (known) {
      if (run.isEmpty()) {
        runStart = offset.startOffset();
      }
      run.append(term.charAt(0));
      runEnd = offset.endOffset();
    } else {
      ready.add(
          new RetokenizedWord(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              type.type(),
              increment.getPositionIncrement()));
    }
  }

  /** Whether smartcn handles the character as Han; it replaces all others by a placeholder. */
  private static boolean isKnown(char c) {
    return c >= '\u4E00' && c <= '\u9FA5';
  }

  private void endRun() {
    if (run.isEmpty()) {
      return;
    }
    String text = run.toString();
    run.setLength(0);
    // The first and the last token mark the beginning and end of the sentence.
    List<SegToken> tokens = segmenter.process(text);
    int singles = 0;
    for (SegToken token : tokens.subList(1, tokens.size() - 1)) {
      if (token.endOffset - token.startOffset == 1
          && !isEmptyWord(text.charAt(token.startOffset))) {
        singles++;
        continue;
      }
      addSingles(text, token.startOffset - singles, token.startOffset);
      singles = 0;
      add(text, token.startOffset, token.endOffset);
    }
    addSingles(text, text.length() - singles, text.length());
  }

  private static boolean isEmptyWord(char c) {
    return WordsAnalyzer.EMPTY_WORDS.contains(new char[] {c}, 0, 1);
  }

  private void addSingles(String text, int from, int to) {
    if (to - from == 1) {
      add(text, from, to);
    }
    for (int i = from; i + 1 < to; i++) {
      add(text, i, i + 2);
    }
  }

  private void add(String text, int from, int to) {
    ready.add(
        new RetokenizedWord(
            text.substring(from, to), runStart + from, runStart + to, RetokenizedWord.HAN, 1));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ready.clear();
    run.setLength(0);
    runEnd = -1;
  }
}

package org.zerodistance.elasticsearch.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Retokenizes a text after collecting all of its tokens. A text has some thousand characters, so
 * that keeping all tokens in memory is cheap.
 */
final class TextRetokenizer extends TokenFilter {
  private final UnaryOperator<List<RetokenizedWord>> cutting;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private Iterator<RetokenizedWord> words;

  TextRetokenizer(TokenStream input, UnaryOperator<List<RetokenizedWord>> cutting) {
    super(input);
    this.cutting = cutting;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (words == null) {
      words = cutting.apply(all()).iterator();
    }
    if (!words.hasNext()) {
      return false;
    }
    RetokenizedWord retokenizedWord = words.next();
    clearAttributes();
    term.setEmpty().append(retokenizedWord.text());
    offset.setOffset(retokenizedWord.start(), retokenizedWord.end());
    type.setType(retokenizedWord.type());
    increment.setPositionIncrement(retokenizedWord.increment());
    return true;
  }

  private List<RetokenizedWord> all() throws IOException {
    List<RetokenizedWord> all = new ArrayList<>();
    while (input.incrementToken()) {
      all.add(
          new RetokenizedWord(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              type.type(),
              increment.getPositionIncrement()));
    }
    return all;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words = null;
  }
}

package org.zerodistance.search.analysis;

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
 * Cuts a text anew when all of its tokens are known. What is put in is a case's text, some thousand
 * characters, so that holding them all is cheap.
 */
final class WholeText extends TokenFilter {
  private final UnaryOperator<List<Word>> cutting;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private Iterator<Word> words;

  WholeText(TokenStream input, UnaryOperator<List<Word>> cutting) {
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
    Word word = words.next();
    clearAttributes();
    term.setEmpty().append(word.text());
    offset.setOffset(word.start(), word.end());
    type.setType(word.type());
    increment.setPositionIncrement(word.increment());
    return true;
  }

  private List<Word> all() throws IOException {
    List<Word> all = new ArrayList<>();
    while (input.incrementToken()) {
      all.add(
          new Word(
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

package org.zerodistance.elasticsearch.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Folds a text with {@link CharacterFolding} before it is tokenized; offsets do not change. */
final class FoldingReader extends CharFilter {
  FoldingReader(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = input.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      buffer[i] = CharacterFolding.folded(buffer[i]);
    }
    return count;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}

package org.zerodistance.elasticsearch.analysis;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Emits dictionary words for Chinese and stems for English, without stop words. */
final class WordsAnalyzer extends Analyzer {
  static final CharArraySet EMPTY_WORDS =
      new CharArraySet(
          List.of(
              "的", "了", "着", "地", "得", "之", "也", "都", "就", "是", "和", "与", "及", "或", "吗", "呢", "吧",
              "啊", "呀", "这", "那", "我", "你", "您", "他", "她", "它", "们", "我们", "你们", "他们", "请问", "怎么",
              "如何", "怎样", "什么", "能否", "是否", "a", "an", "and", "are", "as", "at", "be", "by", "for",
              "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "with"),
          false);

  private final boolean query;

  WordsAnalyzer(boolean query) {
    this.query = query;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    words = new ChineseWordFilter(new TextRetokenizer(words, new CodeTokenFilter(query)));
    words = new PorterStemFilter(new StopFilter(words, EMPTY_WORDS));
    return new TokenStreamComponents(source, words);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new FoldingReader(reader);
  }
}

package org.zerodistance.search.searching;

/** The contract of every search index. */
public abstract class SearchIndexContract
    implements WordsContract, NarrowingContract, KeepingContract {
  private final String board = "board-" + IDS.incrementAndGet();

  @Override
  public final String board() {
    return board;
  }
}

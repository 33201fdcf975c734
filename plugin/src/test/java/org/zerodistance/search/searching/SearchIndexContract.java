package org.zerodistance.search.searching;

/** What every search index promises. */
public abstract class SearchIndexContract
    implements WordsContract, NarrowingContract, KeepingContract {
  private final String board = "board-" + IDS.incrementAndGet();

  @Override
  public final String board() {
    return board;
  }
}

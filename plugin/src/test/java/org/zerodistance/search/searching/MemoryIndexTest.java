package org.zerodistance.search.searching;

import org.zerodistance.foundation.platform.HouseClock;

class MemoryIndexTest extends SearchIndexContract {
  private final MemoryIndex index = new MemoryIndex(HouseClock.system());

  @Override
  public SearchIndex index() {
    return index;
  }

  @Override
  public void settle() {
    // Written documents are visible at once.
  }
}

package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The short transactions before and after the index is asked. */
@Dependent
public class MatchRecorder {
  private final MatchQueue matchQueue;
  private final SavedMatches savedMatches;

  @Inject
  MatchRecorder(MatchQueue matchQueue, SavedMatches savedMatches) {
    this.matchQueue = matchQueue;
    this.savedMatches = savedMatches;
  }

  /** Moves rows of nodes of the previous release into the queue. */
  @Transactional
  public void adopt(int most) {
    matchQueue.adopt(most);
  }

  /** Stores new matches, each once. */
  @Transactional
  public void found(Map<SavedSearchId, List<MatchQueue.MatchQueueRow>> found) {
    found.forEach(savedMatches::insert);
  }
}

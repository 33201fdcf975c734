package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * The short transactions around asking the index: taking what was indexed, and noting for which
 * searches it was found.
 */
@Dependent
public class MatchRecorder {
  private final MatchQueue matchQueue;
  private final SavedMatches savedMatches;

  @Inject
  MatchRecorder(MatchQueue matchQueue, SavedMatches savedMatches) {
    this.matchQueue = matchQueue;
    this.savedMatches = savedMatches;
  }

  /** Borrows what was indexed; it comes back when this node dies. */
  @Transactional
  public List<MatchQueue.MatchQueueRow> borrow(int most) {
    return matchQueue.borrow(most);
  }

  /** Notes what was found; with this the batch is done. */
  @Transactional
  public void found(
      List<MatchQueue.MatchQueueRow> batch,
      Map<SavedSearchId, List<MatchQueue.MatchQueueRow>> found) {
    found.forEach(savedMatches::insert);
    matchQueue.delete(batch);
  }
}

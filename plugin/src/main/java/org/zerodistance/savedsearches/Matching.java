package org.zerodistance.savedsearches;

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
public class Matching {
  private final News news;
  private final Matches matches;

  @Inject
  Matching(News news, Matches matches) {
    this.news = news;
    this.matches = matches;
  }

  /** Borrows what was indexed; it comes back when this node dies. */
  @Transactional
  public List<News.Row> borrow(int most) {
    return news.borrow(most);
  }

  /** Notes what was found; with this the batch is done. */
  @Transactional
  public void found(List<News.Row> batch, Map<SavedSearchId, List<News.Row>> found) {
    found.forEach(matches::insert);
    news.delete(batch);
  }
}

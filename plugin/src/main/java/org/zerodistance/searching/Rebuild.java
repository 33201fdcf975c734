package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Fills an index from the database, in pages by id, while the house goes on: what changes meanwhile
 * comes through the outbox with a higher version, so the order does not matter. May be run again at
 * any time.
 */
@Dependent
public class Rebuild {
  private static final int PAGE = 500;

  /** Where the documents go: {@link SearchIndex#write}, or another index that is being filled. */
  @FunctionalInterface
  public interface Target {
    Map<String, String> write(List<SearchDocument> documents);
  }

  private final PublicDocuments documents;
  private final IndexedIds ids;

  @Inject
  Rebuild(PublicDocuments documents, IndexedIds ids) {
    this.documents = documents;
    this.ids = ids;
  }

  /**
   * Writes everything that may be found.
   *
   * @param progress told the number of documents so far, after every page
   * @return documents written
   * @throws IndexUnavailable when the index goes away meanwhile
   * @throws IllegalStateException when the index refuses a document
   */
  public long run(Target target, LongConsumer progress) {
    long count = 0;
    for (SearchType type : SearchType.values()) {
      List<Long> page = ids.all(type, 0, PAGE);
      while (!page.isEmpty()) {
        List<SearchDocument> written =
            type == SearchType.INQUIRY ? documents.inquiries(page) : documents.stories(page);
        Map<String, String> refused = target.write(written);
        if (!refused.isEmpty()) {
          throw new IllegalStateException("the index refuses " + refused);
        }
        count += written.size();
        progress.accept(count);
        page = ids.all(type, page.get(page.size() - 1), PAGE);
      }
    }
    return count;
  }
}

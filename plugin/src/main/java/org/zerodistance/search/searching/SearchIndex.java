package org.zerodistance.search.searching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * The search index. It contains only copies and can be deleted: it is filled again from the
 * database. Implementations are thread-safe and answer within seconds or throw.
 */
public interface SearchIndex {
  /**
   * @throws IndexUnavailable while the index is unavailable
   */
  SearchAnswer search(SearchQuery query);

  /**
   * Writes documents; a document is ignored when the index has a higher version. They can be found
   * after a second.
   *
   * @return the refused documents by {@link SearchDocument#key()}, with the reason
   * @throws IndexUnavailable while the index is unavailable; some documents may be written
   */
  Map<String, String> write(List<SearchDocument> documents);

  /**
   * Suggestions for typed text, from public documents.
   *
   * @param names names such as those of boards; the matching ones are returned
   * @throws IndexUnavailable while the index is unavailable
   */
  SuggestionList suggest(String typed, List<String> names);

  /**
   * Words of titles with the same sound and another spelling: 路灯 for 陆灯 or for ludeng.
   *
   * @throws IndexUnavailable while the index is unavailable
   */
  Optional<String> alike(String words);

  /**
   * The matching ones among these documents; no others are searched.
   *
   * @param keys at most a thousand values of {@link SearchDocument#key()}
   * @throws IndexUnavailable while the index is unavailable
   * @throws QueryRefused when the index answers other queries but not this one
   */
  Set<String> matching(SearchQuery query, Collection<String> keys);

  /** Whether the index is available; answers at once. */
  boolean available();
}

package org.zerodistance.search.searching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * The search index. It holds copies alone and can be thrown away: it is filled again from the
 * database. Implementations are thread-safe and answer within seconds or throw.
 */
public interface SearchIndex {
  /**
   * @throws IndexUnavailable when it cannot be asked now
   */
  SearchAnswer search(SearchQuery query);

  /**
   * Writes documents; of each only when no higher version of it is there. Found after a second.
   *
   * @return what was refused, by {@link SearchDocument#key()}, with the reason
   * @throws IndexUnavailable when it cannot be asked now; some may be written
   */
  Map<String, String> write(List<SearchDocument> documents);

  /**
   * What may be meant by what somebody has begun to type; of what everybody may find.
   *
   * @param names of boards and the like, of which those that fit come back
   * @throws IndexUnavailable when it cannot be asked now
   */
  SuggestionList suggest(String typed, List<String> names);

  /**
   * Words of titles that sound like these and are written otherwise: 路灯 for 陆灯 or for ludeng.
   *
   * @throws IndexUnavailable when it cannot be asked now
   */
  Optional<String> alike(String words);

  /**
   * Which of these documents match; nothing else is looked at.
   *
   * @param keys at most a thousand, as {@link SearchDocument#key()} gives them
   * @throws IndexUnavailable when it cannot be asked now
   */
  Set<String> matching(SearchQuery query, Collection<String> keys);

  /** Whether it is worth asking now; answers at once. */
  boolean available();
}

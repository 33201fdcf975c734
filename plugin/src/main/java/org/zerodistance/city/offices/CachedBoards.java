package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.foundation.publicversion.CacheRegistry;
import org.zerodistance.foundation.publicversion.RefreshingCache;

/** All boards, cached, for pages that need only their names, such as search results. */
public final class CachedBoards {
  private final RefreshingCache<Map<String, BoardRow>> memory;

  CachedBoards(BoardDirectory boards, CacheRegistry cacheRegistry) {
    this.memory = cacheRegistry.of("boards", () -> bySlug(boards.all()));
  }

  /** In the order set by administrators, including closed ones. */
  public Map<String, BoardRow> bySlug() {
    return memory.current();
  }

  private static Map<String, BoardRow> bySlug(List<BoardRow> boards) {
    Map<String, BoardRow> bySlug = new LinkedHashMap<>();
    boards.forEach(board -> bySlug.put(board.slug(), board));
    return Collections.unmodifiableMap(bySlug);
  }

  /** Produces the one instance. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    CachedBoards boards(BoardDirectory directory, CacheRegistry cacheRegistry) {
      return new CachedBoards(directory, cacheRegistry);
    }
  }
}

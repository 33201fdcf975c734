package org.zerodistance.city.housepages;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.city.housepages.HousePageStore.StoredText;
import org.zerodistance.foundation.publicversion.CacheRegistry;
import org.zerodistance.foundation.publicversion.RefreshingCache;

/** The texts of the house's pages as readers see them; cached. */
public final class HousePages {
  /** The languages in which every page has a text. */
  public static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private final HousePageStore store;
  private final RefreshingCache<Map<String, HousePageText>> memory;

  HousePages(HousePageStore store, CacheRegistry cacheRegistry) {
    this.store = store;
    this.memory = cacheRegistry.of("house-pages", () -> read(store.newest()));
  }

  public HousePageText get(HousePageKind page, String lang) {
    return memory.current().get(key(page.slug(), lang));
  }

  /** The saved versions of a page in one language, the newest first. */
  public List<HousePageVersion> versions(HousePageKind page, String lang) {
    return store.versions(page, lang);
  }

  /** The texts as they are stored now. */
  static Map<String, HousePageText> read(List<StoredText> newest) {
    Map<String, HousePageText> texts = new HashMap<>();
    for (HousePageKind page : HousePageKind.values()) {
      for (String lang : LANGUAGES) {
        texts.put(key(page.slug(), lang), DefaultTexts.of(page, lang));
      }
    }
    for (StoredText stored : newest) {
      texts.computeIfPresent(
          key(stored.page(), stored.lang()),
          (key, first) ->
              new HousePageText(
                  first.page(),
                  first.lang(),
                  stored.title().orElse(first.title()),
                  stored.body().orElse(first.body()),
                  stored.version(),
                  stored.title().map(written -> stored.savedAt())));
    }
    return texts;
  }

  static String key(String page, String lang) {
    return page + " " + lang;
  }

  /** Drops the cached texts, so that this node shows a change at once. */
  void forget() {
    memory.forget();
  }

  /** Produces the one instance. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    HousePages housePages(HousePageStore store, CacheRegistry cacheRegistry) {
      return new HousePages(store, cacheRegistry);
    }
  }
}

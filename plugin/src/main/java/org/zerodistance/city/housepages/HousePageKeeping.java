package org.zerodistance.city.housepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.zerodistance.city.house.HouseId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Changes the texts of the house's pages; for administrators. Every version is kept. */
@Dependent
public class HousePageKeeping {
  private final HousePageStore store;
  private final HousePages pages;
  private final EventLog log;
  private final Clock clock;

  @Inject
  HousePageKeeping(HousePageStore store, HousePages pages, EventLog log, Clock clock) {
    this.store = store;
    this.pages = pages;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @throws HousePageProblem when another person saved the text since the form was opened
   */
  @Transactional
  public void save(SaveHousePage text, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    HousePageText stored = stored(text.page(), text.lang());
    if (stored.version() == text.version() && text.same(stored)) {
      return;
    }
    put(text.page(), text.lang(), text.version(), Optional.of(text), by);
  }

  /**
   * Shows the product's default text again.
   *
   * @throws HousePageProblem when another person saved the text since the form was opened
   */
  @Transactional
  public void restore(HousePageKind page, String lang, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    HousePageText stored = stored(page, lang);
    if (stored.version() == version && stored.isDefault()) {
      return;
    }
    put(page, lang, version, Optional.empty(), by);
  }

  private HousePageText stored(HousePageKind page, String lang) {
    return HousePages.read(store.newest()).get(HousePages.key(page.slug(), lang));
  }

  private void put(
      HousePageKind page, String lang, int version, Optional<SaveHousePage> text, Viewer by) {
    if (stored(page, lang).version() != version
        || !store.insert(
            page, lang, version + 1, text, by.person().orElseThrow(), clock.instant())) {
      throw new HousePageProblem(HousePageProblem.Code.HOUSE_PAGE_CHANGED_MEANWHILE);
    }
    log.append(
        EventEntry.of(
                EventType.HOUSE_PAGE_CHANGED,
                Subject.HOUSE,
                HouseId.ONLY,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("page", page.slug())
            .with("language", lang)
            .with("version", version + 1));
    pages.forget();
  }
}

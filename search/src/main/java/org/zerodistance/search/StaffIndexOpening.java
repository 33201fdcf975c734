package org.zerodistance.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.zerodistance.indexkeeping.IndexShelf.Shelved;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;
import org.zerodistance.searching.ForStaff;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.staffsearch.StaffIndexing;

/**
 * Makes and fills the index of the staff behind the house's back, again and again: one that
 * somebody deleted or that was made for an older mapping as well.
 */
@ApplicationScoped
public class StaffIndexOpening {
  private static final System.Logger LOG = System.getLogger(StaffIndexOpening.class.getName());
  private static final Duration GLANCE = Duration.ofSeconds(10);

  private final SearchServer server;
  private final IndexHome home;
  private final StaffIndexing indexing;
  private final Background background;
  private Future<?> glancing;

  /** For the container's proxy alone. */
  StaffIndexOpening() {
    this(null, null, null, null);
  }

  @Inject
  StaffIndexOpening(
      @ForStaff SearchServer server,
      @ForStaff IndexHome home,
      StaffIndexing indexing,
      Background background) {
    this.server = server;
    this.home = home;
    this.indexing = indexing;
    this.background = background;
  }

  void open(@Observes HouseOpened opened) {
    if (server.exists()) {
      glancing = background.every(GLANCE, "filling the staff's search index", this::fillIfNew);
    }
  }

  @PreDestroy
  void stop() {
    if (glancing != null) {
      glancing.cancel(false);
    }
  }

  /** Makes the index when there is none and fills one that has never been. */
  void fillIfNew() {
    if (server.isClosedToCalls()) {
      return;
    }
    try {
      Optional<Shelved> current = home.current();
      if (current.filter(shelved -> shelved.mapping() == IndexHome.MAPPING).isEmpty()) {
        home.exchange(false);
        current.ifPresent(old -> home.drop(old.name()));
      }
      Shelved index = home.current().orElseThrow();
      if (!index.filled()) {
        long count = indexing.fill();
        home.settle(index.name(), true);
        LOG.log(
            System.Logger.Level.INFO, "The staff''s index was filled with {0} documents.", count);
      }
    } catch (IndexUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "the staff's index cannot be looked at now", e);
    }
  }
}

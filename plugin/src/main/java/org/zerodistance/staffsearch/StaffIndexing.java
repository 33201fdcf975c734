package org.zerodistance.staffsearch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zerodistance.outbox.OutboxSubject;
import org.zerodistance.searching.ForStaff;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.Reindexing;
import org.zerodistance.searching.SearchDocument;
import org.zerodistance.searching.SearchIndex;
import org.zerodistance.searching.SearchType;

/** Brings the staff's index up to date with what the outbox names, and fills a new one. */
@Dependent
public class StaffIndexing {
  private static final int PAGE = 500;

  private final StaffDocuments documents;
  private final Instance<SearchIndex> index;

  @Inject
  StaffIndexing(StaffDocuments documents, @ForStaff Instance<SearchIndex> index) {
    this.documents = documents;
    this.index = index;
  }

  /** Whatever of the public index changes may change here, and more. */
  void follow(@Observes Reindexing changed) {
    if (!index.isResolvable()) {
      return;
    }
    for (SearchType type : SearchType.values()) {
      String kind = type.name().toLowerCase(Locale.ROOT);
      List<Long> ids = new ArrayList<>();
      changed.subjects().stream().filter(s -> s.kind().equals(kind)).forEach(s -> ids.add(s.id()));
      write(type, ids)
          .forEach((id, reason) -> changed.failed().put(new OutboxSubject(kind, id), reason));
    }
    for (OutboxSubject subject : changed.subjects()) {
      List<Long> page = documents.named(subject, 0, PAGE);
      while (!page.isEmpty()) {
        write(SearchType.INQUIRY, page)
            .forEach((id, reason) -> changed.failed().put(subject, id + ": " + reason));
        page = documents.named(subject, page.get(page.size() - 1), PAGE);
      }
    }
  }

  /** What was refused, by id, with the reason. */
  private Map<Long, String> write(SearchType type, List<Long> ids) {
    Map<Long, String> refused = new HashMap<>();
    List<SearchDocument> written = documents.of(type, ids);
    if (!written.isEmpty()) {
      Map<String, String> reasons = index.get().write(written);
      for (SearchDocument document : written) {
        if (reasons.containsKey(document.key())) {
          refused.put(document.id(), reasons.get(document.key()));
        }
      }
    }
    return refused;
  }

  /**
   * Writes everything that the staff may find.
   *
   * @return documents written
   * @throws IndexUnavailable when the index goes away meanwhile
   */
  public long fill() {
    long count = 0;
    for (SearchType type : SearchType.values()) {
      List<Long> page = documents.ids(type, 0, PAGE);
      while (!page.isEmpty()) {
        Map<Long, String> refused = write(type, page);
        if (!refused.isEmpty()) {
          throw new IllegalStateException("the index refuses " + refused);
        }
        count += page.size();
        page = documents.ids(type, page.get(page.size() - 1), PAGE);
      }
    }
    return count;
  }
}

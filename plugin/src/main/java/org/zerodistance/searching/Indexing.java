package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zerodistance.outbox.Outbox;
import org.zerodistance.outbox.OutboxSubject;
import org.zerodistance.outbox.OutboxTaker;

/**
 * Brings the index up to date with what the outbox names: inquiries and stories themselves, and all
 * inquiries of a board, office or topic whose name has changed.
 */
@Dependent
public class Indexing implements OutboxTaker {
  /** Documents that everybody may find were written; fired as a CDI event afterwards. */
  public record Indexed(SearchType type, List<Long> ids) {
    public Indexed {
      ids = List.copyOf(ids);
    }
  }

  private static final int PAGE = 500;

  private final PublicDocuments documents;
  private final IndexedIds ids;
  private final Instance<SearchIndex> index;
  private final Event<Reindexing> others;
  private final Event<Indexed> indexed;

  @Inject
  Indexing(
      PublicDocuments documents,
      IndexedIds ids,
      @Default Instance<SearchIndex> index,
      Event<Reindexing> others,
      Event<Indexed> indexed) {
    this.documents = documents;
    this.ids = ids;
    this.index = index;
    this.others = others;
    this.indexed = indexed;
  }

  @Override
  public String topic() {
    return Outbox.INDEX;
  }

  @Override
  public boolean ready() {
    return index.isResolvable() && index.get().available();
  }

  @Override
  public Map<OutboxSubject, String> take(Set<OutboxSubject> subjects) {
    try {
      Map<OutboxSubject, String> failed = new HashMap<>();
      takeThemselves(SearchType.INQUIRY, subjects, failed);
      takeThemselves(SearchType.STORY, subjects, failed);
      for (OutboxSubject subject : subjects) {
        ids.naming(subject.kind()).ifPresent(column -> takeAllOf(subject, column, failed));
      }
      others.fire(new Reindexing(subjects, failed));
      return failed;
    } catch (IndexUnavailable e) {
      throw new TakerUnavailable(e);
    }
  }

  private void takeThemselves(
      SearchType type, Set<OutboxSubject> subjects, Map<OutboxSubject, String> failed) {
    String kind = IndexedIds.subject(type);
    List<Long> wanted = new ArrayList<>();
    for (OutboxSubject subject : subjects) {
      if (subject.kind().equals(kind)) {
        wanted.add(subject.id());
      }
    }
    List<SearchDocument> written =
        type == SearchType.INQUIRY ? documents.inquiries(wanted) : documents.stories(wanted);
    Map<String, String> refused = write(written);
    for (SearchDocument document : written) {
      String reason = refused.get(document.key());
      if (reason != null) {
        failed.put(new OutboxSubject(kind, document.id()), reason);
      }
    }
  }

  private void takeAllOf(
      OutboxSubject subject, IndexedIds.Naming column, Map<OutboxSubject, String> failed) {
    List<Long> page = ids.listed(column, subject.id(), 0, PAGE);
    while (!page.isEmpty()) {
      Map<String, String> refused = write(documents.inquiries(page));
      if (!refused.isEmpty()) {
        failed.put(subject, refused.entrySet().iterator().next().toString());
      }
      page = ids.listed(column, subject.id(), page.get(page.size() - 1), PAGE);
    }
  }

  private Map<String, String> write(List<SearchDocument> written) {
    if (written.isEmpty()) {
      return Map.of();
    }
    Map<String, String> refused = index.get().write(written);
    indexed.fire(
        new Indexed(
            written.get(0).type(),
            written.stream()
                .filter(d -> d.content().isPresent() && !refused.containsKey(d.key()))
                .map(SearchDocument::id)
                .toList()));
    return refused;
  }
}

package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.jobs.Bisection;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.outbox.Outbox;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchType;

/**
 * Brings the indexes up to date with what the outbox names: inquiries, stories and dossiers
 * themselves, and all inquiries of a board, office or topic whose name has changed.
 */
@Dependent
public class Indexing implements JobHandler {
  /** Documents that everybody may find were written; fired as a CDI event afterwards. */
  public record IndexedEvent(SearchType type, List<Long> ids) {
    public IndexedEvent {
      ids = List.copyOf(ids);
    }
  }

  private record IndexTarget(IndexView view, SearchIndex index) {}

  private static final Duration POLL = Duration.ofMillis(300);
  private static final int BATCH = 200;
  private static final int PAGE = 500;

  private final DocumentPages documents;
  private final IndexedIds ids;
  private final SearchIndexes searchIndexes;
  private final Event<IndexedEvent> indexed;

  @Inject
  Indexing(
      DocumentPages documents,
      IndexedIds ids,
      SearchIndexes searchIndexes,
      Event<IndexedEvent> indexed) {
    this.documents = documents;
    this.ids = ids;
    this.searchIndexes = searchIndexes;
    this.indexed = indexed;
  }

  @Override
  public String kind() {
    return Outbox.INDEX;
  }

  /** Readers find a change about a second after it was made; most of that is the index's own. */
  @Override
  public Duration poll() {
    return POLL;
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public boolean ready() {
    return searchIndexes.of(IndexView.PUBLIC).filter(SearchIndex::available).isPresent();
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    try {
      Map<JobSubject, JobFailure> failed = new HashMap<>();
      for (IndexView view : IndexView.values()) {
        Optional<IndexTarget> target =
            searchIndexes.of(view).map(index -> new IndexTarget(view, index));
        target.ifPresent(there -> take(subjects, there, failed));
      }
      return failed;
    } catch (IndexUnavailable e) {
      throw new Unavailable(e);
    }
  }

  private void take(Set<JobSubject> subjects, IndexTarget to, Map<JobSubject, JobFailure> failed) {
    for (SearchType type : SearchType.values()) {
      takeThemselves(type, subjects, to, failed);
    }
    for (JobSubject subject : subjects) {
      ids.naming(subject.type()).ifPresent(column -> takeAllOf(subject, column, to, failed));
    }
  }

  private void takeThemselves(
      SearchType type,
      Set<JobSubject> subjects,
      IndexTarget to,
      Map<JobSubject, JobFailure> failed) {
    String kind = IndexedIds.subject(type);
    List<Long> wanted = new ArrayList<>();
    for (JobSubject subject : subjects) {
      if (subject.type().equals(kind)) {
        wanted.add(subject.id());
      }
    }
    List<SearchDocument> written = documents.of(to.view(), type, wanted);
    Map<String, String> refused = write(written, to);
    for (SearchDocument document : written) {
      String reason = refused.get(document.key());
      if (reason != null) {
        failed.put(new JobSubject(kind, document.id()), JobFailure.later(reason));
      }
    }
  }

  private void takeAllOf(
      JobSubject subject,
      IndexedIds.NamingColumn column,
      IndexTarget to,
      Map<JobSubject, JobFailure> failed) {
    List<Long> page = ids.named(to.view(), column, subject.id(), 0, PAGE);
    while (!page.isEmpty()) {
      // One case that cannot be read fails its board, and holds up none of the board's others.
      new Bisection(IndexUnavailable.class::isInstance)
          .run(
              page,
              part -> {
                Map<String, String> refused =
                    write(documents.of(to.view(), SearchType.INQUIRY, part), to);
                if (!refused.isEmpty()) {
                  failed.put(
                      subject, JobFailure.later(refused.entrySet().iterator().next().toString()));
                }
              },
              (id, thrown) -> failed.put(subject, JobFailure.of(thrown)));
      page = ids.named(to.view(), column, subject.id(), page.get(page.size() - 1), PAGE);
    }
  }

  private Map<String, String> write(List<SearchDocument> written, IndexTarget to) {
    if (written.isEmpty()) {
      return Map.of();
    }
    Map<String, String> refused = to.index().write(written);
    if (to.view() == IndexView.PUBLIC) {
      indexed.fire(
          new IndexedEvent(
              written.get(0).type(),
              written.stream()
                  .filter(d -> d.content().isPresent() && !refused.containsKey(d.key()))
                  .map(SearchDocument::id)
                  .toList()));
    }
    return refused;
  }
}

package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchType;

/**
 * Updates the indexes after changes: the changed inquiries, stories and dossiers, and then all
 * other documents that contain data of them, or of a board, office, topic or column.
 */
@Dependent
public class Indexing implements JobHandler {
  /** Fired as a CDI event after public documents were written. */
  public record IndexedEvent(SearchType type, List<Long> ids) {
    public IndexedEvent {
      ids = List.copyOf(ids);
    }
  }

  private record IndexTarget(IndexView view, SearchIndex index) {}

  private static final Duration POLL = Duration.ofMillis(300);
  private static final int BATCH = 200;
  private static final int CHUNK = 500;

  /** The time that two cores need for a chunk in both indexes, so that the queue does not grow. */
  private static final Duration BETWEEN_CHUNKS = Duration.ofMillis(500);

  private final DocumentPages documents;
  private final DocumentHolders holders;
  private final SearchIndexes searchIndexes;
  private final JobQueue queue;
  private final Event<IndexedEvent> indexed;

  @Inject
  Indexing(
      DocumentPages documents,
      DocumentHolders holders,
      SearchIndexes searchIndexes,
      JobQueue queue,
      Event<IndexedEvent> indexed) {
    this.documents = documents;
    this.holders = holders;
    this.searchIndexes = searchIndexes;
    this.queue = queue;
    this.indexed = indexed;
  }

  @Override
  public String kind() {
    return IndexQueue.KIND;
  }

  /** Readers find a change after about a second, most of which is the index's own delay. */
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
      spread(subjects);
      return failed;
    } catch (IndexUnavailable e) {
      throw new Unavailable(e);
    }
  }

  private void take(Set<JobSubject> subjects, IndexTarget to, Map<JobSubject, JobFailure> failed) {
    for (SearchType type : SearchType.values()) {
      IndexSubject subject = subject(type);
      List<SearchDocument> written = documents.of(to.view(), type, ids(subject, subjects));
      Map<String, String> refused = write(written, to);
      for (SearchDocument document : written) {
        String reason = refused.get(document.key());
        if (reason != null) {
          failed.put(subject.of(document.id()), JobFailure.later(reason));
        }
      }
    }
  }

  /** The queue's subject of this type. */
  static IndexSubject subject(SearchType type) {
    return switch (type) {
      case INQUIRY -> IndexSubject.INQUIRY;
      case STORY -> IndexSubject.STORY;
      case DOSSIER -> IndexSubject.DOSSIER;
    };
  }

  private static List<Long> ids(IndexSubject wanted, Set<JobSubject> subjects) {
    return subjects.stream()
        .filter(subject -> subject.type().equals(wanted.type()))
        .map(JobSubject::id)
        .toList();
  }

  /**
   * Adds the other documents that contain data of the subjects to the queue. A name in many
   * documents is split into chunks that become due one after the other, so that new changes do not
   * wait for all of them.
   */
  private void spread(Set<JobSubject> subjects) {
    Set<Long> stories = new TreeSet<>();
    for (IndexSubject subject : IndexSubject.values()) {
      List<Long> ids = ids(subject, subjects);
      stories.addAll(holders.stories(subject, ids));
      if (DocumentHolders.isNamedInCases(subject)) {
        ids.forEach(id -> spreadOverCases(subject, id));
      }
    }
    ids(IndexSubject.STORY, subjects).forEach(stories::remove);
    queue.putAll(IndexQueue.KIND, stories.stream().map(IndexSubject.STORY::of).toList());
  }

  private void spreadOverCases(IndexSubject subject, long id) {
    Duration delay = Duration.ZERO;
    List<Long> page = holders.cases(subject, id, 0, CHUNK);
    while (!page.isEmpty()) {
      queue.putAll(IndexQueue.KIND, page.stream().map(IndexSubject.INQUIRY::of).toList(), delay);
      delay = delay.plus(BETWEEN_CHUNKS);
      page = holders.cases(subject, id, page.get(page.size() - 1), CHUNK);
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

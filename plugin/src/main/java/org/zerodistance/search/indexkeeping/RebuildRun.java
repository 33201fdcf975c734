package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.searching.SearchType;

/**
 * Carries out one rebuild from its current state to its end. Its row stores the progress after
 * every page, so that another node can continue after a kill; pages that are written twice do no
 * harm.
 */
@Dependent
class RebuildRun {
  private static final System.Logger LOG = System.getLogger(RebuildRun.class.getName());

  /** The rows of a page and the documents of a request: one or two megabytes. */
  private static final int PAGE = 1_000;

  /** The number of concurrent requests while the next page is read, for a server with two cores. */
  private static final int UNDER_WAY = 2;

  /**
   * The maximum number of refused documents, which are left to the queue; more mean that the
   * mapping is wrong.
   */
  private static final int MOST_REFUSED = 100;

  private static final int MOST_COMPARISONS = 10;

  /** The previous index is kept for a day. */
  static final Duration KEEP = Duration.ofDays(1);

  /** Thrown when another node works on the rebuild now. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException() {
      super("another node has taken the rebuild over", null, false, false);
    }
  }

  private record BulkInFlight(
      SearchType type, long last, int size, CompletionStage<Map<String, String>> answer) {}

  /** A rebuild that this node carries out. */
  private record BulkWork(IndexStore indexStore, RebuildId id, String node) {}

  private record EntryRef(long value) implements LongId {}

  private final RebuildTable rebuildTable;
  private final DocumentPages pages;
  private final IndexComparer indexComparer;
  private final IndexQueue indexQueue;
  private final Clock clock;

  @Inject
  RebuildRun(
      RebuildTable rebuildTable,
      DocumentPages pages,
      IndexComparer indexComparer,
      IndexQueue indexQueue,
      Clock clock) {
    this.rebuildTable = rebuildTable;
    this.pages = pages;
    this.indexComparer = indexComparer;
    this.indexQueue = indexQueue;
    this.clock = clock;
  }

  /**
   * Works until the rebuild is done, has failed, or belongs to another node.
   *
   * @throws IndexUnavailable when the server becomes unavailable; the rebuild continues when it is
   *     leased again
   */
  void carry(IndexStore indexStore, IndexRebuild rebuild, String node) {
    BulkWork bulkWork = new BulkWork(indexStore, rebuild.id(), node);
    try {
      String index = target(rebuild, bulkWork);
      IndexRebuild now = rebuildTable.running(indexStore.alias()).orElseThrow(LostException::new);
      if (now.state() == RebuildState.FILLING) {
        fill(bulkWork, now, index);
        hold(rebuildTable.comparing(now.id(), node));
      }
      IndexDiff last = compare(bulkWork, index);
      exchange(bulkWork, index, last);
    } catch (LostException e) {
      LOG.log(System.Logger.Level.INFO, "Rebuild {0}: {1}", rebuild.id(), e.getMessage());
    } catch (RefusedException e) {
      fail(indexStore, rebuild.id(), node, e.getMessage());
    }
  }

  /**
   * Marks the rebuild as failed and drops its index; does nothing when another node works on the
   * rebuild, which fills that index.
   */
  void fail(IndexStore indexStore, RebuildId id, String node, String reason) {
    if (rebuildTable.fail(id, node, reason)) {
      LOG.log(System.Logger.Level.ERROR, "Rebuild {0} failed: {1}", id, reason);
      rebuildTable
          .latest(indexStore.alias())
          .flatMap(IndexRebuild::indexName)
          .ifPresent(indexStore::drop);
    }
  }

  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(reason, null, false, false);
    }
  }

  private static void hold(boolean ours) {
    if (!ours) {
      throw new LostException();
    }
  }

  /** The index to fill; created if missing. */
  private String target(IndexRebuild rebuild, BulkWork bulkWork) {
    RebuildState state = rebuild.state();
    if (state != RebuildState.ASKED
        && !bulkWork.indexStore().exists(rebuild.indexName().orElseThrow())) {
      hold(rebuildTable.startOver(bulkWork.id(), bulkWork.node()));
      state = RebuildState.ASKED;
    }
    if (state != RebuildState.ASKED) {
      return rebuild.indexName().orElseThrow();
    }
    String index = bulkWork.indexStore().freshName();
    hold(rebuildTable.named(bulkWork.id(), bulkWork.node(), index));
    bulkWork.indexStore().create(index);
    // Only now: a write before the creation would make the server create an index with default
    // settings.
    hold(
        rebuildTable.filling(
            bulkWork.id(), bulkWork.node(), pages.count(bulkWork.indexStore().view())));
    return index;
  }

  private void fill(BulkWork bulkWork, IndexRebuild rebuild, String index) {
    Deque<BulkInFlight> flights = new ArrayDeque<>();
    int refused = 0;
    for (SearchType type : SearchType.values()) {
      long after = rebuild.after(type);
      boolean end = false;
      while (!end) {
        DocumentPages.DocumentPage documentPage =
            pages.after(bulkWork.indexStore().view(), type, after, PAGE);
        after = documentPage.last();
        end = documentPage.end();
        documentPage.unreadable().forEach((id, reason) -> leave(type, id, reason));
        refused += documentPage.unreadable().size();
        if (!documentPage.documents().isEmpty()) {
          flights.add(
              new BulkInFlight(
                  type,
                  documentPage.last(),
                  documentPage.documents().size(),
                  bulkWork.indexStore().write(index, documentPage.documents())));
        }
        while (flights.size() > (end ? 0 : UNDER_WAY)) {
          refused += land(bulkWork, flights.poll());
          if (refused > MOST_REFUSED) {
            throw new RefusedException(
                "the index refuses more than " + MOST_REFUSED + " documents");
          }
        }
      }
    }
  }

  private int land(BulkWork bulkWork, BulkInFlight bulkInFlight) {
    Map<String, String> refused = IndexAnswers.await(bulkInFlight.answer());
    refused.forEach(
        (key, reason) ->
            leave(
                bulkInFlight.type(), Long.parseLong(key.substring(key.indexOf('-') + 1)), reason));
    hold(
        rebuildTable.written(
            bulkWork.id(),
            bulkWork.node(),
            bulkInFlight.type(),
            bulkInFlight.last(),
            bulkInFlight.size()));
    return refused.size();
  }

  /** Leaves a document to the queue, which tries again and finally sets it aside. */
  private void leave(SearchType type, long id, String reason) {
    LOG.log(
        System.Logger.Level.WARNING,
        "a rebuild leaves out {0} {1}: {2}",
        type,
        Long.toString(id),
        reason);
    indexQueue.changed(IndexSubject.valueOf(type.name()), new EntryRef(id));
  }

  /** Compares by count and checksum, and document by document, until nothing differs. */
  private IndexDiff compare(BulkWork bulkWork, String index) {
    bulkWork.indexStore().settle(index);
    for (int round = 1; round <= MOST_COMPARISONS; round++) {
      IndexDiff indexDiff =
          indexComparer.run(
              bulkWork.indexStore(),
              index,
              true,
              so -> hold(rebuildTable.stay(bulkWork.id(), bulkWork.node())));
      if (indexDiff.total() == 0) {
        return indexDiff;
      }
      LOG.log(
          System.Logger.Level.INFO,
          "Rebuild {0}: {1} documents differed and were written again.",
          bulkWork.id(),
          indexDiff.total());
    }
    throw new RefusedException(
        "the new index still differs after " + MOST_COMPARISONS + " repairs");
  }

  private void exchange(BulkWork bulkWork, String index, IndexDiff last) {
    Optional<IndexStore.StoredIndex> current =
        bulkWork.indexStore().current().filter(storedIndex -> !storedIndex.name().equals(index));
    Optional<String> previous =
        current.filter(IndexStore.StoredIndex::filled).map(IndexStore.StoredIndex::name);
    hold(rebuildTable.replacing(bulkWork.id(), bulkWork.node(), previous));
    bulkWork.indexStore().switchTo(index);
    // A return to an index that was never filled is not possible.
    current
        .filter(storedIndex -> !storedIndex.filled())
        .map(IndexStore.StoredIndex::name)
        .ifPresent(bulkWork.indexStore()::drop);
    // Only one previous index is kept.
    for (IndexRebuild older : rebuildTable.kept(bulkWork.indexStore().alias())) {
      forget(bulkWork.indexStore(), older, previous);
    }
    hold(
        rebuildTable.switched(
            bulkWork.id(),
            bulkWork.node(),
            "%016x".formatted(last.indexSum()),
            last.indexed(),
            clock.instant().plus(KEEP)));
    LOG.log(
        System.Logger.Level.INFO,
        "Searches go to {0} now: {1} documents, checksum {2}.",
        index,
        last.indexed(),
        "%016x".formatted(last.indexSum()));
  }

  /** Drops the other index of an earlier rebuild, unless it is still needed. */
  void forget(IndexStore indexStore, IndexRebuild older, Optional<String> wanted) {
    Optional<String> other =
        older.state() == RebuildState.UNDONE ? older.indexName() : older.previous();
    String current = indexStore.current().map(IndexStore.StoredIndex::name).orElse("");
    other
        .filter(name -> !name.equals(current) && !wanted.equals(Optional.of(name)))
        .ifPresent(indexStore::drop);
    rebuildTable.forgotten(older.id());
  }
}

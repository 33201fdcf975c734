package org.zerodistance.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zerodistance.indexing.DocumentPages;
import org.zerodistance.outbox.Outbox;
import org.zerodistance.platform.LongId;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.SearchType;

/**
 * Carries one rebuild from where it is to its end. All it knows stands in its row after every page,
 * so whoever takes it up after a kill goes on there; pages that are written twice do no harm.
 */
@Dependent
class RebuildRun {
  /** A page whose answer is lost must not hold a rebuild for ever. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

  private static final System.Logger LOG = System.getLogger(RebuildRun.class.getName());

  /** Rows of a page and documents of a request: one or two megabytes. */
  private static final int PAGE = 1_000;

  /** Requests under way while the next page is read: the server has two cores to keep busy. */
  private static final int UNDER_WAY = 2;

  /** So many refused documents are left to the outbox; more mean that the mapping is wrong. */
  private static final int MOST_REFUSED = 100;

  private static final int MOST_COMPARISONS = 10;

  /** The index before is kept for a day. */
  static final Duration KEEP = Duration.ofDays(1);

  /** Another node works on it now. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException() {
      super("another node has taken the rebuild over", null, false, false);
    }
  }

  private record Flight(
      SearchType type, long last, int size, CompletionStage<Map<String, String>> answer) {}

  /** A rebuild in the hands of a node. */
  private record Work(IndexShelf shelf, RebuildId id, String node) {}

  private record Subject(long value) implements LongId {}

  private final Rebuilds rebuilds;
  private final DocumentPages pages;
  private final Comparison comparison;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  RebuildRun(
      Rebuilds rebuilds, DocumentPages pages, Comparison comparison, Outbox outbox, Clock clock) {
    this.rebuilds = rebuilds;
    this.pages = pages;
    this.comparison = comparison;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Works until it is done, has failed, or belongs to another node.
   *
   * @throws IndexUnavailable when the server goes away; it goes on when taken up again
   */
  void carry(IndexShelf shelf, IndexRebuild rebuild, String node) {
    Work work = new Work(shelf, rebuild.id(), node);
    try {
      String index = target(rebuild, work);
      IndexRebuild now = rebuilds.running(shelf.alias()).orElseThrow(LostException::new);
      if (now.state() == RebuildState.FILLING) {
        fill(work, now, index);
        hold(rebuilds.comparing(now.id(), node));
      }
      Drift last = compare(work, index);
      exchange(work, index, last);
    } catch (LostException e) {
      LOG.log(System.Logger.Level.INFO, "Rebuild {0}: {1}", rebuild.id(), e.getMessage());
    } catch (RefusedException e) {
      LOG.log(System.Logger.Level.ERROR, "Rebuild {0} failed: {1}", rebuild.id(), e.getMessage());
      rebuilds.fail(rebuild.id(), node, e.getMessage());
      rebuilds.latest(shelf.alias()).flatMap(IndexRebuild::indexName).ifPresent(shelf::drop);
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

  /** The index to fill: made when there is none, made anew when it vanished. */
  private String target(IndexRebuild rebuild, Work work) {
    RebuildState state = rebuild.state();
    if (state != RebuildState.ASKED && !work.shelf().exists(rebuild.indexName().orElseThrow())) {
      hold(rebuilds.startOver(work.id(), work.node()));
      state = RebuildState.ASKED;
    }
    if (state != RebuildState.ASKED) {
      return rebuild.indexName().orElseThrow();
    }
    String index = work.shelf().freshName();
    hold(rebuilds.named(work.id(), work.node(), index));
    work.shelf().create(index);
    // Only now: written to before it is made, the server would make one of its own taste.
    hold(rebuilds.filling(work.id(), work.node(), pages.count(work.shelf().view())));
    return index;
  }

  private void fill(Work work, IndexRebuild rebuild, String index) {
    Deque<Flight> flights = new ArrayDeque<>();
    int refused = 0;
    for (SearchType type : SearchType.values()) {
      long after = rebuild.after(type);
      boolean end = false;
      while (!end) {
        DocumentPages.Page page = pages.after(work.shelf().view(), type, after, PAGE);
        after = page.last();
        end = page.end();
        if (!page.documents().isEmpty()) {
          flights.add(
              new Flight(
                  type,
                  page.last(),
                  page.documents().size(),
                  work.shelf().write(index, page.documents())));
        }
        while (flights.size() > (end ? 0 : UNDER_WAY)) {
          refused += land(work, flights.poll());
          if (refused > MOST_REFUSED) {
            throw new RefusedException(
                "the index refuses more than " + MOST_REFUSED + " documents");
          }
        }
      }
    }
  }

  private int land(Work work, Flight flight) {
    Map<String, String> refused = landed(flight.answer());
    refused.forEach(
        (key, reason) -> {
          LOG.log(System.Logger.Level.WARNING, "the new index refuses {0}: {1}", key, reason);
          // The outbox tries again, and sets it aside where people see it.
          outbox.put(
              Outbox.INDEX,
              key.substring(0, key.indexOf('-')),
              new Subject(Long.parseLong(key.substring(key.indexOf('-') + 1))));
        });
    hold(rebuilds.written(work.id(), work.node(), flight.type(), flight.last(), flight.size()));
    return refused.size();
  }

  private static Map<String, String> landed(CompletionStage<Map<String, String>> answer) {
    try {
      return answer
          .toCompletableFuture()
          .orTimeout(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new IndexUnavailable("no answer to a page of documents", e.getCause());
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Compares by count and checksum, and document by document, until nothing is wrong any more. */
  private Drift compare(Work work, String index) {
    work.shelf().settle(index);
    for (int round = 1; round <= MOST_COMPARISONS; round++) {
      Drift drift =
          comparison.run(
              work.shelf(), index, true, so -> hold(rebuilds.stay(work.id(), work.node())));
      if (drift.total() == 0) {
        return drift;
      }
      LOG.log(
          System.Logger.Level.INFO,
          "Rebuild {0}: {1} documents differed and were written again.",
          work.id(),
          drift.total());
    }
    throw new RefusedException(
        "the new index still differs after " + MOST_COMPARISONS + " repairs");
  }

  private void exchange(Work work, String index, Drift last) {
    Optional<IndexShelf.Shelved> current =
        work.shelf().current().filter(shelved -> !shelved.name().equals(index));
    Optional<String> previous =
        current.filter(IndexShelf.Shelved::filled).map(IndexShelf.Shelved::name);
    hold(rebuilds.replacing(work.id(), work.node(), previous));
    work.shelf().switchTo(index);
    // One that was never filled is no way back.
    current
        .filter(shelved -> !shelved.filled())
        .map(IndexShelf.Shelved::name)
        .ifPresent(work.shelf()::drop);
    // Only one index before is kept.
    for (IndexRebuild older : rebuilds.kept(work.shelf().alias())) {
      forget(work.shelf(), older, previous);
    }
    hold(
        rebuilds.switched(
            work.id(),
            work.node(),
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

  /** Drops the other index of an earlier rebuild, unless it is still wanted. */
  void forget(IndexShelf shelf, IndexRebuild older, Optional<String> wanted) {
    Optional<String> other =
        older.state() == RebuildState.UNDONE ? older.indexName() : older.previous();
    String current = shelf.current().map(IndexShelf.Shelved::name).orElse("");
    other
        .filter(name -> !name.equals(current) && !wanted.equals(Optional.of(name)))
        .ifPresent(shelf::drop);
    rebuilds.forgotten(older.id());
  }
}

package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexBacklog;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexDiff.Difference;
import org.zerodistance.search.indexkeeping.IndexDiff.DifferenceKind;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Reads database and index side by side, both sorted by id, and compares versions, visibility and
 * content. Since data change meanwhile, every difference is checked again in both before it counts;
 * changes that still wait in the queue never count.
 */
@Dependent
class IndexComparer {
  private static final System.Logger LOG = System.getLogger(IndexComparer.class.getName());
  private static final int PAGE = 5_000;

  /** Documents are made of these, so fewer are in memory at once. */
  private static final int ROWS = 1_000;

  private static final int CHUNK = 500;
  private static final int LOOKS = 3;

  private final DocumentPages database;
  private final IndexBacklog backlog;

  @Inject
  IndexComparer(DocumentPages database, IndexBacklog backlog) {
    this.database = database;
    this.backlog = backlog;
  }

  /**
   * Compares index and database.
   *
   * @param repair whether to write differing documents anew; a document with a later version in the
   *     index stays unchanged, because the index would ignore the write
   * @param progress receives the number of documents compared, page by page
   */
  IndexDiff run(IndexStore indexStore, String index, boolean repair, LongConsumer progress) {
    indexStore.refresh(index);
    IndexDiff.Tally tally = new IndexDiff.Tally();
    for (SearchType type : SearchType.values()) {
      walk(new Walk(indexStore, index, type, repair, tally), progress);
    }
    return tally.drift();
  }

  private record Walk(
      IndexStore indexStore, String index, SearchType type, boolean repair, IndexDiff.Tally tally) {
    IndexView view() {
      return indexStore.view();
    }
  }

  private void walk(Walk walk, LongConsumer progress) {
    Side rows =
        new Side(ROWS, (after, most) -> database.states(walk.view(), walk.type(), after, most));
    Side entries =
        new Side(
            PAGE,
            (after, most) -> walk.indexStore().entryStates(walk.index(), walk.type(), after, most));
    List<Long> suspects = new ArrayList<>();
    while (rows.peek() != null || entries.peek() != null) {
      IndexEntryState row = rows.peek();
      IndexEntryState entry = entries.peek();
      long id = Math.min(id(row), id(entry));
      row = id(row) == id ? rows.next() : null;
      entry = id(entry) == id ? entries.next() : null;
      if (row != null) {
        walk.tally().inDatabase(walk.type(), row);
      }
      if (entry != null) {
        boolean readable = row == null || !row.shown() || row.digest().isPresent();
        walk.tally().inIndex(walk.type(), readable ? entry : entry.withoutDigest());
      }
      if (IndexDiff.fault(row, entry).isPresent()) {
        suspects.add(id);
      }
      if (suspects.size() == CHUNK) {
        lookAgain(walk, suspects);
        suspects.clear();
      }
      if (walk.tally().seen() % PAGE == 0) {
        progress.accept(walk.tally().seen());
      }
    }
    lookAgain(walk, suspects);
    progress.accept(walk.tally().seen());
  }

  private static long id(IndexEntryState indexEntryState) {
    return indexEntryState == null ? Long.MAX_VALUE : indexEntryState.id();
  }

  private void lookAgain(Walk walk, List<Long> suspects) {
    List<Difference> differing = List.of();
    Collection<Long> ids = suspects;
    for (int look = 0; look < LOOKS && !ids.isEmpty(); look++) {
      differing = differing(walk, ids);
      ids = differing.stream().map(Difference::id).toList();
    }
    differing.forEach(walk.tally()::differs);
    if (walk.repair()) {
      repair(walk, differing);
    }
  }

  /**
   * The order matters: a change that is already in the row is either still in the queue, which is
   * read next, or has reached the index, which is read last.
   */
  private List<Difference> differing(Walk walk, Collection<Long> ids) {
    Map<Long, IndexEntryState> rows = byId(database.states(walk.view(), walk.type(), ids));
    Set<Long> onTheirWay = backlog.among(walk.type(), ids);
    Map<Long, IndexEntryState> entries =
        byId(walk.indexStore().entryStates(walk.index(), walk.type(), ids));
    List<Difference> differing = new ArrayList<>();
    for (long id : ids) {
      IndexEntryState row = rows.get(id);
      IndexEntryState entry = entries.get(id);
      if (!onTheirWay.contains(id)) {
        IndexDiff.fault(row, entry)
            .ifPresent(
                differenceKind ->
                    differing.add(
                        new Difference(
                            walk.type(), id, differenceKind, version(row), version(entry))));
      }
    }
    return differing;
  }

  private static Optional<Long> version(IndexEntryState indexEntryState) {
    return Optional.ofNullable(indexEntryState).map(IndexEntryState::version);
  }

  private static Map<Long, IndexEntryState> byId(List<IndexEntryState> entryStates) {
    return entryStates.stream().collect(Collectors.toMap(IndexEntryState::id, s -> s, (a, b) -> b));
  }

  private void repair(Walk walk, List<Difference> differing) {
    Map<Long, Difference> wrong = new HashMap<>();
    for (Difference difference : differing) {
      if (difference.fault() != DifferenceKind.AHEAD) {
        wrong.put(difference.id(), difference);
      }
    }
    List<SearchDocument> documents = new ArrayList<>();
    Map<Long, String> unreadable = new HashMap<>();
    for (SearchDocument document :
        database.readable(walk.view(), walk.type(), Set.copyOf(wrong.keySet()), unreadable)) {
      Difference difference = wrong.remove(document.id());
      documents.add(
          document.content().isEmpty() ? hidden(difference, document.version()) : document);
    }
    unreadable.forEach(
        (id, reason) -> {
          LOG.log(
              System.Logger.Level.WARNING,
              "{0} {1} differs and cannot be read: {2}",
              walk.type(),
              Long.toString(id),
              reason);
          // A leaked document is hidden even so; any other stays unchanged.
          if (wrong.get(id).fault() != DifferenceKind.LEAKED) {
            wrong.remove(id);
          }
        });
    // The rest is not in the database, or may not be found.
    wrong.values().forEach(difference -> documents.add(hidden(difference, 0)));
    if (!documents.isEmpty()) {
      IndexAnswers.await(walk.indexStore().write(walk.index(), documents));
      // Read back, because the index may refuse for a while to restore a recently deleted document.
      List<Long> written = documents.stream().map(SearchDocument::id).toList();
      walk.tally().repaired(written.size() - differing(walk, written).size());
    }
  }

  /**
   * A document that may not be found, with a version high enough to replace a later one in the
   * index.
   */
  private static SearchDocument hidden(Difference difference, long version) {
    return SearchDocument.hidden(
        difference.type(), difference.id(), Math.max(version, difference.index().orElse(0L)));
  }

  /** A side of the comparison, read in pages. */
  private static final class Side {
    /** Supplies the pages. */
    @FunctionalInterface
    interface Source {
      List<IndexEntryState> after(long id, int most);
    }

    private final int size;
    private final Source source;
    private List<IndexEntryState> page = List.of();
    private int at;
    private long last;
    private boolean over;

    Side(int size, Source source) {
      this.size = size;
      this.source = source;
    }

    IndexEntryState peek() {
      if (at == page.size() && !over) {
        page = source.after(last, size);
        at = 0;
        over = page.size() < size;
      }
      return at < page.size() ? page.get(at) : null;
    }

    IndexEntryState next() {
      IndexEntryState next = peek();
      last = next.id();
      at++;
      return next;
    }
  }
}

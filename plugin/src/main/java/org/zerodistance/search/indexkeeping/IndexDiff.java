package org.zerodistance.search.indexkeeping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.searching.SearchType;

/**
 * In what an index and the database differ, after what is still on its way was taken out.
 *
 * @param documents what may be found according to the database
 * @param indexed what can be found in the index
 * @param databaseSum a checksum over id, version and eyes of the former
 * @param indexSum the same over the latter
 * @param counts how often each fault was found
 * @param samples the first of them
 * @param repaired how many documents were written anew
 */
public record IndexDiff(
    long documents,
    long indexed,
    long databaseSum,
    long indexSum,
    Map<DifferenceKind, Long> counts,
    List<Difference> samples,
    long repaired) {

  /** What can be wrong with a document. */
  public enum DifferenceKind {
    /** It may be found and is not. */
    MISSING,
    /** The index has an earlier version, or shows it to fewer than may see it. */
    STALE,
    /** It is found by somebody who may not. */
    LEAKED,
    /** The index has a later version than the database. */
    AHEAD
  }

  /** One document that differs. */
  public record Difference(
      SearchType type,
      long id,
      DifferenceKind fault,
      Optional<Long> database,
      Optional<Long> index) {}

  public IndexDiff {
    counts = Map.copyOf(counts);
    samples = List.copyOf(samples);
  }

  public long count(DifferenceKind differenceKind) {
    return counts.getOrDefault(differenceKind, 0L);
  }

  /** How many documents differ. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public boolean same() {
    return documents == indexed && databaseSum == indexSum;
  }

  /** The fault of one document, if it has one; either side may not know it. */
  static Optional<DifferenceKind> fault(IndexEntryState database, IndexEntryState index) {
    boolean wanted = database != null && database.shown();
    boolean found = index != null && index.shown();
    if (!wanted) {
      return found ? Optional.of(DifferenceKind.LEAKED) : Optional.empty();
    }
    if (!found) {
      return Optional.of(
          index != null && index.version() > database.version()
              ? DifferenceKind.AHEAD
              : DifferenceKind.MISSING);
    }
    if (index.version() > database.version()) {
      return Optional.of(DifferenceKind.AHEAD);
    }
    if (!database.eyes().containsAll(index.eyes())) {
      return Optional.of(DifferenceKind.LEAKED);
    }
    return index.equals(database) ? Optional.empty() : Optional.of(DifferenceKind.STALE);
  }

  /** Gathers while the comparison goes on. */
  static final class Tally {
    private static final int MOST_SAMPLES = 100;

    private final Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
    private final List<Difference> samples = new ArrayList<>();
    private long documents;
    private long indexed;
    private long databaseSum;
    private long indexSum;
    private long repaired;

    void inDatabase(SearchType type, IndexEntryState indexEntryState) {
      if (indexEntryState.shown()) {
        documents++;
        databaseSum += mixed(type, indexEntryState);
      }
    }

    void inIndex(SearchType type, IndexEntryState indexEntryState) {
      if (indexEntryState.shown()) {
        indexed++;
        indexSum += mixed(type, indexEntryState);
      }
    }

    void differs(Difference difference) {
      counts.merge(difference.fault(), 1L, Long::sum);
      if (samples.size() < MOST_SAMPLES) {
        samples.add(difference);
      }
    }

    void repaired(int more) {
      repaired += more;
    }

    long seen() {
      return documents;
    }

    IndexDiff drift() {
      return new IndexDiff(documents, indexed, databaseSum, indexSum, counts, samples, repaired);
    }

    /** Sums of these differ when anything differs, in whatever order they are added. */
    private static long mixed(SearchType type, IndexEntryState indexEntryState) {
      long mixed = indexEntryState.id() * 31 + type.name().hashCode();
      mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L + indexEntryState.version();
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      return (mixed ^ (mixed >>> 31)) + indexEntryState.eyes().hashCode();
    }
  }
}

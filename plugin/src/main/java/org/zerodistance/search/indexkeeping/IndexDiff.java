package org.zerodistance.search.indexkeeping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.searching.SearchType;

/**
 * The differences between an index and the database, without changes that are still waiting.
 *
 * @param documents the number of documents that may be found, according to the database
 * @param indexed the number of documents in the index
 * @param databaseSum a checksum over id, version, scopes and content of the former
 * @param indexSum the same over the latter
 * @param counts the number of each kind of difference
 * @param samples the first differences
 * @param repaired the number of documents written anew
 */
public record IndexDiff(
    long documents,
    long indexed,
    long databaseSum,
    long indexSum,
    Map<DifferenceKind, Long> counts,
    List<Difference> samples,
    long repaired) {

  /** The kinds of difference. */
  public enum DifferenceKind {
    /** The document may be found, but is not in the index. */
    MISSING,
    /** The index has an earlier version, or shows it to fewer people than may see it. */
    STALE,
    /** The document has the version of the row and other content. */
    DIFFERENT,
    /** A release that builds documents in another way wrote it: rewritten, but not wrong. */
    OTHER_FORM,
    /** People without the right can find the document. */
    LEAKED,
    /** The index has a later version than the database. */
    AHEAD
  }

  /** A document that differs. */
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

  /** The number of documents that differ. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them are wrong, and not only of another release's form. */
  public long drift() {
    return total() - count(DifferenceKind.OTHER_FORM);
  }

  public boolean same() {
    return documents == indexed && databaseSum == indexSum;
  }

  /** The difference of one document, if any; it may be missing on either side. */
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
    if (!database.scopes().containsAll(index.scopes())) {
      return Optional.of(DifferenceKind.LEAKED);
    }
    if (!index.withoutDigest().equals(database.withoutDigest())) {
      return Optional.of(DifferenceKind.STALE);
    }
    return database.digest().flatMap(digest -> content(digest, index.digest()));
  }

  private static Optional<DifferenceKind> content(String database, Optional<String> index) {
    if (index.filter(DocumentDigest::isComparable).isEmpty()) {
      return Optional.of(DifferenceKind.OTHER_FORM);
    }
    return index.get().equals(database) ? Optional.empty() : Optional.of(DifferenceKind.DIFFERENT);
  }

  /** Collects the results during the comparison. */
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

    /** The hash of one entry; sums of hashes do not depend on the order. */
    private static long mixed(SearchType type, IndexEntryState indexEntryState) {
      long mixed = indexEntryState.id() * 31 + type.name().hashCode();
      mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L + indexEntryState.version();
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      return (mixed ^ (mixed >>> 31))
          + indexEntryState.scopes().hashCode()
          + indexEntryState.digest().map(String::hashCode).orElse(0);
    }
  }
}

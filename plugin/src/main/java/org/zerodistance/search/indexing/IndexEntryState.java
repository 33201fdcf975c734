package org.zerodistance.search.indexing;

import java.util.List;
import java.util.Optional;

/**
 * The state of one entry, in the database or in an index, without its text.
 *
 * @param version the row's
 * @param shown whether anybody may find it
 * @param scopes the visibility scopes that may find it, sorted; empty in the public index
 * @param digest of the content; empty for hidden entries, for rows that cannot be read, and for
 *     documents that an older release wrote
 */
public record IndexEntryState(
    long id, long version, boolean shown, List<String> scopes, Optional<String> digest) {
  public IndexEntryState {
    scopes = scopes.stream().sorted().toList();
  }

  /** The state of an entry whose content is not known. */
  public IndexEntryState(long id, long version, boolean shown, List<String> scopes) {
    this(id, version, shown, scopes, Optional.empty());
  }

  /** The state of an entry in the public index. */
  public IndexEntryState(long id, long version, boolean shown) {
    this(id, version, shown, List.of());
  }

  public IndexEntryState withoutDigest() {
    return new IndexEntryState(id, version, shown, scopes);
  }
}

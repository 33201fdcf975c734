package org.zerodistance.search.indexing;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.search.searching.VisibilityScopes;

/** For whom an index is. */
public enum IndexView {
  /** What everybody may find, in the words that everybody may read. */
  PUBLIC,
  /** What the newsroom and each office may find, in the words as they were written. */
  STAFF;

  /** By its name in an address; everybody's for anything else. */
  public static IndexView named(String name) {
    return STAFF.name().equalsIgnoreCase(name) ? STAFF : PUBLIC;
  }

  /** Who may find a case, asked of the policy; empty when nobody may, no names for everybody. */
  Optional<List<String>> eyes(VisibilityPolicy.Facts facts) {
    return switch (this) {
      case PUBLIC ->
          VisibilityPolicy.listed(facts) ? Optional.of(List.<String>of()) : Optional.empty();
      case STAFF -> Optional.of(VisibilityScopes.on(facts)).filter(eyes -> !eyes.isEmpty());
    };
  }

  /** Who may find what the newsroom made; drafts and public ones alike are its own. */
  Optional<List<String>> eyes(boolean live) {
    return switch (this) {
      case PUBLIC -> live ? Optional.of(List.<String>of()) : Optional.empty();
      case STAFF -> Optional.of(List.of(VisibilityScopes.NEWSROOM));
    };
  }
}

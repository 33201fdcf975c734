package org.zerodistance.search.indexing;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.search.searching.VisibilityScopes;

/** The views: the audience of an index. */
public enum IndexView {
  /** Public documents with their public text. */
  PUBLIC,
  /** Documents for the newsroom and each office, with the original text. */
  STAFF;

  /** The view of this name in an address; the public view for any other text. */
  public static IndexView named(String name) {
    return STAFF.name().equalsIgnoreCase(name) ? STAFF : PUBLIC;
  }

  /**
   * The scopes that may find a case, according to the visibility policy; absent when nobody may, an
   * empty list in the public index.
   */
  Optional<List<String>> scopes(VisibilityPolicy.Facts facts) {
    return switch (this) {
      case PUBLIC ->
          VisibilityPolicy.listed(facts) ? Optional.of(List.<String>of()) : Optional.empty();
      case STAFF -> Optional.of(VisibilityScopes.on(facts)).filter(scopes -> !scopes.isEmpty());
    };
  }

  /**
   * The scopes that may find a story or dossier; the newsroom may find drafts and published ones.
   */
  Optional<List<String>> scopes(boolean live) {
    return switch (this) {
      case PUBLIC -> live ? Optional.of(List.<String>of()) : Optional.empty();
      case STAFF -> Optional.of(List.of(VisibilityScopes.NEWSROOM));
    };
  }
}

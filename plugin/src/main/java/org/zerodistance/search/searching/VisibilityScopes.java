package org.zerodistance.search.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Visibility scopes: the same names for the audience of a document and for the rights of a person.
 */
public final class VisibilityScopes {
  public static final String NEWSROOM = "newsroom";

  /** A member of the newsroom without further rights. */
  private static final Viewer REPORTER =
      new Viewer(Optional.empty(), "", Set.of(Role.REPORTER), Set.of(), Optional.empty());

  private VisibilityScopes() {}

  private static String office(OfficeId id) {
    return "office-" + id.value();
  }

  /**
   * The scopes of a case, according to the visibility policy; empty for a case that no index may
   * contain, such as a sealed one.
   */
  public static List<String> on(VisibilityPolicy.Facts facts) {
    List<String> scopes = new ArrayList<>();
    if (VisibilityPolicy.mayOpen(REPORTER, facts)) {
      scopes.add(NEWSROOM);
    }
    facts
        .office()
        .filter(office -> VisibilityPolicy.mayOpen(spokesperson(office), facts))
        .ifPresent(office -> scopes.add(office(office)));
    return scopes;
  }

  private static Viewer spokesperson(OfficeId office) {
    return new Viewer(
        Optional.empty(), "", Set.of(Role.SPOKESPERSON), Set.of(office), Optional.empty());
  }

  /**
   * @throws AccessProblem when the person is neither a member of the newsroom nor a spokesperson
   */
  public static List<String> of(Viewer viewer) {
    viewer.requireAny(
        Role.MODERATOR, Role.REPORTER, Role.EDITOR, Role.ADMINISTRATOR, Role.SPOKESPERSON);
    Stream<String> offices =
        viewer.has(Role.SPOKESPERSON)
            ? viewer.offices().stream().map(VisibilityScopes::office)
            : Stream.of();
    return viewer.newsroom() ? List.of(NEWSROOM) : offices.sorted().toList();
  }
}

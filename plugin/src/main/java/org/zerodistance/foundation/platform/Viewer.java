package org.zerodistance.foundation.platform;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The person on whose behalf a request is made, with roles and offices.
 *
 * @param person the account, absent for a reader who is not signed in
 * @param name the account's name, empty when not signed in
 * @param roles the person's roles; empty when not signed in
 * @param offices the offices that the person speaks for
 * @param language the account's language tag, when one was chosen
 */
public record Viewer(
    Optional<PersonId> person,
    String name,
    Set<Role> roles,
    Set<OfficeId> offices,
    Optional<String> language) {
  /** A reader who is not signed in. */
  public static final Viewer NOBODY =
      new Viewer(Optional.empty(), "", Set.of(), Set.of(), Optional.empty());

  /** The system itself: scheduled work, imports, the first start. */
  public static final Viewer SYSTEM =
      new Viewer(
          Optional.empty(), "system", Set.of(Role.ADMINISTRATOR), Set.of(), Optional.empty());

  public Viewer {
    roles = Set.copyOf(roles);
    offices = Set.copyOf(offices);
  }

  public boolean signedIn() {
    return person.isPresent();
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... any) {
    return Stream.of(any).anyMatch(this::has);
  }

  /** Whether the person works for the newspaper. */
  public boolean newsroom() {
    return roles.stream().anyMatch(Role::newsroom);
  }

  public boolean speaksFor(OfficeId office) {
    return has(Role.SPOKESPERSON) && offices.contains(office);
  }

  public boolean is(PersonId other) {
    return person.isPresent() && person.get().equals(other);
  }

  /**
   * Requires the role.
   *
   * @throws AccessProblem when the person does not hold it
   */
  public Viewer require(Role role) {
    if (!has(role)) {
      throw new AccessProblem(
          signedIn()
              ? AccessProblem.AccessCode.ROLE_MISSING
              : AccessProblem.AccessCode.SIGN_IN_FIRST);
    }
    return this;
  }

  /**
   * Requires one of the roles.
   *
   * @throws AccessProblem when the person holds none of them
   */
  public Viewer requireAny(Role... any) {
    if (hasAny(any)) {
      return this;
    }
    throw new AccessProblem(
        signedIn()
            ? AccessProblem.AccessCode.ROLE_MISSING
            : AccessProblem.AccessCode.SIGN_IN_FIRST);
  }

  /**
   * Requires a spokesperson of the office.
   *
   * @throws AccessProblem when the person does not speak for it
   */
  public Viewer requireOffice(OfficeId office) {
    require(Role.SPOKESPERSON);
    if (!offices.contains(office)) {
      throw new AccessProblem(AccessProblem.AccessCode.OTHER_OFFICE);
    }
    return this;
  }

  /**
   * The id of the person's account.
   *
   * @throws AccessProblem when nobody is signed in
   */
  public PersonId id() {
    return person.orElseThrow(() -> new AccessProblem(AccessProblem.AccessCode.SIGN_IN_FIRST));
  }
}

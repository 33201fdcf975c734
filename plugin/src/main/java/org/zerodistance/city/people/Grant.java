package org.zerodistance.city.people;

import java.util.Optional;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;

/**
 * A role of a person. A spokesperson's role is bound to an office, no other role is. {@link
 * Role#READER} is never granted, because every signed-in person is a reader too.
 */
public record Grant(Role role, Optional<OfficeId> office) {
  public Grant {
    if (role == Role.READER || office.isPresent() != (role == Role.SPOKESPERSON)) {
      throw new IllegalArgumentException("no such grant: " + role + " for " + office);
    }
  }

  public static Grant of(Role role) {
    return new Grant(role, Optional.empty());
  }

  public static Grant spokesperson(OfficeId office) {
    return new Grant(Role.SPOKESPERSON, Optional.of(office));
  }
}

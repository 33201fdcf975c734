package org.zerodistance.city.people;

import java.util.Optional;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;

/**
 * One role of one person. A spokesperson's is bound to an office, no other is. {@link Role#READER}
 * is never granted: everybody who is signed in is a reader too.
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

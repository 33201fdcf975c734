package org.zerodistance.city.signin;

import org.zerodistance.testing.TestHouse;

/** The link that an empty house leaves for its first administrator. */
public final class FirstLink {
  private FirstLink() {}

  public static String of(TestHouse house) {
    house.get(FirstAdministrator.class).leaveLink();
    return house.get(FirstAdministratorFile.class).token().orElseThrow();
  }
}

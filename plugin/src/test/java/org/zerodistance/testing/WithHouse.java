package org.zerodistance.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test class with a house of its own, open from before its first test until after its last. */
public abstract class WithHouse {
  protected static TestHouse house;

  @BeforeAll
  static void openHouse() {
    house = TestHouse.open();
  }

  @AfterAll
  static void closeHouse() {
    house.close();
  }
}

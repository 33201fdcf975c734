package org.zerodistance.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Hands each house its own database. */
@Dependent
class TestDataSources {
  @Produces
  @Singleton
  DataSource dataSource() {
    return TestHouse.opening();
  }
}

package org.zerodistance.web.kernel.startup;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Produces the container's connection pool for injection. */
@DataSourceDefinition(
    name = "java:app/zerodistance/database",
    className = "org.zerodistance.web.kernel.startup.DatabasePool",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    maxIdleTime = 300,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      // The driver's ping; other methods may answer without contacting the server.
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.fail-all-connections=true",
      // Only JDBI uses statements and results.
      "fish.payara.wrap-jdbc-objects=false",
      "fish.payara.max-wait-time-in-millis=3000"
    })
@Dependent
class DataSourceProducer {
  @Resource(lookup = "java:app/zerodistance/database")
  private DataSource pool;

  @Produces
  @Singleton
  DataSource dataSource() {
    return pool;
  }
}

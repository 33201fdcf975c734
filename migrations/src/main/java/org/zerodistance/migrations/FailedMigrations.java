package org.zerodistance.migrations;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Removes the entries of failed migrations from the history before it is read, so that the next
 * start tries them again. Flyway keeps them until its repair command is called, because a migration
 * of several statements may be half done; ours cannot be.
 */
final class FailedMigrations implements Callback {
  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_VALIDATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    String history = context.getConfiguration().getTable();
    try (Statement statement = context.getConnection().createStatement()) {
      boolean there;
      try (var tables =
          statement.executeQuery(
              "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE()"
                  + " AND table_name = '"
                  + history
                  + "'")) {
        there = tables.next();
      }
      if (there) {
        statement.executeUpdate("DELETE FROM " + history + " WHERE success = 0");
      }
    } catch (SQLException e) {
      throw new FlywayException("The history of migrations cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String getCallbackName() {
    return "failed migrations";
  }
}

package org.zerodistance.testing;

import java.util.List;

/**
 * What a newer release that runs beside this code writes: a state that this code does not know, so
 * that the row cannot be read.
 */
public final class NewerRelease {
  /** No enum of this code has it. */
  public static final String STATE = "newer";

  private NewerRelease() {}

  /** This code's state again, in all rows that have the unknown one. */
  public static void heal(TestHouse house, String table, String column, String state) {
    house
        .jdbi()
        .useHandle(
            h ->
                h.createUpdate(
                        "UPDATE %1$s SET %2$s = :known WHERE %2$s = :state"
                            .formatted(table, column))
                    .bind("known", state)
                    .bind("state", STATE)
                    .execute());
  }

  /** Writes an unknown state into the column of these rows. */
  public static void writes(TestHouse house, String table, String column, List<Long> ids) {
    house
        .jdbi()
        .useHandle(
            h -> {
              // Its migration came first and allowed the state.
              for (String check :
                  h.createQuery(
                          """
                          SELECT constraint_name FROM information_schema.table_constraints
                          WHERE table_schema = DATABASE() AND table_name = :table
                            AND constraint_type = 'CHECK'
                          """)
                      .bind("table", table)
                      .mapTo(String.class)
                      .list()) {
                h.execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, check));
              }
              h.createUpdate(
                      "UPDATE %s SET %s = :state WHERE id IN (<ids>)".formatted(table, column))
                  .bind("state", STATE)
                  .bindList("ids", ids)
                  .execute();
            });
  }
}

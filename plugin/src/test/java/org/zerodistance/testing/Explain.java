package org.zerodistance.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * How the database would read a statement. Ask it on a table with enough rows: on a handful every
 * server prefers to read them all. Asked for as a table, since newer MySQL draws a tree by default.
 */
public final class Explain {
  /**
   * One table of the plan.
   *
   * @param index the index that is used; empty for none
   * @param covering whether the index alone gives the answer
   */
  public record Step(String table, String type, String index, boolean covering) {}

  private Explain() {}

  public static List<Step> of(Jdbi jdbi, String sql, Map<String, ?> values) {
    return jdbi.withHandle(
        h -> {
          Query query = h.createQuery("EXPLAIN FORMAT=TRADITIONAL " + sql);
          values.forEach(
              (name, value) -> {
                if (value instanceof Collection<?> list) {
                  query.bindList(name, List.copyOf(list));
                } else {
                  query.bind(name, value);
                }
              });
          return query
              .map(
                  (r, c) ->
                      new Step(
                          r.getString("table"),
                          r.getString("type"),
                          r.getString("key") == null ? "" : r.getString("key"),
                          r.getString("Extra") != null
                              && r.getString("Extra").contains("Using index")))
              .list();
        });
  }
}

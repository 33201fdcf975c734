package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Settings that administrators change at run time: table {@code setting}, one row per name. */
@Dependent
public class SettingStore {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  SettingStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public Optional<String> find(String name) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  public Map<String, String> all() {
    return jdbi.withHandle(
        h -> {
          Map<String, String> all = new HashMap<>();
          h.createQuery("SELECT name, value FROM setting")
              .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
              .forEach(e -> all.put(e.getKey(), e.getValue()));
          return all;
        });
  }

  public void put(String name, String value) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO setting (name, value, updated_at) VALUES (:name, :value, :now)
                    ON DUPLICATE KEY UPDATE value = VALUES(value), updated_at = VALUES(updated_at), version = version + 1
                    """)
                .bind("name", name)
                .bind("value", value)
                .bind("now", clock.instant())
                .execute());
  }

  /** Stores the value unless one exists. Safe when several nodes start at once. */
  public String putIfAbsent(String name, String value) {
    jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        "INSERT INTO setting (name, value, updated_at) VALUES (:name, :value, :now)")
                    .bind("name", name)
                    .bind("value", value)
                    .bind("now", clock.instant())));
    return find(name).orElseThrow();
  }
}

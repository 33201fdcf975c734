package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/** All reads and writes of {@code mail_stop}: the unsubscriptions. */
@Dependent
class Unsubscriptions {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Unsubscriptions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  boolean stopped(UnsubscribeScope scope) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                        "SELECT COUNT(*) FROM mail_stop WHERE scope = :scope AND subject_id = :id")
                    .bind("scope", scope.kind())
                    .bind("id", scope.id())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  void set(UnsubscribeScope scope, boolean stopped) {
    jdbi.useHandle(
        h -> {
          if (stopped) {
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO mail_stop (scope, subject_id, stopped_at)
                        VALUES (:scope, :id, :now)
                        """)
                    .bind("scope", scope.kind())
                    .bind("id", scope.id())
                    .bind("now", clock.instant()));
          } else {
            h.createUpdate("DELETE FROM mail_stop WHERE scope = :scope AND subject_id = :id")
                .bind("scope", scope.kind())
                .bind("id", scope.id())
                .execute();
          }
        });
  }
}

package org.zerodistance.insight.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/** All writes to {@code dossier} and {@code dossier_inquiry}. */
@Dependent
class Dossiers {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;
  private final Clock clock;

  @Inject
  Dossiers(Jdbi jdbi, IndexQueue indexQueue, Clock clock) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.clock = clock;
  }

  DossierId insert(String title, String summary, DossierState state, Optional<PersonId> by) {
    DossierId id =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO dossier (title, summary, state, created_by, created_at, changed_at)
                        VALUES (:title, :summary, :state, :by, :now, :now)
                        """)
                    .bind("title", title)
                    .bind("summary", summary)
                    .bind("state", state)
                    .bind("by", by.orElse(null))
                    .bind("now", clock.instant())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(DossierId.class)
                    .one());
    indexQueue.changed(IndexSubject.DOSSIER, id);
    return id;
  }

  /**
   * @throws DossierProblem when there is none
   */
  Dossier get(DossierId id) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT id, title, summary, state, public_since, version FROM dossier WHERE"
                            + " id = :id")
                    .bind("id", id)
                    .mapTo(Dossier.class)
                    .findOne())
        .orElseThrow(() -> new DossierProblem(DossierProblem.Code.DOSSIER_NOT_FOUND, id));
  }

  void write(DossierId id, String title, String summary, int version) {
    requireOne(
        id,
        """
        UPDATE dossier SET title = :title, summary = :summary, changed_at = :now, version = version + 1
        WHERE id = :id AND version = :version
        """,
        u -> u.bind("title", title).bind("summary", summary).bind("version", version));
    indexQueue.changed(IndexSubject.DOSSIER, id);
  }

  void move(Dossier read, DossierState to) {
    requireOne(
        read.id(),
        """
        UPDATE dossier SET state = :to, changed_at = :now, version = version + 1
        WHERE id = :id AND version = :version
        """,
        u -> u.bind("to", to).bind("version", read.version()));
    indexQueue.changed(IndexSubject.DOSSIER, read.id());
  }

  void show(Dossier read, Optional<Instant> since) {
    requireOne(
        read.id(),
        """
        UPDATE dossier SET public_since = :since, changed_at = :now, version = version + 1
        WHERE id = :id AND version = :version
        """,
        u -> u.bind("since", since.orElse(null)).bind("version", read.version()));
    indexQueue.changed(IndexSubject.DOSSIER, read.id());
  }

  private void requireOne(
      DossierId id, String sql, java.util.function.Function<Update, Update> binding) {
    int rows =
        jdbi.withHandle(
            h ->
                binding
                    .apply(h.createUpdate(sql).bind("id", id).bind("now", clock.instant()))
                    .execute());
    if (rows != 1) {
      throw new DossierProblem(DossierProblem.Code.DOSSIER_CHANGED_MEANWHILE, id);
    }
  }

  /** Returns false when it is linked already. */
  boolean link(DossierId id, InquiryId inquiry, Optional<PersonId> by) {
    return jdbi.withHandle(
        h -> {
          boolean linked =
              InsertIfAbsent.execute(
                  h.createUpdate(
                          """
                          INSERT INTO dossier_inquiry (dossier_id, inquiry_id, linked_by, linked_at)
                          VALUES (:id, :inquiry, :by, :now)
                          """)
                      .bind("id", id)
                      .bind("inquiry", inquiry)
                      .bind("by", by.orElse(null))
                      .bind("now", clock.instant()));
          return changed(id, linked);
        });
  }

  /** Returns false when it is not linked. */
  boolean unlink(DossierId id, InquiryId inquiry) {
    return jdbi.withHandle(
        h -> {
          int rows =
              h.createUpdate(
                      "DELETE FROM dossier_inquiry WHERE dossier_id = :id AND inquiry_id ="
                          + " :inquiry")
                  .bind("id", id)
                  .bind("inquiry", inquiry)
                  .execute();
          return changed(id, rows == 1);
        });
  }

  /** A link does not change the dossier's text, so its version stays the same. */
  private boolean changed(DossierId id, boolean changed) {
    if (changed) {
      jdbi.useHandle(
          h ->
              h.createUpdate("UPDATE dossier SET changed_at = :now WHERE id = :id")
                  .bind("now", clock.instant())
                  .bind("id", id)
                  .execute());
      indexQueue.changed(IndexSubject.DOSSIER, id);
    }
    return changed;
  }

  List<InquiryId> linked(DossierId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT inquiry_id FROM dossier_inquiry WHERE dossier_id = :id")
                .bind("id", id)
                .mapTo(InquiryId.class)
                .list());
  }
}

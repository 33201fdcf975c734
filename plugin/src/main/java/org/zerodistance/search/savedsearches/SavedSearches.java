package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.people.PersonDeleted;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/** All writes to {@code saved_search}, and its simple reads. */
@Dependent
class SavedSearches {
  /** A search that may have new matches. */
  record StoredSearch(SavedSearchId id, String query, Instant createdAt) {}

  /** A person whose digest is due. */
  record DigestRecipient(PersonId personId, Cadence mail) {}

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  SavedSearches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void left(@Observes PersonDeleted gone) {
    jdbi.useHandle(
        h ->
            h.createUpdate("DELETE FROM saved_search WHERE person_id = :person")
                .bind("person", gone.person())
                .execute());
  }

  int count(PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM saved_search WHERE person_id = :person")
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
  }

  Optional<SavedSearchId> find(PersonId person, SavedQuery query) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM saved_search WHERE person_id = :person AND query_hash = :hash")
                .bind("person", person)
                .bind("hash", Tokens.sha256(query.address()))
                .mapTo(SavedSearchId.class)
                .findOne());
  }

  /** False when the person has saved this search already. */
  boolean insert(PersonId person, SavedQuery query) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO saved_search (person_id, query_hash, query, mail, created_at)
                        VALUES (:person, :hash, :query, :mail, :now)
                        """)
                    .bind("person", person)
                    .bind("hash", Tokens.sha256(query.address()))
                    .bind("query", query.address())
                    .bind("mail", Cadence.NEVER)
                    .bind("now", clock.instant())));
  }

  /** How often the person's search is mailed. */
  Optional<Cadence> mail(SavedSearchId id, PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT mail FROM saved_search WHERE id = :id AND person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .mapTo(Cadence.class)
                .findOne());
  }

  boolean setMail(SavedSearchId id, PersonId person, Cadence mail, Optional<Instant> at) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE saved_search SET mail = :mail, mail_at = :at
                        WHERE id = :id AND person_id = :person
                        """)
                    .bind("id", id)
                    .bind("person", person)
                    .bind("mail", mail)
                    .bindByType("at", at.orElse(null), Instant.class)
                    .execute())
        == 1;
  }

  /** Excludes earlier matches from mails. */
  void tellNoMore(SavedSearchId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE saved_match SET told_at = :now WHERE search_id = :id AND told_at IS"
                        + " NULL")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  boolean seen(SavedSearchId id, PersonId person) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE saved_search SET seen_match =
                          COALESCE((SELECT MAX(m.id) FROM saved_match m WHERE m.search_id = :id), seen_match)
                        WHERE id = :id AND person_id = :person
                        """)
                    .bind("id", id)
                    .bind("person", person)
                    .execute())
        == 1;
  }

  boolean delete(SavedSearchId id, PersonId person) {
    return jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM saved_search WHERE id = :id AND person_id = :person")
                    .bind("id", id)
                    .bind("person", person)
                    .execute())
        == 1;
  }

  /** Searches that were saved before that instant, by id. */
  List<StoredSearch> after(SavedSearchId last, Instant before, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, query, created_at FROM saved_search
                    WHERE id > :last AND created_at <= :before ORDER BY id LIMIT :most
                    """)
                .bind("last", last)
                .bind("before", before)
                .bind("most", most)
                .mapTo(StoredSearch.class)
                .list());
  }

  /** The people whose digests are due now and have no job in the queue yet. */
  List<PersonId> due(String kind, String type, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT DISTINCT person_id FROM saved_search
                    WHERE mail_at <= :now AND mail <> 'never' AND %s LIMIT :most
                    """
                        .formatted(
                            JobQueue.notQueued(
                                kind, type, "saved_search.person_id", "saved_search.mail_at")))
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(PersonId.class)
                .list());
  }

  /** The digests of this person that are due now. */
  List<DigestRecipient> due(PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT DISTINCT person_id, mail FROM saved_search
                    WHERE person_id = :person AND mail_at <= :now AND mail <> 'never'
                    """)
                .bind("person", person)
                .bind("now", clock.instant())
                .mapTo(DigestRecipient.class)
                .list());
  }

  /** Takes the digest; true for only one of several nodes. */
  boolean take(DigestRecipient recipient, Instant next) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE saved_search SET mail_at = :next
                        WHERE person_id = :person AND mail = :mail AND mail_at <= :now
                        """)
                    .bind("next", next)
                    .bind("person", recipient.personId())
                    .bind("mail", recipient.mail())
                    .bind("now", clock.instant())
                    .execute())
        > 0;
  }

  /** Marks the matches of this digest; returns their number. */
  int tell(DigestRecipient recipient, Instant at) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE saved_match m JOIN saved_search s ON s.id = m.search_id
                    SET m.told_at = :at
                    WHERE s.person_id = :person AND s.mail = :mail AND m.told_at IS NULL
                    """)
                .bind("at", at)
                .bind("person", recipient.personId())
                .bind("mail", recipient.mail())
                .execute());
  }
}

package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.city.people.PersonDeleted;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;

/**
 * Reads and writes the table {@code asker}: the identity of the askers, kept apart from the
 * inquiries.
 */
@Dependent
class Askers {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Askers(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  /** Runs in the transaction in which the account is deleted. */
  void left(@Observes PersonDeleted gone) {
    forget(gone.person());
  }

  void insert(
      InquiryId inquiry,
      Optional<PersonId> account,
      Optional<String> name,
      Optional<String> phone,
      Optional<String> email,
      Optional<String> mailLanguage,
      Optional<String> trackingCode) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO asker (inquiry_id, person_id, name, phone, email, mail_language, tracking_hash)
                    VALUES (:inquiry, :person, :name, :phone, :email, :mailLanguage, :hash)
                    """)
                .bind("inquiry", inquiry)
                .bind("person", account.orElse(null))
                .bind("name", name.orElse(null))
                .bind("phone", phone.orElse(null))
                .bind("email", email.orElse(null))
                .bind("mailLanguage", mailLanguage.orElse(null))
                .bind("hash", trackingCode.map(Tokens::sha256).orElse(null))
                .execute());
  }

  /**
   * Stores the askers of imported inquiries, of whom at most a name is known; with one statement.
   */
  void archive(Map<InquiryId, Optional<String>> names) {
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch("INSERT INTO asker (inquiry_id, name) VALUES (:inquiry, :name)");
          names.forEach(
              (inquiry, name) ->
                  batch.bind("inquiry", inquiry).bind("name", name.orElse(null)).add());
          batch.execute();
        });
  }

  /** Clears the name, contact and account from all inquiries of the person; the texts stay. */
  void forget(PersonId person) {
    jdbi.useHandle(
        h -> {
          List<InquiryId> asked =
              h.createQuery("SELECT inquiry_id FROM asker WHERE person_id = :person")
                  .bind("person", person)
                  .mapTo(InquiryId.class)
                  .list();
          indexQueue.changed(IndexSubject.INQUIRY, asked);
          h.createUpdate(
                  """
                  UPDATE inquiry i JOIN asker a ON a.inquiry_id = i.id
                  SET i.asker_label = NULL, i.version = i.version + 1 WHERE a.person_id = :person
                  """)
              .bind("person", person)
              .execute();
          h.createUpdate(
                  """
                  UPDATE asker SET name = NULL, phone = NULL, email = NULL, mail_language = NULL, person_id = NULL
                  WHERE person_id = :person
                  """)
              .bind("person", person)
              .execute();
          h.createUpdate("UPDATE me_too SET person_id = NULL WHERE person_id = :person")
              .bind("person", person)
              .execute();
        });
  }
}

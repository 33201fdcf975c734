package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.InsertIfAbsent;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * “Me too”: one vote per person on an inquiry. A person without an account is recognised by address
 * and browser, of which only a keyed hash is kept; so no cookie is needed and nobody can be
 * identified by it.
 */
@Dependent
public class MeToos {
  private final Jdbi jdbi;
  private final Inquiries inquiries;
  private final ServerSecret secret;
  private final Clock clock;

  @Inject
  MeToos(Jdbi jdbi, Inquiries inquiries, ServerSecret secret, Clock clock) {
    this.jdbi = jdbi;
    this.inquiries = inquiries;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Adds the viewer's voice to a listed inquiry.
   *
   * @param trace the address and browser, which distinguish readers without an account
   * @return false when it was counted before
   */
  @Transactional
  public boolean add(InquiryNumber number, Viewer viewer, String trace) {
    Inquiry inquiry =
        inquiries
            .find(number)
            .filter(Inquiry::listed)
            .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number));
    inquiries.lock(inquiry.id());
    Optional<PersonId> person = viewer.person();
    String who = person.map(p -> "person " + p).orElse("trace " + trace);
    boolean added =
        jdbi.withHandle(
            h ->
                InsertIfAbsent.execute(
                    h.createUpdate(
                            """
                            INSERT INTO me_too (inquiry_id, voter, person_id, made_at)
                            VALUES (:inquiry, :voter, :person, :now)
                            """)
                        .bind("inquiry", inquiry.id())
                        .bind("voter", secret.derive("me-too", who))
                        .bind("person", person.orElse(null))
                        .bind("now", clock.instant())));
    if (added) {
      inquiries.countMeToos(inquiry.id(), 1);
    }
    return added;
  }

  /**
   * Adds as many voices as another system counted, each under its own key.
   *
   * @param origin the source of the voices; the same origin counts once
   */
  @Transactional
  public void addAll(InquiryNumber number, String origin, int count) {
    Inquiry inquiry =
        inquiries
            .find(number)
            .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number));
    inquiries.lock(inquiry.id());
    int added =
        jdbi.withHandle(
            h -> {
              PreparedBatch batch =
                  h.prepareBatch(
                      """
                      INSERT INTO me_too (inquiry_id, voter, made_at) VALUES (:inquiry, :voter, :now)
                      ON DUPLICATE KEY UPDATE voter = voter
                      """);
              for (int i = 0; i < count; i++) {
                batch
                    .bind("inquiry", inquiry.id())
                    .bind("voter", secret.derive("me-too", origin + ' ' + i))
                    .bind("now", clock.instant())
                    .add();
              }
              int before = voices(h, inquiry.id());
              batch.execute();
              return voices(h, inquiry.id()) - before;
            });
    inquiries.countMeToos(inquiry.id(), added);
  }

  private static int voices(Handle h, InquiryId inquiry) {
    return h.createQuery("SELECT COUNT(*) FROM me_too WHERE inquiry_id = :inquiry")
        .bind("inquiry", inquiry)
        .mapTo(Integer.class)
        .one();
  }
}

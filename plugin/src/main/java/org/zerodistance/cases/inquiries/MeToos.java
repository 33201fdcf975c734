package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.InsertIfAbsent;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * “Me too”: one voice per reader on an inquiry. A reader with an account is one person on all
 * devices; one without is recognised by a token that the browser keeps, which it got with the first
 * voice. Of it only a keyed hash is stored. When the reader signs in, the browser's voices become
 * the person's.
 */
@Dependent
public class MeToos {
  /** The time within which voices without an account count as one crowd. */
  public static final Duration CROWD_WITHIN = Duration.ofMinutes(10);

  /**
   * So many readers without an account said “me too” on a case within {@link #CROWD_WITHIN} that
   * somebody must look whether they are readers. Fired for each further voice too.
   */
  public record CrowdNoticed(InquiryId inquiry) {}

  private final Jdbi jdbi;
  private final Inquiries inquiries;
  private final ServerSecret secret;
  private final MeTooConfig config;
  private final EventLog log;
  private final Event<CrowdNoticed> crowds;
  private final Clock clock;

  @Inject
  MeToos(
      Jdbi jdbi,
      Inquiries inquiries,
      ServerSecret secret,
      MeTooConfig config,
      EventLog log,
      Event<CrowdNoticed> crowds,
      Clock clock) {
    this.jdbi = jdbi;
    this.inquiries = inquiries;
    this.secret = secret;
    this.config = config;
    this.log = log;
    this.crowds = crowds;
    this.clock = clock;
  }

  /**
   * Adds the viewer's voice to a listed inquiry.
   *
   * @param browser the name of the browser, which distinguishes readers without an account
   * @return false when it was counted before
   */
  @Transactional
  public boolean add(InquiryNumber number, Viewer viewer, String browser) {
    InquiryId inquiry =
        inquiries
            .find(number)
            .filter(Inquiry::listed)
            .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number))
            .id();
    inquiries.lock(inquiry);
    Optional<PersonId> person = viewer.person();
    boolean counted =
        person.map(p -> hasVoice(inquiry, p) || claim(inquiry, browser, p)).orElse(false);
    if (counted || !insert(inquiry, person.map(MeToos::key).orElse(key(browser)), person)) {
      return false;
    }
    inquiries.countMeToos(inquiry, 1);
    if (person.isEmpty()
        && recent(inquiry, clock.instant().minus(CROWD_WITHIN)) >= config.crowd()) {
      crowds.fire(new CrowdNoticed(inquiry));
    }
    return true;
  }

  /**
   * Makes the browser's voices those of the person who has signed in. Where the person had said so
   * already, the browser's voice is not counted any more.
   */
  @Transactional
  public void merge(String browser, PersonId person) {
    List<InquiryId> voted =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT inquiry_id FROM me_too WHERE voter = :voter AND person_id IS NULL
                        ORDER BY inquiry_id
                        """)
                    .bind("voter", hash(key(browser)))
                    .mapTo(InquiryId.class)
                    .list());
    for (InquiryId inquiry : voted) {
      inquiries.lock(inquiry);
      if (!hasVoice(inquiry, person)) {
        claim(inquiry, browser, person);
      } else if (delete(inquiry, browser)) {
        inquiries.countMeToos(inquiry, -1);
      }
    }
  }

  /** The voices without an account on the case since then. */
  public int recent(InquiryId inquiry, Instant since) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COUNT(*) FROM me_too
                    WHERE inquiry_id = :inquiry AND made_at >= :since AND person_id IS NULL
                    """)
                .bind("inquiry", inquiry)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
  }

  /** Takes back the voices without an account since then, which a moderator holds to be none. */
  @Transactional
  public void discount(InquiryId inquiry, Instant since, Viewer by) {
    inquiries.lock(inquiry);
    int gone =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        DELETE FROM me_too
                        WHERE inquiry_id = :inquiry AND made_at >= :since AND person_id IS NULL
                        """)
                    .bind("inquiry", inquiry)
                    .bind("since", since)
                    .execute());
    if (gone > 0) {
      inquiries.countMeToos(inquiry, -gone);
    }
    log.append(
        EventEntry.of(
                EventType.VOICES_DISCOUNTED,
                Subject.INQUIRY,
                inquiry,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("voices", gone));
  }

  private static String key(PersonId person) {
    return "person " + person;
  }

  private static String key(String browser) {
    return "browser " + browser;
  }

  private byte[] hash(String key) {
    return secret.derive("me-too", key);
  }

  private boolean insert(InquiryId inquiry, String key, Optional<PersonId> person) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO me_too (inquiry_id, voter, person_id, made_at)
                        VALUES (:inquiry, :voter, :person, :now)
                        """)
                    .bind("inquiry", inquiry)
                    .bind("voter", hash(key))
                    .bind("person", person.orElse(null))
                    .bind("now", clock.instant())));
  }

  private boolean hasVoice(InquiryId inquiry, PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT EXISTS (SELECT 1 FROM me_too WHERE inquiry_id = :inquiry AND (voter = :voter OR person_id = :person))")
                .bind("inquiry", inquiry)
                .bind("voter", hash(key(person)))
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
  }

  /** Makes the browser's voice the person's, if there is one. */
  private boolean claim(InquiryId inquiry, String browser, PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                    UPDATE me_too SET person_id = :person
                    WHERE inquiry_id = :inquiry AND voter = :voter AND person_id IS NULL
                    """)
                    .bind("person", person)
                    .bind("inquiry", inquiry)
                    .bind("voter", hash(key(browser)))
                    .execute()
                == 1);
  }

  private boolean delete(InquiryId inquiry, String browser) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                    DELETE FROM me_too
                    WHERE inquiry_id = :inquiry AND voter = :voter AND person_id IS NULL
                    """)
                    .bind("inquiry", inquiry)
                    .bind("voter", hash(key(browser)))
                    .execute()
                == 1);
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

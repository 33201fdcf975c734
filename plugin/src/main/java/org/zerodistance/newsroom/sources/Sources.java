package org.zerodistance.newsroom.sources;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.casepages.CaseView.AskerContact;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Shows the source of a case to reporters and editors, and logs each look. */
@Dependent
public class Sources {
  /** How the asker hears of a question. */
  private record Ways(boolean mailed, boolean account) {}

  private final CasePages cases;
  private final EventLog log;
  private final Jdbi jdbi;

  @Inject
  Sources(CasePages cases, EventLog log, Jdbi jdbi) {
    this.cases = cases;
    this.log = log;
    this.jdbi = jdbi;
  }

  /**
   * The source, as the policy shows it to the caller.
   *
   * @throws org.zerodistance.cases.inquiries.InquiryProblem when the caller may not see the case
   */
  @Transactional
  public SourceContact look(InquiryNumber number, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    CaseView seen = cases.get(number, by);
    log.append(
        EventEntry.of(
                EventType.SOURCE_SEEN,
                Subject.INQUIRY,
                seen.id(),
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by));
    Ways ways = ways(seen).orElse(new Ways(false, false));
    return new SourceContact(
        seen,
        seen.name(),
        seen.nameWithheld(),
        seen.contact().flatMap(AskerContact::phone),
        seen.contact().flatMap(AskerContact::email),
        ways.mailed(),
        ways.account());
  }

  private Optional<Ways> ways(CaseView seen) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT mail_language IS NOT NULL AS mailed, person_id IS NOT NULL AS account
                    FROM asker WHERE inquiry_id = :id
                    """)
                .bind("id", seen.id())
                .mapTo(Ways.class)
                .findOne());
  }
}

package org.zerodistance.outward.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;

/** Lists mails for administrators and has failed ones tried again. */
@Dependent
public class MailAdministration {
  private record Counted(MailState state, int mails) {}

  private final Jdbi jdbi;
  private final OutgoingMails mails;
  private final MailConfig config;

  @Inject
  MailAdministration(Jdbi jdbi, OutgoingMails mails, MailConfig config) {
    this.jdbi = jdbi;
    this.mails = mails;
    this.config = config;
  }

  /** Whether mail is configured; pages check this before they announce a mail. */
  public boolean on() {
    return config.on();
  }

  /** The mails, newest first, optionally in one state. */
  public Page<MailRow> list(Optional<MailState> state, Optional<Long> before, int most, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    List<MailRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT m.id, m.kind, m.state, m.reason, m.attempts, m.created_at, m.available_at,
                          m.finished_at, m.person_id, p.name AS person_name,
                          CASE WHEN %s THEN i.number END AS number
                        FROM outgoing_mail m
                        LEFT JOIN person p ON p.id = m.person_id
                        LEFT JOIN inquiry i ON i.id = m.inquiry_id
                        WHERE m.id < :before AND (:any OR m.state = :state)
                        ORDER BY m.id DESC LIMIT :most
                        """
                            .formatted(VisibilityPolicy.newsroom(by)))
                    .bind("before", before.orElse(Long.MAX_VALUE))
                    .bind("any", state.isEmpty())
                    .bind("state", state.orElse(MailState.WAITING))
                    .bind("most", most + 1)
                    .mapTo(MailRow.class)
                    .list());
    return Page.of(rows, most, row -> Long.toString(row.id()));
  }

  /** The number of mails of the last month in each state. */
  public Map<MailState, Integer> counts(Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return jdbi.withHandle(
        h ->
            h
                .createQuery("SELECT state, COUNT(*) AS mails FROM outgoing_mail GROUP BY state")
                .mapTo(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::state, Counted::mails)));
  }

  /** Has a mail that was set aside tried again. */
  @Transactional
  public boolean retry(long id, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return mails.retry(Optional.of(id)) == 1;
  }
}

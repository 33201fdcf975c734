package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.foundation.sql.InsertIfAbsent;
import org.zerodistance.foundation.sql.ServerSecret;

/** Drafts of answers, one for each case and office, saved while a spokesperson types. */
@Dependent
public class Drafts implements RetentionTask {
  /**
   * A draft as last saved.
   *
   * @param savedByName the author's name, shown to a colleague who opens the same case
   */
  public record Draft(
      String bodyHtml, Outcome outcome, String savedByName, Instant savedAt, int version) {
    boolean holds(String html, Outcome typed, int read) {
      return version == read && outcome == typed && bodyHtml.equals(html);
    }
  }

  private final Jdbi jdbi;
  private final ServerSecret secret;
  private final Clock clock;

  @Inject
  Drafts(Jdbi jdbi, ServerSecret secret, Clock clock) {
    this.jdbi = jdbi;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * The form key of the office's next answer. It stays the same until that answer is published, so
   * that photos are found again with the draft and no answer is published twice.
   *
   * @param before the number of answers that the case has
   */
  public String formKey(InquiryId inquiry, OfficeId office, int before) {
    return Tokens.base32(secret.derive("answer", inquiry + "/" + office + "/" + before), 26);
  }

  public Optional<Draft> find(InquiryId inquiry, OfficeId office, Viewer by) {
    by.requireOffice(office);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT d.body_html, d.outcome, p.name AS saved_by_name, d.saved_at, d.version
                    FROM reply_draft d JOIN person p ON p.id = d.saved_by
                    WHERE d.inquiry_id = :inquiry AND d.office_id = :office
                    """)
                .bind("inquiry", inquiry)
                .bind("office", office)
                .mapTo(Draft.class)
                .findOne());
  }

  /**
   * Replaces the version that was read; {@code 0} when there was none.
   *
   * @return the version to send next time
   * @throws ReplyProblem {@code DRAFT_CHANGED_MEANWHILE} when a colleague saved a newer one
   */
  @Transactional
  public int save(
      InquiryId inquiry, OfficeId office, String typed, Outcome outcome, int version, Viewer by) {
    by.requireOffice(office);
    String html = ReplyHtml.of(typed).html();
    if (find(inquiry, office, by).filter(d -> d.holds(html, outcome, version)).isPresent()) {
      return version;
    }
    boolean saved =
        jdbi.withHandle(
            h -> {
              Update update =
                  h.createUpdate(
                          version == 0
                              ? """
                              INSERT INTO reply_draft
                                (inquiry_id, office_id, body_html, outcome, saved_by, saved_at, version)
                              VALUES (:inquiry, :office, :html, :outcome, :by, :now, :version + 1)
                              """
                              : """
                              UPDATE reply_draft SET body_html = :html, outcome = :outcome, saved_by = :by,
                                saved_at = :now, version = version + 1
                              WHERE inquiry_id = :inquiry AND office_id = :office AND version = :version
                              """)
                      .bind("inquiry", inquiry)
                      .bind("office", office)
                      .bind("html", html)
                      .bind("outcome", outcome)
                      .bind("by", by.id())
                      .bind("now", clock.instant())
                      .bind("version", version);
              return version == 0 ? InsertIfAbsent.execute(update) : update.execute() == 1;
            });
    if (!saved) {
      throw new ReplyProblem(ReplyProblem.Code.DRAFT_CHANGED_MEANWHILE);
    }
    return version + 1;
  }

  /** Deletes a draft; does nothing when there is none. */
  @Transactional
  public void discard(InquiryId inquiry, OfficeId office, Viewer by) {
    by.requireOffice(office);
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "DELETE FROM reply_draft WHERE inquiry_id = :inquiry AND office_id = :office")
                .bind("inquiry", inquiry)
                .bind("office", office)
                .execute());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.REPLY_DRAFTS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    DELETE FROM reply_draft WHERE saved_at < :before ORDER BY saved_at LIMIT :most
                    """)
                .bind("before", before)
                .bind("most", most)
                .execute());
  }
}

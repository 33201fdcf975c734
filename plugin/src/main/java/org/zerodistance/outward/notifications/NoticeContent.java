package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.outward.mail.MailKind;
import org.zerodistance.outward.mail.OutgoingMails;
import org.zerodistance.outward.notifications.UnsubscribeScope.UnsubscribeKind;

/**
 * Reads the recipient and the content of a notice when it is sent. Empty when the person's account
 * is deleted, the person did not agree or has unsubscribed, or the matter is settled meanwhile.
 */
@Dependent
class NoticeContent {
  /**
   * A notice to an asker.
   *
   * @param title only when it is public
   * @param who the acting office or board, or the story's title; absent for the newsroom
   * @param status that the answer gave the case
   * @param quote a text that may be sent to the asker
   */
  record CaseNoticeDetails(
      String address,
      String language,
      InquiryNumber number,
      Optional<String> title,
      Optional<String> who,
      Optional<String> whoEn,
      Optional<CaseStatus> status,
      Optional<String> quote,
      String page,
      UnsubscribeScope stop) {
    CaseNoticeDetails saying(Optional<CaseStatus> said) {
      return new CaseNoticeDetails(
          address, language, number, title, who, whoEn, said, quote, page, stop);
    }
  }

  /** A notice to a member of the staff. */
  record StaffNoticeDetails(
      String address,
      String name,
      Optional<String> language,
      Optional<String> title,
      String by,
      Optional<LocalDate> due,
      Optional<String> note,
      String page,
      UnsubscribeScope stop) {}

  /** The asker's addresses in the tables, with the consent. */
  record AskerAddress(
      InquiryId id,
      InquiryNumber number,
      String title,
      Moderation moderation,
      Visibility visibility,
      Optional<String> contact,
      String mailLanguage,
      Optional<PersonId> personId,
      Optional<String> accountEmail,
      boolean accountOpen,
      boolean accountConfirmed,
      Optional<String> accountLanguage,
      int stops) {
    boolean listed() {
      return VisibilityPolicy.sight(
              Viewer.NOBODY,
              new VisibilityPolicy.Facts(visibility, moderation, Optional.empty(), false),
              VisibilityPolicy.Part.WORDS)
          != VisibilityPolicy.Sight.HIDDEN;
    }

    /** The address given with the inquiry, or the account's if it is confirmed. */
    Optional<String> address() {
      if (stops > 0 || (personId.isPresent() && !accountOpen)) {
        return Optional.empty();
      }
      return contact.or(() -> accountEmail.filter(e -> accountConfirmed));
    }

    UnsubscribeScope stop() {
      return personId
          .map(person -> new UnsubscribeScope(UnsubscribeKind.PERSON, person.value()))
          .orElse(new UnsubscribeScope(UnsubscribeKind.INQUIRY, id.value()));
    }
  }

  /** The event of the notice, from the log. */
  record CaseNotice(
      long subjectId,
      Instant at,
      Optional<String> note,
      Optional<String> data,
      Optional<String> office,
      Optional<String> officeEn,
      Optional<String> actor) {
    Optional<String> value(String key) {
      return data.map(
          text -> {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
              return reader.readObject().getString(key, null);
            }
          });
    }
  }

  record StaffAddress(String email, String name, Optional<String> language) {}

  record AssignmentNotice(String title, Optional<LocalDate> dueOn, int hidden) {}

  private static final String ASKER =
      """
      SELECT i.id, i.number, i.title, i.moderation, i.visibility, a.email AS contact, a.mail_language,
        a.person_id, p.email AS account_email, COALESCE(p.state = 'active', 0) AS account_open,
        p.email_confirmed_at IS NOT NULL AS account_confirmed, p.language AS account_language,
        (SELECT COUNT(*) FROM mail_stop s
          WHERE (s.scope = 'inquiry' AND s.subject_id = i.id)
            OR (s.scope = 'person' AND s.subject_id = a.person_id)) AS stops
      FROM inquiry i JOIN asker a ON a.inquiry_id = i.id AND a.mail_language IS NOT NULL
      LEFT JOIN person p ON p.id = a.person_id
      WHERE i.id = :id
      """;

  private static final String HAPPENED =
      """
      SELECT e.subject_id, e.at, e.note, e.data, o.name AS office, o.name_en AS office_en, p.name AS actor
      FROM event e LEFT JOIN office o ON o.id = e.office_id LEFT JOIN person p ON p.id = e.actor_id
      WHERE e.id = :id
      """;

  private final Jdbi jdbi;

  @Inject
  NoticeContent(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<CaseNoticeDetails> ofCase(OutgoingMails.DueMail mail) {
    Optional<AskerAddress> asker =
        find(ASKER, "id", mail.inquiryId().orElseThrow().value(), AskerAddress.class);
    Optional<CaseNotice> happened = happened(mail);
    if (asker.isEmpty() || happened.isEmpty()) {
      return Optional.empty();
    }
    AskerAddress to = asker.get();
    CaseNotice what = happened.get();
    String own = "/track/" + to.number();
    String open = to.listed() ? "/inquiries/" + to.number() : own;
    return switch (mail.kind()) {
      case INQUIRY_ADMITTED ->
          details(to, what.value("board"), Optional.empty(), Optional.empty(), open);
      case INQUIRY_RETURNED ->
          to.moderation() == Moderation.RETURNED
              ? details(to, Optional.empty(), Optional.empty(), what.note(), own)
              : Optional.empty();
      case OFFICE_ASKED ->
          openQuestion(to, what)
              .flatMap(words -> details(to, what.office(), what.officeEn(), shown(to, words), own));
      case OFFICE_REPLIED ->
          details(
                  to,
                  what.office(),
                  what.officeEn(),
                  reply(to, what).flatMap(words -> shown(to, words)),
                  open)
              .map(notice -> notice.saying(what.value("outcome").map(NoticeContent::status)));
      case STORY_PUBLISHED ->
          what.value("story")
              .flatMap(this::publishedHeadline)
              .flatMap(
                  headline ->
                      details(
                          to,
                          Optional.of(headline),
                          Optional.empty(),
                          Optional.empty(),
                          "/stories/" + what.value("story").orElseThrow()));
      default -> throw new IllegalStateException(mail.kind() + " is no notice to an asker");
    };
  }

  Optional<StaffNoticeDetails> ofStaff(OutgoingMails.DueMail mail) {
    PersonId person = mail.personId().orElseThrow();
    Optional<CaseNotice> happened = happened(mail);
    Optional<StaffAddress> colleague =
        find(
            """
            SELECT p.email, p.name, p.language FROM person p
            WHERE p.id = :id AND p.state = 'active' AND p.email IS NOT NULL
              AND EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id)
              AND NOT EXISTS (SELECT 1 FROM mail_stop s WHERE s.scope = 'person' AND s.subject_id = p.id)
            """,
            "id",
            person.value(),
            StaffAddress.class);
    if (colleague.isEmpty() || happened.isEmpty()) {
      return Optional.empty();
    }
    CaseNotice what = happened.get();
    return mail.kind() == MailKind.ASSIGNMENT_HANDED_OVER
        ? handed(person, what)
            .map(
                assignment ->
                    staff(
                        colleague.get(),
                        person,
                        what,
                        assignment.hidden() > 0
                            ? Optional.empty()
                            : Optional.of(assignment.title()),
                        assignment.dueOn(),
                        "/desk/assignments/" + what.subjectId()))
        : draft(person, what)
            .map(
                headline ->
                    staff(
                        colleague.get(),
                        person,
                        what,
                        Optional.of(headline),
                        Optional.empty(),
                        "/desk/stories/" + what.subjectId()));
  }

  private static Optional<CaseNoticeDetails> details(
      AskerAddress to,
      Optional<String> who,
      Optional<String> whoEn,
      Optional<String> quote,
      String page) {
    return to.address()
        .map(
            address ->
                new CaseNoticeDetails(
                    address,
                    to.accountLanguage().orElse(to.mailLanguage()),
                    to.number(),
                    to.listed() ? Optional.of(to.title()) : Optional.empty(),
                    who,
                    whoEn,
                    Optional.empty(),
                    quote,
                    page,
                    to.stop()));
  }

  private static CaseStatus status(String outcome) {
    return CaseStatus.answeredAs(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
  }

  private static StaffNoticeDetails staff(
      StaffAddress to,
      PersonId person,
      CaseNotice what,
      Optional<String> title,
      Optional<LocalDate> due,
      String page) {
    return new StaffNoticeDetails(
        to.email(),
        to.name(),
        to.language(),
        title,
        what.actor().orElse(""),
        due,
        title.flatMap(shown -> what.note()),
        page,
        new UnsubscribeScope(UnsubscribeKind.PERSON, person.value()));
  }

  private static Optional<String> shown(AskerAddress to, String words) {
    // The text of what a moderator took down is empty.
    return to.listed() && !words.isBlank() ? Optional.of(words) : Optional.empty();
  }

  private Optional<CaseNotice> happened(OutgoingMails.DueMail mail) {
    return mail.eventId().flatMap(id -> find(HAPPENED, "id", id, CaseNotice.class));
  }

  private Optional<String> openQuestion(AskerAddress to, CaseNotice what) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT body FROM office_question
                    WHERE inquiry_id = :inquiry AND asked_at <= :at AND answered_at IS NULL
                      AND (office_id IS NULL) = :newsroom
                    ORDER BY asked_at DESC, id DESC LIMIT 1
                    """)
                .bind("inquiry", to.id())
                .bind("at", what.at())
                .bind("newsroom", what.office().isEmpty())
                .mapTo(String.class)
                .findOne());
  }

  private Optional<String> reply(AskerAddress to, CaseNotice what) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT body_text FROM reply WHERE inquiry_id = :inquiry AND replied_at <= :at
                    ORDER BY replied_at DESC, id DESC LIMIT 1
                    """)
                .bind("inquiry", to.id())
                .bind("at", what.at())
                .mapTo(String.class)
                .findOne());
  }

  private Optional<String> publishedHeadline(String story) {
    return find(
        "SELECT headline FROM story WHERE number = :number AND live = 1",
        "number",
        Long.parseLong(story),
        String.class);
  }

  private Optional<AssignmentNotice> handed(PersonId person, CaseNotice what) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT a.title, a.due_on, (SELECT COUNT(*) FROM assignment_inquiry ai
                      JOIN inquiry i ON i.id = ai.inquiry_id AND NOT (%s)
                      WHERE ai.assignment_id = a.id) AS hidden
                    FROM assignment a
                    WHERE a.id = :id AND a.reporter_id = :person AND a.state NOT IN ('done', 'dropped')
                    """
                        .formatted(VisibilityPolicy.WHOLE_NEWSROOM))
                .bind("id", what.subjectId())
                .bind("person", person)
                .mapTo(AssignmentNotice.class)
                .findOne());
  }

  private Optional<String> draft(PersonId person, CaseNotice what) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT headline FROM story WHERE id = :id AND created_by = :person AND state ="
                        + " 'draft'")
                .bind("id", what.subjectId())
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
  }

  private <T> Optional<T> find(String sql, String name, long value, Class<T> type) {
    return jdbi.withHandle(h -> h.createQuery(sql).bind(name, value).mapTo(type).findOne());
  }
}

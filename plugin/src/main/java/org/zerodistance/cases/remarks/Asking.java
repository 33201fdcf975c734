package org.zerodistance.cases.remarks;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * The exchange between an asker and the office: remarks, questions, answers. Public only after a
 * moderator has admitted them.
 *
 * <p>An office may ask several questions before it gets an answer. Its clock is then paused until
 * all of them are answered, because the office cannot answer the case with half of the information.
 * The reader sees each question with its own field and may answer them one by one, in any order.
 * Questions of another office, asked before the case was rerouted, pause no clock. An answer of the
 * office ends the waiting; the asker may still reply to what was never answered. The newsroom asks
 * in the same way, but no clock waits for it.
 */
@Dependent
public class Asking {
  private record OpenQuestion(QuestionId id, Optional<OfficeId> officeId, Instant askedAt) {}

  private final Jdbi jdbi;
  private final CaseMoves moves;
  private final Deadlines deadlines;
  private final EventLog log;
  private final IndexQueue indexQueue;
  private final Clock clock;
  private final Event<RemarkMade> made;

  @Inject
  Asking(
      Jdbi jdbi,
      CaseMoves moves,
      Deadlines deadlines,
      EventLog log,
      IndexQueue indexQueue,
      Clock clock,
      Event<RemarkMade> made) {
    this.jdbi = jdbi;
    this.moves = moves;
    this.deadlines = deadlines;
    this.log = log;
    this.indexQueue = indexQueue;
    this.clock = clock;
    this.made = made;
  }

  /**
   * The asker adds a remark of 2 to 2,000 characters to an admitted case.
   *
   * @param seen the case as its asker sees it; proof that the caller is the asker
   */
  @Transactional
  public RemarkId remark(CaseView seen, String body) {
    String text = checked(seen, body);
    RemarkId id = insert(seen.id(), Optional.empty(), text);
    log.append(
        EventEntry.of(
            EventType.ASKER_REMARKED, Subject.INQUIRY, seen.id(), Audience.ASKER, ActorKind.ASKER));
    made.fire(new RemarkMade(seen.id(), id, false));
    return id;
  }

  /**
   * Answers one of the office's open questions; the clock resumes with the last answer that the
   * office waits for.
   */
  @Transactional
  public RemarkId answer(CaseView seen, QuestionId question, String body) {
    String text = checked(seen, body);
    // Two concurrent answers wait for each other here, so that one of them is recognised as the
    // last.
    List<OpenQuestion> open = lockOpen(seen.id());
    if (open.stream().noneMatch(q -> q.id().equals(question))) {
      throw new InquiryProblem(InquiryProblem.Code.QUESTION_ANSWERED_ALREADY);
    }
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE office_question SET answered_at = :now WHERE id = :id")
                .bind("now", clock.instant())
                .bind("id", question)
                .execute());
    deadlines.resume(
        seen.id(),
        open.stream()
            .filter(q -> !q.id().equals(question))
            .flatMap(
                q ->
                    q.officeId().stream()
                        .map(office -> new Deadlines.OpenQuestion(office, q.askedAt())))
            .toList());
    RemarkId id = insert(seen.id(), Optional.of(question), text);
    log.append(
        EventEntry.of(
            EventType.ASKER_ANSWERED,
            Subject.INQUIRY,
            seen.id(),
            Audience.PUBLIC,
            ActorKind.ASKER));
    made.fire(new RemarkMade(seen.id(), id, true));
    return id;
  }

  /**
   * Asks the reader a question of 5 to 2,000 characters; the office's clock is paused until this
   * and all its other open questions are answered.
   */
  @Transactional
  public QuestionId ask(InquiryId inquiry, OfficeId office, String body, Viewer by) {
    by.requireOffice(office);
    QuestionId id = insertQuestion(inquiry, Optional.of(office), body, by);
    deadlines.pause(inquiry);
    log.append(
        EventEntry.of(
                EventType.OFFICE_ASKED, Subject.INQUIRY, inquiry, Audience.PUBLIC, ActorKind.OFFICE)
            .by(by)
            .forOffice(office));
    moves.touched(inquiry);
    return id;
  }

  /**
   * The newsroom asks the reader a question of 5 to 2,000 characters. The office's clock goes on,
   * because it is not the office that waits.
   *
   * @param seen the case as the caller may see it
   * @throws InquiryProblem {@code QUESTION_NOT_POSSIBLE} when the case is not admitted
   */
  @Transactional
  public QuestionId askForNewsroom(CaseView seen, String body, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    if (!canAsk(seen)) {
      throw new InquiryProblem(InquiryProblem.Code.QUESTION_NOT_POSSIBLE);
    }
    QuestionId id = insertQuestion(seen.id(), Optional.empty(), body, by);
    log.append(
        EventEntry.of(
                EventType.NEWSROOM_ASKED,
                Subject.INQUIRY,
                seen.id(),
                Audience.PUBLIC,
                ActorKind.NEWSROOM)
            .by(by));
    moves.touched(seen.id());
    return id;
  }

  /** Whether the newsroom can ask: the case is admitted and has an asker who can answer. */
  public static boolean canAsk(CaseView seen) {
    return seen.row().moderation() == Moderation.ADMITTED && seen.row().source() != Source.IMPORTED;
  }

  /** Admits or rejects a remark; for moderators. */
  @Transactional
  public void decide(InquiryId inquiry, RemarkId remark, boolean admit, Viewer by) {
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE remark SET moderation = :moderation, decided_at = :now, version = version + 1
                        WHERE id = :id AND inquiry_id = :inquiry AND moderation = 'waiting'
                        """)
                    .bind("moderation", admit ? Moderation.ADMITTED : Moderation.RETURNED)
                    .bind("now", clock.instant())
                    .bind("id", remark)
                    .bind("inquiry", inquiry)
                    .execute());
    if (rows != 1) {
      throw new InquiryProblem(InquiryProblem.Code.INQUIRY_CHANGED_MEANWHILE, inquiry);
    }
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    log.append(
        EventEntry.of(
                admit ? EventType.REMARK_ADMITTED : EventType.REMARK_RETURNED,
                Subject.INQUIRY,
                inquiry,
                admit ? Audience.PUBLIC : Audience.ASKER,
                ActorKind.NEWSROOM)
            .by(by));
    moves.touched(inquiry);
  }

  /**
   * Remarks, oldest first; waiting ones only for those who may see them. A remark of another reader
   * is visible to moderators alone until it is admitted.
   */
  public List<RemarkRow> remarks(InquiryId inquiry, boolean withWaiting) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, question_id, body, moderation, made_at, by_reader, hidden FROM remark
                    WHERE inquiry_id = :inquiry
                      AND (moderation = 'admitted' OR (moderation = 'waiting' AND by_reader = 0 AND :waiting))
                    ORDER BY made_at, id
                    """)
                .bind("inquiry", inquiry)
                .bind("waiting", withWaiting)
                .mapTo(RemarkRow.class)
                .list());
  }

  /** The questions of offices and of the newsroom, oldest first. */
  public List<QuestionRow> questions(InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT q.id, q.office_id, o.name AS office_name, o.name_en AS office_name_en, q.body, q.asked_at, q.answered_at,
                      q.hidden
                    FROM office_question q LEFT JOIN office o ON o.id = q.office_id
                    WHERE q.inquiry_id = :inquiry ORDER BY q.asked_at, q.id
                    """)
                .bind("inquiry", inquiry)
                .mapTo(QuestionRow.class)
                .list());
  }

  /** The open questions, oldest first, locked for the rest of the transaction. */
  private List<OpenQuestion> lockOpen(InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, office_id, asked_at FROM office_question
                    WHERE inquiry_id = :inquiry AND answered_at IS NULL ORDER BY asked_at, id FOR UPDATE
                    """)
                .bind("inquiry", inquiry)
                .mapTo(OpenQuestion.class)
                .list());
  }

  private QuestionId insertQuestion(
      InquiryId inquiry, Optional<OfficeId> office, String body, Viewer by) {
    new Violations().length("question", body, 5, 2_000).throwIfAny();
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO office_question (inquiry_id, office_id, asked_by, body, asked_at)
                    VALUES (:inquiry, :office, :by, :body, :now)
                    """)
                .bind("inquiry", inquiry)
                .bind("office", office.orElse(null))
                .bind("by", by.id())
                .bind("body", body.strip())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(QuestionId.class)
                .one());
  }

  private String checked(CaseView seen, String body) {
    if (!seen.sight().byAsker() || seen.row().moderation() != Moderation.ADMITTED) {
      throw new InquiryProblem(InquiryProblem.Code.REMARK_NOT_POSSIBLE);
    }
    Violations violations = new Violations();
    violations.length("remark", body, 2, 2_000);
    violations.throwIfAny();
    return body.strip();
  }

  /** Staff can find the remark before it is admitted. */
  private RemarkId insert(InquiryId inquiry, Optional<QuestionId> question, String body) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO remark (inquiry_id, question_id, body, moderation, made_at)
                    VALUES (:inquiry, :question, :body, 'waiting', :now)
                    """)
                .bind("inquiry", inquiry)
                .bind("question", question.orElse(null))
                .bind("body", body)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(RemarkId.class)
                .one());
  }
}

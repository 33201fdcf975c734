package org.zerodistance.cases.remarks;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Lets a reader who was about to report the same problem join an existing inquiry: adds one voice,
 * and the reader's words as a remark for moderation. The reader's identity is not stored.
 */
@Dependent
public class Voices {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 2_000;

  private final Jdbi jdbi;
  private final MeToos meToos;
  private final CasePages cases;
  private final EventLog log;
  private final IndexQueue indexQueue;
  private final Clock clock;
  private final Event<RemarkMade> made;

  @Inject
  Voices(
      Jdbi jdbi,
      MeToos meToos,
      CasePages cases,
      EventLog log,
      IndexQueue indexQueue,
      Clock clock,
      Event<RemarkMade> made) {
    this.jdbi = jdbi;
    this.meToos = meToos;
    this.cases = cases;
    this.log = log;
    this.indexQueue = indexQueue;
    this.clock = clock;
    this.made = made;
  }

  /**
   * Adds the voice and the words.
   *
   * @param words cut after 2,000 characters; not stored if shorter than two
   * @param browser the name of the browser, which distinguishes readers without an account
   * @return false when this reader's voice was counted before; then the words are not stored either
   */
  @Transactional
  public boolean join(InquiryNumber number, String words, Viewer viewer, String browser) {
    if (!meToos.add(number, viewer, browser)) {
      return false;
    }
    String text = cut(words.strip());
    if (text.length() >= SHORTEST) {
      // A reader who may add a voice may see the case; an unlisted case was refused above.
      InquiryId inquiry = cases.get(number, viewer).id();
      RemarkId id = insert(inquiry, text);
      log.append(
          EventEntry.of(
              EventType.READER_JOINED,
              Subject.INQUIRY,
              inquiry,
              Audience.NEWSROOM,
              ActorKind.ASKER));
      made.fire(new RemarkMade(inquiry, id, false));
    }
    return true;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
        : text;
  }

  private RemarkId insert(InquiryId inquiry, String text) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO remark (inquiry_id, body, moderation, made_at, by_reader)
                    VALUES (:inquiry, :body, 'waiting', :now, 1)
                    """)
                .bind("inquiry", inquiry)
                .bind("body", text)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(RemarkId.class)
                .one());
  }
}

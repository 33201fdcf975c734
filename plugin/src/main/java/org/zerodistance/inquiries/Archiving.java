package org.zerodistance.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.CaseLog;
import org.zerodistance.caselog.Entry;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.offices.BoardId;
import org.zerodistance.offices.TopicId;
import org.zerodistance.outbox.Outbox;
import org.zerodistance.platform.HouseClock;
import org.zerodistance.viewers.OfficeId;

/**
 * Takes inquiries in that happened elsewhere: admitted, public, answered or not, at their own
 * times.
 */
@Dependent
public class Archiving {
  /**
   * An inquiry that was dealt with elsewhere, long ago, and keeps its number and times.
   *
   * @param number the original one; empty takes a new one
   * @param askerLabel how the asker was shown
   * @param repliedAt empty when it was never answered
   */
  public record ArchivedInquiry(
      Optional<InquiryNumber> number,
      BoardId board,
      OfficeId office,
      Optional<TopicId> topic,
      Kind kind,
      String title,
      String body,
      Optional<String> askerLabel,
      Instant submittedAt,
      Optional<Instant> repliedAt,
      int meToos) {}

  private final Inquiries inquiries;
  private final Askers askers;
  private final CaseLog log;
  private final Outbox outbox;

  @Inject
  Archiving(Inquiries inquiries, Askers askers, CaseLog log, Outbox outbox) {
    this.inquiries = inquiries;
    this.askers = askers;
    this.log = log;
    this.outbox = outbox;
  }

  /** What stands under a number: whether it is the very inquiry that is to be archived. */
  public enum Found {
    NOTHING,
    THE_SAME,
    ANOTHER
  }

  /**
   * Whether the number is free, or taken by the same inquiry from an earlier run, or by another.
   */
  public Found find(InquiryNumber number, String title, Instant submittedAt) {
    return inquiries
        .find(number)
        .map(
            i ->
                i.source() == Source.IMPORTED
                        && i.title().equals(title)
                        && i.submittedAt().equals(submittedAt)
                    ? Found.THE_SAME
                    : Found.ANOTHER)
        .orElse(Found.NOTHING);
  }

  /**
   * Stores the inquiry with the events that are known of it. Its answer is stored by the caller, in
   * the same transaction.
   *
   * @throws InquiryProblem {@code NUMBER_TAKEN}
   */
  @Transactional
  public InquiryId archive(ArchivedInquiry archived) {
    InquiryNumber number =
        archived
            .number()
            .map(
                n -> {
                  if (!inquiries.takeNumber(n)) {
                    throw new InquiryProblem(InquiryProblem.Code.NUMBER_TAKEN, n);
                  }
                  return n;
                })
            .orElseGet(inquiries::takeNumber);
    Instant submitted = archived.submittedAt();
    Instant replied = archived.repliedAt().orElse(null);
    InquiryId id =
        inquiries.insert(
            new Inquiry(
                null,
                number,
                archived.board(),
                archived.office(),
                archived.topic().orElse(null),
                archived.kind(),
                archived.title(),
                archived.body(),
                null,
                null,
                null,
                archived.askerLabel().orElse(null),
                Visibility.PUBLIC,
                Moderation.ADMITTED,
                replied == null ? Handling.ROUTED : Handling.REPLIED,
                replied == null ? Outcome.NONE : Outcome.ANSWERED,
                Outcome.NONE,
                Outcome.NONE,
                Source.IMPORTED,
                submitted,
                submitted,
                replied,
                replied,
                replied == null ? 0 : 1,
                0,
                archived.meToos(),
                0));
    askers.insert(
        id,
        Optional.empty(),
        archived.askerLabel(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
    at(
        submitted,
        Entry.of(
            EventType.INQUIRY_IMPORTED, Subject.INQUIRY, id, Audience.PUBLIC, ActorKind.ASKER));
    if (replied != null) {
      at(
          replied,
          Entry.of(EventType.OFFICE_REPLIED, Subject.INQUIRY, id, Audience.PUBLIC, ActorKind.OFFICE)
              .forOffice(archived.office())
              .with("outcome", Outcome.ANSWERED));
    }
    outbox.put(Outbox.INDEX, "inquiry", id);
    return id;
  }

  private void at(Instant instant, Entry entry) {
    HouseClock.at(
        instant,
        () -> {
          log.append(entry);
          return entry;
        });
  }
}

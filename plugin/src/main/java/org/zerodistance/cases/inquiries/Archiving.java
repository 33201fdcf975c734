package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * Stores inquiries from other systems as admitted, public cases, answered or not, with their
 * original times.
 */
@Dependent
public class Archiving {
  /**
   * An inquiry from another system that keeps its number and times.
   *
   * @param number the original number; empty for a new one
   * @param askerLabel the name under which the asker was shown
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
  private final EventLog log;

  @Inject
  Archiving(Inquiries inquiries, Askers askers, EventLog log) {
    this.inquiries = inquiries;
    this.askers = askers;
    this.log = log;
  }

  /** The result of a check whether the row under a number is the inquiry to be archived. */
  public enum ArchiveMatch {
    NOTHING,
    THE_SAME,
    ANOTHER
  }

  /** The properties by which an inquiry with an original number is recognised. */
  public record ArchiveKey(InquiryNumber number, String title, Instant submittedAt) {}

  /**
   * Checks for each number whether it is free, or used by the same inquiry from an earlier run, or
   * by another inquiry; with one statement.
   */
  public Map<ArchiveKey, ArchiveMatch> find(Collection<ArchiveKey> marks) {
    Map<InquiryNumber, Inquiries.InquiryState> states =
        inquiries.states(marks.stream().map(ArchiveKey::number).distinct().toList());
    return marks.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                archiveKey -> found(archiveKey, states.get(archiveKey.number()))));
  }

  private static ArchiveMatch found(ArchiveKey archiveKey, Inquiries.InquiryState there) {
    if (there == null) {
      return ArchiveMatch.NOTHING;
    }
    return there.source() == Source.IMPORTED
            && there.title().equals(archiveKey.title())
            && there.submittedAt().equals(archiveKey.submittedAt())
        ? ArchiveMatch.THE_SAME
        : ArchiveMatch.ANOTHER;
  }

  /**
   * Stores inquiries and their known events, with about ten statements whatever their number. The
   * caller stores the answers in the same transaction. Fails as a whole when one of the numbers is
   * taken concurrently.
   *
   * @return their ids in the same order
   */
  @Transactional
  public List<InquiryId> archive(List<ArchivedInquiry> archived) {
    if (archived.isEmpty()) {
      return List.of();
    }
    inquiries.takeNumbers(archived.stream().flatMap(a -> a.number().stream()).toList());
    Iterator<InquiryNumber> fresh =
        inquiries
            .takeNumbers((int) archived.stream().filter(a -> a.number().isEmpty()).count())
            .iterator();
    List<Inquiry> all =
        archived.stream().map(a -> inquiry(a, a.number().orElseGet(fresh::next))).toList();
    Map<InquiryNumber, InquiryId> byNumber = inquiries.insertAll(all);
    List<InquiryId> ids = all.stream().map(i -> byNumber.get(i.number())).toList();
    Map<InquiryId, Optional<String>> names = new LinkedHashMap<>();
    List<EventLog.Past> events = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      names.put(ids.get(i), archived.get(i).askerLabel());
      events.addAll(events(ids.get(i), archived.get(i)));
    }
    askers.archive(names);
    log.appendAll(events);
    return ids;
  }

  private static Inquiry inquiry(ArchivedInquiry archived, InquiryNumber number) {
    Instant submitted = archived.submittedAt();
    Instant replied = archived.repliedAt().orElse(null);
    return new Inquiry(
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
        0);
  }

  private static List<EventLog.Past> events(InquiryId id, ArchivedInquiry archived) {
    EventLog.Past asked =
        new EventLog.Past(
            archived.submittedAt(),
            EventEntry.of(
                EventType.INQUIRY_IMPORTED, Subject.INQUIRY, id, Audience.PUBLIC, ActorKind.ASKER));
    return archived
        .repliedAt()
        .map(
            replied ->
                List.of(
                    asked,
                    new EventLog.Past(
                        replied,
                        EventEntry.of(
                                EventType.OFFICE_REPLIED,
                                Subject.INQUIRY,
                                id,
                                Audience.PUBLIC,
                                ActorKind.OFFICE)
                            .forOffice(archived.office())
                            .with("outcome", Outcome.ANSWERED))))
        .orElse(List.of(asked));
  }
}

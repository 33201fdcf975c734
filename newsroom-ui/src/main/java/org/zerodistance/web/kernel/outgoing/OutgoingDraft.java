package org.zerodistance.web.kernel.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.personaldata.PersonalDataConfirmations;
import org.zerodistance.foundation.personaldata.Withheld;
import org.zerodistance.foundation.platform.LongId;

/**
 * What is about to be sent, and about what.
 *
 * @param event for the log, if it is sent although places are marked
 * @param withheld what the asker does not want to be public
 * @param mendAt the page where a stored text is mended; empty when the form itself holds the text
 */
public record OutgoingDraft(
    EventEntry event, Withheld withheld, List<OutgoingText> texts, Optional<String> mendAt) {
  public OutgoingDraft {
    texts = List.copyOf(texts);
  }

  /** By the office in charge of a case. */
  public static OutgoingDraft ofOffice(CaseView seen) {
    return new OutgoingDraft(
        EventEntry.of(
                PersonalDataConfirmations.type(),
                Subject.INQUIRY,
                seen.id(),
                Audience.OFFICE,
                ActorKind.OFFICE)
            .forOffice(seen.row().officeId()),
        seen.withheld(),
        List.of(),
        Optional.empty());
  }

  /** By the newsroom. */
  public static OutgoingDraft ofNewsroom(Subject subject, LongId id, Withheld withheld) {
    return new OutgoingDraft(
        EventEntry.of(
            PersonalDataConfirmations.type(), subject, id, Audience.NEWSROOM, ActorKind.NEWSROOM),
        withheld,
        List.of(),
        Optional.empty());
  }

  /** With one more text. */
  public OutgoingDraft with(String field, String text) {
    List<OutgoingText> more = new ArrayList<>(texts);
    more.add(new OutgoingText(field, text));
    return new OutgoingDraft(event, withheld, more, mendAt);
  }

  /** Of texts that are stored and not in the form. */
  public OutgoingDraft mendedAt(String page) {
    return new OutgoingDraft(event, withheld, texts, Optional.of(page));
  }
}

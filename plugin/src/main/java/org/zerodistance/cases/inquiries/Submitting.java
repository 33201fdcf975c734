package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.publicversion.UncountedWrites;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.foundation.sql.SubmissionKeys;

/**
 * Takes an inquiry in: one transaction, one inquiry a key, whatever a double click, a reload or a
 * retry does.
 */
@Dependent
public class Submitting {
  private static final String SCOPE = "inquiry";

  /** How long a receipt can be shown again to the holder of the form key. */
  public static final Duration RECEIPT_SHOWN_FOR = Duration.ofHours(1);

  private final Inquiries inquiries;
  private final Askers askers;
  private final SubmissionKeys keys;
  private final EventLog log;
  private final ServerSecret secret;
  private final Clock clock;
  private final Event<InquirySubmitted> submitted;
  private final UncountedWrites uncountedWrites;

  @Inject
  Submitting(
      Inquiries inquiries,
      Askers askers,
      SubmissionKeys keys,
      EventLog log,
      ServerSecret secret,
      Clock clock,
      Event<InquirySubmitted> submitted,
      UncountedWrites uncountedWrites) {
    this.inquiries = inquiries;
    this.askers = askers;
    this.keys = keys;
    this.log = log;
    this.secret = secret;
    this.clock = clock;
    this.submitted = submitted;
    this.uncountedWrites = uncountedWrites;
  }

  /**
   * Stores the inquiry, waiting for moderation, and fires {@link InquirySubmitted} inside the
   * transaction, where photos are adopted and the moderation queue takes its task.
   *
   * @throws org.zerodistance.foundation.sql.DuplicateKeyProblem when the key came with another
   *     inquiry before
   */
  @Transactional
  public Receipt submit(SubmitInquiry command) {
    // What waits for moderation stands on no public page, so all of them hold.
    return uncountedWrites.during(() -> store(command));
  }

  private Receipt store(SubmitInquiry command) {
    String code = trackingCode(command.formKey());
    InquiryNumber number = inquiries.takeNumber();
    Instant now = clock.instant();
    // The key before any read: a reader's snapshot would hide what a faster twin has just
    // committed. A replay costs a
    // number, and numbers may have gaps.
    if (!keys.take(SCOPE, command.formKey(), command.fingerprint(), number + " " + now)) {
      return replay(keys.find(SCOPE, command.formKey(), command.fingerprint()).orElseThrow(), code);
    }
    InquiryId id = inquiries.insert(waiting(command, number, now));
    askers.insert(
        id,
        command.account(),
        command.name(),
        command.phone(),
        command.email(),
        command.mailLanguage(),
        Optional.of(code));
    log.append(
        EventEntry.of(
            EventType.INQUIRY_SUBMITTED, Subject.INQUIRY, id, Audience.PUBLIC, ActorKind.ASKER));
    submitted.fire(new InquirySubmitted(id, number, command.formKey(), command.photos()));
    return new Receipt(id, number, code, now);
  }

  /** The receipt for a form key, for an hour after submitting. */
  public Optional<Receipt> receipt(String formKey) {
    return keys.result(SCOPE, formKey)
        .map(result -> replay(result, trackingCode(formKey)))
        .filter(r -> r.submittedAt().plus(RECEIPT_SHOWN_FOR).isAfter(clock.instant()));
  }

  /** The inquiry that was made under a form key. */
  public Optional<InquiryId> find(String formKey) {
    return keys.result(SCOPE, formKey).map(result -> replay(result, "").id());
  }

  private Receipt replay(String result, String code) {
    String[] parts = result.split(" ", -1);
    InquiryNumber number = new InquiryNumber(Long.parseLong(parts[0]));
    Inquiry inquiry =
        inquiries
            .find(number)
            .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number));
    return new Receipt(inquiry.id(), number, code, Instant.parse(parts[1]));
  }

  /** Derived, not drawn, so that a replay can show the same code although only its hash is kept. */
  private String trackingCode(String formKey) {
    return Tokens.base32(secret.derive("tracking", formKey), 26);
  }

  private static Inquiry waiting(SubmitInquiry command, InquiryNumber number, Instant now) {
    return new Inquiry(
        null,
        number,
        command.board().orElse(null),
        null,
        null,
        command.kind(),
        command.title(),
        command.body(),
        command.place().text().map(String::strip).filter(t -> !t.isEmpty()).orElse(null),
        command.place().point().map(Place.Point::lat).orElse(null),
        command.place().point().map(Place.Point::lng).orElse(null),
        command.showName() ? command.name().orElse(null) : null,
        command.visibility(),
        Moderation.WAITING,
        Handling.UNROUTED,
        Outcome.NONE,
        Outcome.NONE,
        Outcome.NONE,
        command.source(),
        now,
        null,
        null,
        null,
        0,
        command.photos().size(),
        0,
        0);
  }
}

package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.publicversion.UncountedWrites;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.foundation.sql.SubmissionKeys;

/**
 * Stores a submitted inquiry: one transaction, and one inquiry per key even after a double click, a
 * reload or a retry.
 */
@Dependent
public class Submitting {
  private static final String SCOPE = "inquiry";

  /** The time during which a receipt is shown again to the holder of the form key. */
  public static final Duration RECEIPT_SHOWN_FOR = Duration.ofHours(1);

  private final Inquiries inquiries;
  private final Askers askers;
  private final SubmissionKeys keys;
  private final EventLog log;
  private final ServerSecret secret;
  private final Clock clock;
  private final Event<InquirySubmitted> submitted;
  private final UncountedWrites uncountedWrites;
  private final Houses houses;

  @Inject
  Submitting(
      Inquiries inquiries,
      Askers askers,
      SubmissionKeys keys,
      EventLog log,
      ServerSecret secret,
      Clock clock,
      Event<InquirySubmitted> submitted,
      UncountedWrites uncountedWrites,
      Houses houses) {
    this.inquiries = inquiries;
    this.askers = askers;
    this.keys = keys;
    this.log = log;
    this.secret = secret;
    this.clock = clock;
    this.submitted = submitted;
    this.uncountedWrites = uncountedWrites;
    this.houses = houses;
  }

  /**
   * Stores the inquiry, waiting for moderation, and fires {@link InquirySubmitted} inside the
   * transaction, where photos are adopted and the moderation task is created.
   *
   * @throws org.zerodistance.foundation.sql.DuplicateKeyProblem when the key was used for another
   *     inquiry before
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when the point is outside of
   *     the paper's area
   */
  @Transactional
  public Receipt submit(SubmitInquiry command) {
    checkArea(command.place().point()).throwIfAny();
    // An inquiry waiting for moderation is on no public page, so cached pages stay valid.
    return uncountedWrites.during(() -> store(command));
  }

  /**
   * An error of the field {@code place} when the point is outside of the area of the house's map; a
   * house without a map takes any point.
   */
  public Violations checkArea(Optional<Place.Point> point) {
    boolean outside =
        point
            .filter(
                p ->
                    houses
                        .current()
                        .map()
                        .filter(area -> !area.covers(p.lat().doubleValue(), p.lng().doubleValue()))
                        .isPresent())
            .isPresent();
    return new Violations().require(!outside, "place", "submit.point-outside");
  }

  private Receipt store(SubmitInquiry command) {
    String code = trackingCode(command.formKey());
    InquiryNumber number = inquiries.takeNumber();
    Instant now = clock.instant();
    // The key comes before any read, because a read would fix the snapshot and hide what a
    // concurrent request has just committed. A replay wastes a number, and numbers may have gaps.
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

  /** The inquiry that was created under a form key. */
  public Optional<InquiryId> find(String formKey) {
    return keys.result(SCOPE, formKey).map(result -> replay(result, "").id());
  }

  private Receipt replay(String result, String code) {
    String[] parts = result.split(" ", -1);
    InquiryNumber number = new InquiryNumber(Long.parseLong(parts[0]));
    Inquiry inquiry = inquiries.find(number).orElseThrow();
    return new Receipt(inquiry.id(), number, code, Instant.parse(parts[1]));
  }

  /**
   * Derived, not random, so that a replay can show the same code although only its hash is stored.
   */
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

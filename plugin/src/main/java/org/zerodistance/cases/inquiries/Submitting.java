package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.zerodistance.foundation.sql.DuplicateKeyProblem;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.foundation.sql.SubmissionKeys;

/**
 * Stores a submitted inquiry: one transaction, and one inquiry per key even after a double click,
 * Back, a reload or a retry. Nothing that a sender chose opens a receipt: its token and the
 * tracking code rest on random numbers of this class, and keys of the API are keys of another
 * scope.
 */
@Dependent
public class Submitting {
  private static final String SCOPE = "inquiry";
  private static final String API_SCOPE = "inquiry-api";
  private static final String RECEIPT_SCOPE = "receipt";

  /** The time during which a receipt is shown again to the holder of its token. */
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
   * @throws DuplicateKeyProblem when the key was used for another inquiry before, or for the same
   *     without these photos
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
    String scope = command.source() == Source.API ? API_SCOPE : SCOPE;
    InquiryNumber number = inquiries.takeNumber();
    Instant now = clock.instant();
    FirstSubmission first =
        new FirstSubmission(number, now, Optional.of(Tokens.random()), command.photos());
    // The key comes before any read, because a read would fix the snapshot and hide what a
    // concurrent request has just committed. A replay wastes a number, and numbers may have gaps.
    if (!keys.take(scope, command.formKey(), command.fingerprint(), first.written())) {
      return replay(scope, command);
    }
    String token = token(scope, command.formKey(), first);
    String code = trackingCode(token);
    if (scope.equals(SCOPE)) {
      keys.take(RECEIPT_SCOPE, token, "", first.written());
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
    return new Receipt(id, number, token, code, now);
  }

  /** The receipt with this token, however old it is; keys of forms and of the API open none. */
  public Optional<Receipt> receipt(String token) {
    return keys.result(RECEIPT_SCOPE, token)
        .map(FirstSubmission::read)
        .map(first -> receipt(first, token));
  }

  /** Whether the receipt may still be shown. */
  public boolean isShown(Receipt receipt) {
    return receipt.submittedAt().plus(RECEIPT_SHOWN_FOR).isAfter(clock.instant());
  }

  /** The receipt of the inquiry that a form sent before, whatever the form says now. */
  public Optional<Receipt> receiptOf(String formKey) {
    return keys.result(SCOPE, formKey)
        .map(FirstSubmission::read)
        .map(first -> receipt(first, token(SCOPE, formKey, first)));
  }

  /** The inquiry that was created under a form key. */
  public Optional<InquiryId> find(String formKey) {
    return receiptOf(formKey).map(Receipt::id);
  }

  /**
   * The first receipt, for the same text. Photos that the first submission did not have are part of
   * another one.
   */
  private Receipt replay(String scope, SubmitInquiry command) {
    FirstSubmission first =
        FirstSubmission.read(
            keys.find(scope, command.formKey(), command.fingerprint()).orElseThrow());
    if (!first.photos().containsAll(command.photos())) {
      throw new DuplicateKeyProblem(DuplicateKeyProblem.KeyCode.KEY_REUSED);
    }
    return receipt(first, token(scope, command.formKey(), first));
  }

  private Receipt receipt(FirstSubmission first, String token) {
    Inquiry inquiry = inquiries.find(first.number()).orElseThrow();
    return new Receipt(
        inquiry.id(), first.number(), token, trackingCode(token), first.submittedAt());
  }

  /**
   * The token of the receipt. Made of a random number that only the database has and of the key
   * that only the sender has, so that a replay gets the same token although only its hash is
   * stored. The previous release had no random number, and codes that rested on the key alone.
   */
  private String token(String scope, String formKey, FirstSubmission first) {
    return first
        .random()
        .map(random -> secret.derive("receipt", scope + "\n" + random + "\n" + formKey))
        .map(bytes -> Tokens.base32(bytes, 26))
        .orElse(formKey);
  }

  /** Derived, so that it need not be stored. */
  private String trackingCode(String token) {
    return Tokens.base32(secret.derive("tracking", token), 26);
  }

  /**
   * What is kept of a submission under its key.
   *
   * @param random the random number on which the receipt's token rests; empty for a submission to
   *     the previous release
   */
  private record FirstSubmission(
      InquiryNumber number, Instant submittedAt, Optional<String> random, List<String> photos) {
    static FirstSubmission read(String result) {
      String[] parts = result.split(" ", -1);
      return new FirstSubmission(
          new InquiryNumber(Long.parseLong(parts[0])),
          Instant.parse(parts[1]),
          parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
          parts.length > 3 ? List.of(parts[3].split(",")) : List.of());
    }

    String written() {
      return String.join(
          " ",
          number.toString(),
          submittedAt.toString(),
          random.orElseThrow(),
          String.join(",", photos));
    }
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

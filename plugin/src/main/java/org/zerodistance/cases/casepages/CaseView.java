package org.zerodistance.cases.casepages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.WithheldText;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.personaldata.Withheld;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * A case as one viewer may see it: redactions applied, and contact data removed where necessary.
 *
 * @param sight the facts for the visibility policy, for decisions about further parts
 * @param redacted whether parts are blacked out in public
 */
public record CaseView(
    CaseRow row,
    String title,
    String body,
    Optional<String> place,
    Optional<String> name,
    Optional<AskerContact> contact,
    boolean redacted,
    VisibilityPolicy.Facts sight,
    Set<Audience> audiences) {

  /**
   * The case's row joined with the names shown on its page.
   *
   * @param withheldParts the number of parts of which something was ever withheld
   * @param hiddenReplies the answers that are hidden, which {@code replyCount} leaves out
   */
  public record CaseRow(
      InquiryId id,
      InquiryNumber number,
      BoardId boardId,
      String boardSlug,
      String boardName,
      String boardNameEn,
      OfficeId officeId,
      String officeSlug,
      String officeName,
      String officeNameEn,
      TopicId topicId,
      String topicPath,
      Kind kind,
      String title,
      String body,
      String place,
      BigDecimal lat,
      BigDecimal lng,
      String askerLabel,
      Visibility visibility,
      Moderation moderation,
      Handling handling,
      Outcome officeOutcome,
      Outcome readerOutcome,
      Outcome newsroomOutcome,
      Source source,
      Instant submittedAt,
      Instant admittedAt,
      Instant firstRepliedAt,
      Instant lastRepliedAt,
      int replyCount,
      int photoCount,
      int meTooCount,
      int version,
      boolean listed,
      String originalTitle,
      String originalBody,
      String originalPlace,
      String askerName,
      String askerPhone,
      String askerEmail,
      boolean byAsker,
      int withheldParts,
      int hiddenReplies) {
    public CaseStatus status() {
      return CaseStatus.of(moderation, handling, firstRepliedAt != null, officeOutcome);
    }
  }

  /** The asker's contact data; for the office in charge and the newsroom. */
  public record AskerContact(Optional<String> phone, Optional<String> email) {}

  public CaseView {
    audiences = Set.copyOf(audiences);
  }

  static Optional<CaseView> of(CaseRow caseRow, Viewer viewer, boolean provedByCode) {
    VisibilityPolicy.Facts facts =
        new VisibilityPolicy.Facts(
            caseRow.visibility(),
            caseRow.moderation(),
            Optional.ofNullable(caseRow.officeId()),
            caseRow.byAsker() || provedByCode);
    if (!VisibilityPolicy.mayOpen(viewer, facts)) {
      return Optional.empty();
    }
    boolean redacted = caseRow.originalBody() != null;
    boolean original = redacted && shown(viewer, facts, VisibilityPolicy.Part.WORDS);
    return Optional.of(
        new CaseView(
            caseRow,
            original ? caseRow.originalTitle() : caseRow.title(),
            original ? caseRow.originalBody() : caseRow.body(),
            Optional.ofNullable(original ? caseRow.originalPlace() : caseRow.place()),
            Optional.ofNullable(
                shown(viewer, facts, VisibilityPolicy.Part.NAME) && caseRow.askerName() != null
                    ? caseRow.askerName()
                    : caseRow.askerLabel()),
            shown(viewer, facts, VisibilityPolicy.Part.CONTACT)
                ? Optional.of(
                    new AskerContact(
                        Optional.ofNullable(caseRow.askerPhone()),
                        Optional.ofNullable(caseRow.askerEmail())))
                : Optional.empty(),
            redacted,
            facts,
            VisibilityPolicy.audiences(viewer, facts)));
  }

  private static boolean shown(
      Viewer viewer, VisibilityPolicy.Facts facts, VisibilityPolicy.Part part) {
    return VisibilityPolicy.sight(viewer, facts, part) == VisibilityPolicy.Sight.SHOWN;
  }

  public InquiryId id() {
    return row.id();
  }

  /**
   * What the asker does not want to be public: the name unless it is shown, and the contact. The
   * same for every viewer, since it serves to find these words in a text and is never shown.
   */
  public Withheld withheld() {
    String name = row.askerName();
    return new Withheld(
        name == null || name.equals(row.askerLabel()) ? List.of() : List.of(name),
        Stream.of(row.askerPhone(), row.askerEmail()).filter(Objects::nonNull).toList());
  }

  /** Whether this viewer sees words that are blacked out in public. */
  public boolean original() {
    return redacted
        && !(title.equals(row.title())
            && body.equals(row.body())
            && place.equals(Optional.ofNullable(row.place())));
  }

  /** The title, with the words marked that the public does not read. */
  public WithheldText titleText() {
    return WithheldText.of(title, row.title());
  }

  /** The text, with the words marked that the public does not read. */
  public WithheldText bodyText() {
    return WithheldText.of(body, row.body());
  }

  /** The place, with the words marked that the public does not read; empty when there is none. */
  public WithheldText placeText() {
    return WithheldText.of(place.orElse(""), row.place());
  }

  /** Whether this viewer sees a name that the asker does not show in public. */
  public boolean nameWithheld() {
    return name.isPresent() && !name.get().equals(row.askerLabel());
  }

  /** Whether the place is blacked out for this viewer; then its point must not be shown either. */
  public boolean placeless() {
    return place.filter(text -> text.indexOf(Span.BLACK) >= 0).isPresent();
  }

  public InquiryNumber number() {
    return row.number();
  }

  public boolean answered() {
    return row.firstRepliedAt() != null;
  }

  /** The four steps of the progress bar on the case page, with their state. */
  public List<CaseStep> steps() {
    return CaseStep.of(row);
  }

  /** A step of the progress bar on the case page. */
  public record CaseStep(String key, boolean done, boolean current) {
    static List<CaseStep> of(CaseRow caseRow) {
      boolean admitted = caseRow.moderation() == Moderation.ADMITTED;
      boolean routed = admitted && caseRow.handling() != Handling.UNROUTED;
      boolean answered = caseRow.firstRepliedAt() != null;
      return List.of(
          new CaseStep("submitted", true, !admitted),
          new CaseStep("admitted", admitted, admitted && !routed),
          new CaseStep("routed", routed, routed && !answered),
          new CaseStep("answered", answered, answered));
    }
  }
}

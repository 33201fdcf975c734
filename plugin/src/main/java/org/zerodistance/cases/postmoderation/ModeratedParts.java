package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.postmoderation.PostModerationProblem.PostModerationCode;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.Redaction;
import org.zerodistance.cases.redactions.Redactions;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.cases.redactions.WithheldParts;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.cases.replies.ReplyTexts;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;

/**
 * Reads the public parts of a case for moderators and editors, in the order in which a reader sees
 * them.
 */
@Dependent
public class ModeratedParts {
  private final CasePages cases;
  private final Replies replies;
  private final Asking asking;
  private final Photos photos;
  private final WithheldParts withheldParts;
  private final Redactions redactions;

  @Inject
  ModeratedParts(
      CasePages cases,
      Replies replies,
      Asking asking,
      Photos photos,
      WithheldParts withheldParts,
      Redactions redactions) {
    this.cases = cases;
    this.replies = replies;
    this.asking = asking;
    this.photos = photos;
    this.withheldParts = withheldParts;
    this.redactions = redactions;
  }

  /**
   * An admitted case as the moderator may see it.
   *
   * @throws InquiryProblem {@code INQUIRY_NOT_FOUND} also for one that waits for its admission
   */
  public CaseView admitted(InquiryNumber number, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.EDITOR);
    CaseView seen = cases.get(number, by);
    if (seen.row().moderation() != Moderation.ADMITTED) {
      throw new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number);
    }
    return seen;
  }

  /**
   * One part of an admitted case.
   *
   * @throws PostModerationProblem {@code PART_NOT_FOUND}
   */
  public ModeratedPart get(InquiryNumber number, PartRef part, Viewer by) {
    return of(admitted(number, by)).stream()
        .filter(one -> one.ref().equals(part))
        .findFirst()
        .orElseThrow(() -> new PostModerationProblem(PostModerationCode.PART_NOT_FOUND, part));
  }

  /** All parts of a case, the inquiry first. */
  public List<ModeratedPart> of(CaseView seen) {
    PartReading reading =
        new PartReading(seen, withheldParts.all(seen.id()), redactions.ofCase(seen.id()));
    List<ModeratedPart> parts = new ArrayList<>();
    parts.add(reading.inquiry());
    photos.all(OwnerKind.INQUIRY, List.of(seen.id())).forEach(p -> parts.add(reading.photo(p)));
    List<ReplyRow> answers = replies.of(seen.id());
    List<ModeratedPart> talk = new ArrayList<>();
    answers.forEach(reply -> talk.add(reading.reply(reply)));
    asking
        .questions(seen.id())
        .forEach(
            q ->
                talk.add(
                    reading.text(
                        PartRef.of(PartKind.QUESTION, q.id()),
                        q.askedAt(),
                        Optional.ofNullable(q.officeName()),
                        Optional.ofNullable(q.officeNameEn()),
                        false,
                        q.body())));
    asking
        .remarks(seen.id(), false)
        .forEach(
            r ->
                talk.add(
                    reading.text(
                        PartRef.of(PartKind.REMARK, r.id()),
                        r.madeAt(),
                        Optional.empty(),
                        Optional.empty(),
                        r.byReader(),
                        r.body())));
    talk.sort(java.util.Comparator.comparing(ModeratedPart::at));
    parts.addAll(talk);
    photos
        .all(OwnerKind.REPLY, answers.stream().map(ReplyRow::id).toList())
        .forEach(p -> parts.add(reading.photo(p)));
    return List.copyOf(parts);
  }

  /** The case with what is withheld of its parts. */
  private record PartReading(
      CaseView seen, Map<PartRef, WithheldPart> states, Map<PartRef, List<Redaction>> redactions) {

    ModeratedPart inquiry() {
      PartRef ref = PartRef.of(PartKind.INQUIRY, seen.id());
      Map<Span.Field, String> words = new EnumMap<>(Span.Field.class);
      words.put(Span.Field.TITLE, seen.title());
      words.put(Span.Field.BODY, seen.body());
      words.put(Span.Field.PLACE, seen.place().orElse(""));
      return new ModeratedPart(
          ref,
          seen.id(),
          seen.row().submittedAt(),
          Optional.empty(),
          Optional.empty(),
          false,
          "",
          words,
          spans(new PartRef(PartKind.INQUIRY, 0)),
          List.of(),
          Optional.empty(),
          state(ref));
    }

    ModeratedPart text(
        PartRef ref,
        Instant at,
        Optional<String> office,
        Optional<String> officeEn,
        boolean byReader,
        String body) {
      String original = state(ref).original().orElse(body);
      return new ModeratedPart(
          ref,
          seen.id(),
          at,
          office,
          officeEn,
          byReader,
          original,
          Map.of(Span.Field.BODY, original),
          spans(ref),
          List.of(),
          Optional.empty(),
          state(ref));
    }

    ModeratedPart reply(ReplyRow reply) {
      PartRef ref = PartRef.of(PartKind.REPLY, reply.id());
      String original = state(ref).original().orElse(reply.bodyHtml());
      return new ModeratedPart(
          ref,
          seen.id(),
          reply.repliedAt(),
          Optional.of(reply.officeName()),
          Optional.ofNullable(reply.officeNameEn()),
          false,
          original,
          Map.of(Span.Field.BODY, ReplyTexts.words(original)),
          spans(ref),
          List.of(),
          Optional.empty(),
          state(ref));
    }

    ModeratedPart photo(PhotoRow photo) {
      PartRef ref = new PartRef(PartKind.PHOTO, photo.id());
      String caption = state(ref).original().orElse(photo.caption());
      return new ModeratedPart(
          ref,
          seen.id(),
          seen.row().submittedAt(),
          Optional.empty(),
          Optional.empty(),
          false,
          caption,
          Map.of(Span.Field.BODY, caption),
          spans(ref),
          all(ref).stream()
              .filter(one -> one.field() == Redaction.Field.PICTURE)
              .map(one -> new PhotoBox(one.from(), one.top(), one.to(), one.bottom()))
              .toList(),
          Optional.of(photo),
          state(ref));
    }

    private WithheldPart state(PartRef ref) {
      return states.getOrDefault(ref, WithheldPart.nothing(ref));
    }

    private List<Redaction> all(PartRef ref) {
      return redactions.getOrDefault(ref, List.of());
    }

    private List<Span> spans(PartRef ref) {
      return all(ref).stream()
          .filter(one -> one.field() != Redaction.Field.PICTURE)
          .map(
              one ->
                  new Span(
                      Span.Field.valueOf(one.field().name()), one.from(), one.to(), one.reason()))
          .toList();
    }
  }
}

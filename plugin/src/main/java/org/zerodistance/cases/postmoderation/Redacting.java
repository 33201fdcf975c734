package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.postmoderation.PostModerationProblem.PostModerationCode;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoWithholding;

/**
 * Blacks out more or less of public texts and photos; for moderators and editors. The new passages
 * or boxes replace the earlier ones, those of the admission included; the original is kept.
 */
@Dependent
public class Redacting {
  /** The maximum number of boxes on one photo. */
  public static final int MOST_BOXES = 20;

  /**
   * A new rendition of a photo and of the copies that stories hold, made before the transaction.
   *
   * @param keys the keys of the files by the id of the photo; empty when nothing is blacked out
   */
  public record RenderedPhoto(
      ModeratedPart part, List<PhotoBox> boxes, Map<PhotoRow, Optional<PhotoKey>> keys) {}

  private final ModeratedParts parts;
  private final WithheldPartWriter writer;
  private final PhotoWithholding photos;
  private final ModerationLog log;

  @Inject
  Redacting(
      ModeratedParts parts, WithheldPartWriter writer, PhotoWithholding photos, ModerationLog log) {
    this.parts = parts;
    this.writer = writer;
    this.photos = photos;
    this.log = log;
  }

  /**
   * Blacks out these passages and no others.
   *
   * @throws PostModerationProblem {@code PART_CHANGED_MEANWHILE}
   */
  @Transactional
  public void blackOut(
      InquiryNumber number, PartRef ref, List<Span> spans, ModerationReason reason, Viewer by) {
    ModeratedPart part = parts.get(number, ref, by);
    WithheldReason why = reason.checked();
    List<Span> fitting =
        spans.stream()
            .filter(span -> span.to() <= part.words().getOrDefault(span.field(), "").length())
            .distinct()
            .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::from))
            .toList();
    if (sorted(part.spans()).equals(fitting)) {
      return;
    }
    WithheldPart after =
        after(seen(part, reason), fitting.isEmpty() && part.boxes().isEmpty(), why);
    writer.store(part, after, fitting, part.boxes(), by);
    written(part, fitting.isEmpty() && part.boxes().isEmpty(), why, reason, by);
  }

  /**
   * Makes the pictures with these boxes; takes up to seconds, so it happens before {@link
   * #exchange} and outside of a transaction.
   */
  public RenderedPhoto render(
      InquiryNumber number, PartRef ref, List<PhotoBox> boxes, ModerationReason reason, Viewer by) {
    ModeratedPart part = parts.get(number, ref, by);
    Violations violations = new Violations();
    violations.require(part.photo().isPresent(), "boxes", "form.required");
    violations.require(
        boxes.size() <= MOST_BOXES, "boxes", "postmoderation.too-many-boxes", MOST_BOXES);
    reason.checked(violations);
    PhotoRow photo = part.photo().orElseThrow();
    List<PhotoRow> all = new ArrayList<>(photos.copies(photo));
    all.add(0, photo);
    Map<PhotoRow, Optional<PhotoKey>> keys = new java.util.LinkedHashMap<>();
    all.forEach(one -> keys.put(one, photos.render(one, boxes)));
    return new RenderedPhoto(part, List.copyOf(boxes), keys);
  }

  /**
   * Shows the new rendition from now on. The files of the earlier one are deleted; the photo as it
   * was taken in is kept.
   *
   * @throws PostModerationProblem {@code PART_CHANGED_MEANWHILE}
   */
  @Transactional
  public void exchange(
      InquiryNumber number, RenderedPhoto rendered, ModerationReason reason, Viewer by) {
    PartRef ref = rendered.part().ref();
    ModeratedPart part = parts.get(number, ref, by);
    WithheldReason why = reason.checked();
    WithheldPart after =
        after(seen(part, reason), rendered.boxes().isEmpty() && part.spans().isEmpty(), why);
    writer.store(part, after, part.spans(), rendered.boxes(), by);
    rendered
        .keys()
        .forEach(
            (photo, key) -> {
              if (!photos.exchange(photo, key)) {
                throw new PostModerationProblem(PostModerationCode.PART_CHANGED_MEANWHILE, ref);
              }
            });
    written(part, rendered.boxes().isEmpty() && part.spans().isEmpty(), why, reason, by);
  }

  private void written(
      ModeratedPart part, boolean nothing, WithheldReason why, ModerationReason reason, Viewer by) {
    log.write(
        nothing ? EventType.PART_UNCOVERED : EventType.PART_REDACTED,
        part.inquiry(),
        part.ref(),
        nothing ? Optional.empty() : Optional.of(why),
        reason.words(),
        by);
  }

  private WithheldPart after(WithheldPart before, boolean nothing, WithheldReason why) {
    return nothing ? before.withoutRedactions() : before.redactedFor(why, writer.now());
  }

  private static WithheldPart seen(ModeratedPart part, ModerationReason reason) {
    if (part.state().version() != reason.version()) {
      throw new PostModerationProblem(PostModerationCode.PART_CHANGED_MEANWHILE, part.ref());
    }
    return part.state();
  }

  private static List<Span> sorted(List<Span> spans) {
    return spans.stream()
        .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::from))
        .toList();
  }
}

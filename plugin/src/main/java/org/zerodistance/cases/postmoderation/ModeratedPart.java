package org.zerodistance.cases.postmoderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.media.attachments.PhotoRow;

/**
 * A public part of a case as a moderator sees it: with its original words, what is blacked out of
 * them, and whether it is hidden.
 *
 * @param officeName who answered or asked; empty for what readers wrote, for a question of the
 *     newsroom and for photos
 * @param byReader whether a reader who joined wrote it, not the asker
 * @param original the text as it is stored: HTML of an answer, the caption of a photo
 * @param words the original words by field; positions of spans refer to them
 */
public record ModeratedPart(
    PartRef ref,
    InquiryId inquiry,
    Instant at,
    Optional<String> officeName,
    Optional<String> officeNameEn,
    boolean byReader,
    String original,
    Map<Span.Field, String> words,
    List<Span> spans,
    List<PhotoBox> boxes,
    Optional<PhotoRow> photo,
    WithheldPart state) {
  public ModeratedPart {
    words = Map.copyOf(words);
    spans = List.copyOf(spans);
    boxes = List.copyOf(boxes);
  }

  public PartKind kind() {
    return ref.kind();
  }

  public boolean hidden() {
    return state.hidden();
  }

  /** Whether passages or boxes are blacked out, also since the admission. */
  public boolean redacted() {
    return !spans.isEmpty() || !boxes.isEmpty();
  }

  /** The original text, without title and place of an inquiry. */
  public String text() {
    return words.getOrDefault(Span.Field.BODY, "");
  }

  /** Whether there are words that can be blacked out. */
  public boolean hasWords() {
    return words.values().stream().anyMatch(text -> !text.isBlank());
  }
}

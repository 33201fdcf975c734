package org.zerodistance.cases.replies;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoKey;

/**
 * Command of an office to publish an answer.
 *
 * @param body 10 to 20,000 visible characters
 * @param outcome the outcome as the office sees it; not {@code NONE}
 * @param formKey the key under which photos were staged
 */
public record GiveReply(
    InquiryId inquiry,
    OfficeId office,
    ReplyHtml body,
    Outcome outcome,
    String formKey,
    List<PhotoKey> photos) {
  /** The maximum number of photos of one answer. */
  public static final int MOST_PHOTOS = 12;

  public GiveReply {
    photos = List.copyOf(photos);
    Violations violations = new Violations();
    int length = body.length();
    violations.require(length > 0, "body", "form.required");
    violations.require(length == 0 || length >= 10, "body", "form.too-short", 10, length);
    violations.require(length <= 20_000, "body", "form.too-long", 20_000, length);
    violations.require(outcome != null && outcome != Outcome.NONE, "outcome", "form.required");
    violations.require(
        photos.size() <= MOST_PHOTOS, "photos", "submit.too-many-photos", MOST_PHOTOS);
    violations.throwIfAny();
  }

  /**
   * Identifies the content of the form, to recognize a second sending. Without the photos, which
   * are stored under the form's key until the answer takes them.
   */
  String fingerprint() {
    return String.join("\n", inquiry.toString(), office.toString(), outcome.name(), body.html());
  }
}

package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.VisibleCases;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentSight;
import org.zerodistance.newsroom.notebook.VisitId;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.Writing;

/**
 * The photos of a story. A photo of a case or a visit is copied for the story, so that it does not
 * change later, and no photo of the newsroom becomes public automatically.
 */
@Dependent
public class StoryPhotos {
  private record ReplyRef(long value) implements LongId {}

  private record ReplyLink(ReplyRef id, InquiryId inquiryId) {}

  private final Jdbi jdbi;
  private final Photos photos;
  private final PhotoIntake intake;
  private final Writing writing;
  private final VisibleCases visibleCases;

  @Inject
  StoryPhotos(
      Jdbi jdbi, Photos photos, PhotoIntake intake, Writing writing, VisibleCases visibleCases) {
    this.jdbi = jdbi;
    this.photos = photos;
    this.intake = intake;
    this.writing = writing;
    this.visibleCases = visibleCases;
  }

  /** The story's own photos. */
  public List<PhotoRow> chosen(StoryId story) {
    return photos.list(OwnerKind.STORY, story);
  }

  /**
   * Photos that can be chosen: of its cases, of their answers, of the assignments' visits, as far
   * as the policy shows them to the caller.
   */
  public List<PhotoRow> onOffer(StoryId story, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    List<InquiryId> cases =
        ids("SELECT inquiry_id FROM story_inquiry WHERE story_id = :id", story, InquiryId.class);
    List<ReplyLink> replies =
        ids(
            """
            SELECT r.id, r.inquiry_id FROM reply r JOIN story_inquiry si ON si.inquiry_id = r.inquiry_id
            WHERE si.story_id = :id AND r.hidden = 0
            """,
            story,
            ReplyLink.class);
    List<VisitId> visits = visits(story, by);
    Collection<InquiryId> shown = visibleCases.among(cases, VisibilityPolicy.Part.PHOTOS, by);
    Collection<InquiryId> answered = visibleCases.among(cases, VisibilityPolicy.Part.REPLIES, by);
    List<PhotoRow> offer = new ArrayList<>();
    photos.list(OwnerKind.VISIT, visits).values().forEach(offer::addAll);
    photos.list(OwnerKind.INQUIRY, List.copyOf(shown)).values().forEach(offer::addAll);
    photos
        .list(
            OwnerKind.REPLY,
            replies.stream()
                .filter(link -> answered.contains(link.inquiryId()))
                .map(ReplyLink::id)
                .toList())
        .values()
        .forEach(offer::addAll);
    return List.copyOf(offer);
  }

  /**
   * Copies one of these photos to the story.
   *
   * @return the key of the copy, for a {@code data-photo} figure
   * @throws PhotoProblem when the photo cannot be chosen for this story by this viewer
   */
  public PhotoKey choose(StoryId story, PhotoKey from, Viewer by) {
    writing.requireWritable(story, by);
    if (onOffer(story, by).stream().noneMatch(photo -> photo.fileKey().equals(from))) {
      throw new PhotoProblem(PhotoProblem.PhotoCode.PHOTO_GONE);
    }
    return intake.copy(from, OwnerKind.STORY, story, by);
  }

  /** Stores a new photo for the story. */
  public PhotoKey add(StoryId story, PhotoUpload upload, String caption, Viewer by) {
    writing.requireWritable(story, by);
    return intake.add(OwnerKind.STORY, story, upload, PhotoRole.PLAIN, caption, by);
  }

  private List<VisitId> visits(StoryId story, Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT v.id FROM visit v JOIN story_assignment sa ON sa.assignment_id = v.assignment_id
                    WHERE sa.story_id = :id AND %s
                    """
                        .formatted(AssignmentSight.entry("v", by)))
                .bind("id", story)
                .bind("me", by.id())
                .mapTo(VisitId.class)
                .list());
  }

  private <T> List<T> ids(String sql, StoryId story, Class<T> type) {
    return jdbi.withHandle(h -> h.createQuery(sql).bind("id", story).mapTo(type).list());
  }
}

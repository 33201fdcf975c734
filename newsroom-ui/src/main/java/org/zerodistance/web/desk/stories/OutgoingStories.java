package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.stories.StoryHtml;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.StoryAskers;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView.StoryEditorRow;
import org.zerodistance.newsroom.storydesk.StoryPhotos;
import org.zerodistance.web.kernel.outgoing.OutgoingDraft;
import org.zerodistance.web.kernel.outgoing.OutgoingTexts;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Looks for personal data in stories before editors or readers get them. */
@Dependent
class OutgoingStories {
  private final OutgoingTexts outgoing;
  private final StoryAskers askers;
  private final StoryEditorQueries stories;
  private final StoryPhotos photos;
  private final Visitor visitor;

  @Inject
  OutgoingStories(
      OutgoingTexts outgoing,
      StoryAskers askers,
      StoryEditorQueries stories,
      StoryPhotos photos,
      Visitor visitor) {
    this.outgoing = outgoing;
    this.askers = askers;
    this.stories = stories;
    this.photos = photos;
    this.visitor = visitor;
  }

  /** The text that is in the form. */
  void checkTyped(StoryId id, Form form) {
    outgoing.check(
        form,
        draft(id)
            .with("headline", form.text("headline"))
            .with("deck", form.text("deck"))
            .with("byline", form.text("byline"))
            .with("bodyHtml", StoryHtml.text(form.text("bodyHtml")))
            .with("line", form.text("line"))
            .with("captions", captions(id)));
  }

  /** The text that is stored. */
  void checkStored(StoryId id, Form form) {
    StoryEditorRow row = stories.get(id, visitor.viewer()).story();
    outgoing.check(
        form,
        draft(id)
            .with("headline", row.headline())
            .with("deck", row.deck())
            .with("byline", row.byline())
            .with("bodyHtml", StoryHtml.text(row.bodyHtml()))
            .with("captions", captions(id))
            .mendedAt("/desk/stories/" + id));
  }

  /** The public reason of a withdrawal. */
  void checkNote(StoryId id, Form form) {
    outgoing.check(form, draft(id).with("note", form.text("note")));
  }

  private OutgoingDraft draft(StoryId id) {
    return OutgoingDraft.ofNewsroom(Subject.STORY, id, askers.withheld(id, visitor.viewer()));
  }

  private String captions(StoryId id) {
    return photos.chosen(id).stream().map(PhotoRow::caption).collect(Collectors.joining("\n"));
  }
}

package org.zerodistance.newsroom.storypages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;

/**
 * Makes a story's photos public while readers see the story; otherwise only the desk may see them.
 */
@Dependent
public class StoryPhotoAudience implements PhotoAudience {
  private final Jdbi jdbi;

  @Inject
  StoryPhotoAudience(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.STORY;
  }

  @Override
  public Access sight(long ownerId, Viewer viewer) {
    boolean live =
        jdbi.withHandle(
            h ->
                h.createQuery(
                            "SELECT COUNT(*) FROM story s WHERE s.id = :id AND " + ShownStories.NOW)
                        .bind("id", ownerId)
                        .mapTo(Integer.class)
                        .one()
                    == 1);
    if (live) {
      return Access.EVERYBODY;
    }
    return viewer.hasAny(Role.REPORTER, Role.EDITOR) ? Access.THIS_VIEWER : Access.HIDDEN;
  }
}

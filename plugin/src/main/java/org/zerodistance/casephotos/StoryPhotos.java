package org.zerodistance.casephotos;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.PhotoAudience;
import org.zerodistance.viewers.Viewer;

/** A story's photos are for everybody while the story is out, and for the newsroom always. */
@Dependent
class StoryPhotos implements PhotoAudience {
  private final Jdbi jdbi;

  @Inject
  StoryPhotos(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.STORY;
  }

  @Override
  public Sight sight(long ownerId, Viewer viewer) {
    boolean out =
        jdbi.withHandle(
            h ->
                h.createQuery(
                            "SELECT COUNT(*) FROM story WHERE id = :id AND state IN ('published', 'corrected')")
                        .bind("id", ownerId)
                        .mapTo(Integer.class)
                        .one()
                    > 0);
    if (out) {
      return Sight.EVERYBODY;
    }
    return viewer.newsroom() ? Sight.THIS_VIEWER : Sight.HIDDEN;
  }
}

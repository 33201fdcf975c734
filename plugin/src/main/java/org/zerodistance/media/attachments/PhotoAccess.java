package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoAudience.Access;

/** Finds the file of a photo for people who may see it. */
@Dependent
public class PhotoAccess {
  /**
   * A file to be sent to the viewer.
   *
   * @param everybody whether the photo is public, so that shared caches may keep it
   */
  public record OpenPhoto(Path file, boolean everybody) {}

  private final Photos photos;
  private final PhotoFiles files;
  private final Instance<PhotoAudience> audiences;

  @Inject
  PhotoAccess(Photos photos, PhotoFiles files, @Any Instance<PhotoAudience> audiences) {
    this.photos = photos;
    this.files = files;
    this.audiences = audiences;
  }

  /** The file, when it exists and the viewer may see it. */
  public Optional<OpenPhoto> find(PhotoKey key, PhotoSize size, Viewer viewer) {
    return photos
        .find(key)
        .flatMap(
            photo ->
                switch (sight(photo, key, viewer)) {
                  case EVERYBODY -> open(key, size, true);
                  case THIS_VIEWER -> open(key, size, false);
                  case HIDDEN -> Optional.empty();
                });
  }

  /**
   * The file of an owner's photo for a person who has proved access to the owner in another way,
   * such as an asker with the tracking code.
   */
  public Optional<OpenPhoto> find(PhotoKey key, PhotoSize size, OwnerKind kind, LongId owner) {
    return photos
        .find(key)
        .filter(photo -> photo.ownerKind() == kind && photo.ownerId() == owner.value())
        .filter(photo -> !isWithheld(photo, key))
        .flatMap(photo -> open(key, size, false));
  }

  private static boolean isWithheld(PhotoRow photo, PhotoKey key) {
    return photo.hidden() || !photo.shownKey().equals(key);
  }

  private Access sight(PhotoRow photo, PhotoKey key, Viewer viewer) {
    if (photo.ownerKind() == OwnerKind.STAGED) {
      // Only the sender knows this key, and it is valid for a day.
      return Access.THIS_VIEWER;
    }
    return audiences.stream()
        .filter(audience -> audience.ownerKind() == photo.ownerKind())
        .reduce(
            (one, other) -> {
              throw new IllegalStateException(one + " and " + other + " both answer for a photo");
            })
        .map(
            audience ->
                isWithheld(photo, key)
                    ? audience.sightOfWithheld(photo.ownerId(), viewer)
                    : audience.sight(photo.ownerId(), viewer))
        .orElse(Access.HIDDEN);
  }

  private Optional<OpenPhoto> open(PhotoKey key, PhotoSize size, boolean everybody) {
    Path file = files.path(key, size);
    return Files.isRegularFile(file)
        ? Optional.of(new OpenPhoto(file, everybody))
        : Optional.empty();
  }
}

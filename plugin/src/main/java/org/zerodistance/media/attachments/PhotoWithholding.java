package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes photos off public pages and puts them back, and exchanges the rendition that may be public
 * for one with boxes blacked out. The files of the photo as it was taken in stay; those of an
 * earlier rendition are deleted after the commit. The caller checks the rights.
 */
@Dependent
public class PhotoWithholding {
  private final Jdbi jdbi;
  private final PhotoFiles files;
  private final Event<PhotoRemoved> removed;

  @Inject
  PhotoWithholding(Jdbi jdbi, PhotoFiles files, Event<PhotoRemoved> removed) {
    this.jdbi = jdbi;
    this.files = files;
    this.removed = removed;
  }

  public Optional<PhotoRow> find(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT " + PhotoRow.COLUMNS + " FROM photo WHERE id = :id")
                .bind("id", id)
                .map(PhotoRow::of)
                .findOne());
  }

  /** The copies that stories hold: photos of stories with the very same picture. */
  public List<PhotoRow> copies(PhotoRow photo) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT "
                        + PhotoRow.COLUMNS
                        + """
                           FROM photo
                          WHERE sha256 = (SELECT o.sha256 FROM photo o WHERE o.id = :id)
                            AND owner_kind = 'story' AND id <> :id
                          ORDER BY id
                          """)
                .bind("id", photo.id())
                .map(PhotoRow::of)
                .list());
  }

  /**
   * Makes the files of a new rendition; takes up to seconds, so outside of a transaction. Files
   * that get no row are deleted later by the retention.
   *
   * @return the key of the files, empty when there is nothing to black out
   */
  public Optional<PhotoKey> render(PhotoRow photo, List<PhotoBox> boxes) {
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    PhotoKey key = PhotoKey.random();
    files.keep(key, Renditions.black(files.path(photo.fileKey(), PhotoSize.FULL), boxes).sizes());
    return Optional.of(key);
  }

  /**
   * Shows a rendition from now on; empty for the photo as it was taken in.
   *
   * @return false when another person exchanged it meanwhile
   */
  public boolean exchange(PhotoRow photo, Optional<PhotoKey> rendition) {
    boolean exchanged =
        jdbi.withHandle(
                h ->
                    h.createUpdate(
                            """
                            UPDATE photo SET shown_key = :shown
                            WHERE id = :id AND COALESCE(shown_key, file_key) = :before
                            """)
                        .bind("shown", rendition.map(PhotoKey::value).orElse(null))
                        .bind("id", photo.id())
                        .bind("before", photo.shownKey().value())
                        .execute())
            == 1;
    if (exchanged && photo.redacted()) {
      removed.fire(new PhotoRemoved(photo.shownKey()));
    }
    return exchanged;
  }

  public void hide(PhotoRow photo, boolean hidden) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE photo SET hidden = :hidden WHERE id = :id")
                .bind("hidden", hidden)
                .bind("id", photo.id())
                .execute());
  }

  /** Replaces the caption that may be public. */
  public void caption(PhotoRow photo, String caption) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE photo SET caption = :caption WHERE id = :id")
                .bind("caption", caption.isEmpty() ? null : caption)
                .bind("id", photo.id())
                .execute());
  }
}

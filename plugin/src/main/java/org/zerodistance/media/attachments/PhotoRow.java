package org.zerodistance.media.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A photo as pages show it.
 *
 * @param fileKey names the photo; the key of its files as they were taken in
 * @param shownKey the key of the files that may be public: a later rendition with parts blacked
 *     out, otherwise the same as {@code fileKey}
 * @param hidden whether it was taken off; lists for readers leave it out
 * @param caption up to 200 characters, empty when there is none
 * @param width of the full size, in pixels
 * @param height of the full size, in pixels
 */
public record PhotoRow(
    long id,
    PhotoKey fileKey,
    PhotoKey shownKey,
    boolean hidden,
    OwnerKind ownerKind,
    long ownerId,
    PhotoRole role,
    String caption,
    int width,
    int height,
    int position) {

  static final String COLUMNS =
      "id, file_key, COALESCE(shown_key, file_key) AS shown_key, hidden, owner_kind, owner_id, role, caption, width, height, position";

  static PhotoRow of(ResultSet row, StatementContext context) throws SQLException {
    String caption = row.getString("caption");
    return new PhotoRow(
        row.getLong("id"),
        new PhotoKey(row.getString("file_key")),
        new PhotoKey(row.getString("shown_key")),
        row.getInt("hidden") != 0,
        OwnerKind.valueOf(row.getString("owner_kind").toUpperCase(Locale.ROOT)),
        row.getLong("owner_id"),
        PhotoRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        caption == null ? "" : caption,
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("position"));
  }

  /** The URL of one size, relative to the root of the site. */
  public String address(PhotoSize size) {
    return "/photos/" + shownKey + "/" + size.word() + ".jpg";
  }

  /** The URL of the photo as it was taken in, for those who may see what is withheld. */
  public String original() {
    return "/photos/" + fileKey + "/" + PhotoSize.FULL.word() + ".jpg";
  }

  /** Whether parts of it are blacked out. */
  public boolean redacted() {
    return !shownKey.equals(fileKey);
  }

  public String full() {
    return address(PhotoSize.FULL);
  }

  public String medium() {
    return address(PhotoSize.MEDIUM);
  }

  public String thumb() {
    return address(PhotoSize.THUMB);
  }
}

package org.zerodistance.media.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A photo as pages show it.
 *
 * @param caption up to 200 characters, empty when there is none
 * @param width of the full size, in pixels
 * @param height of the full size, in pixels
 */
public record PhotoRow(
    PhotoKey fileKey,
    OwnerKind ownerKind,
    long ownerId,
    PhotoRole role,
    String caption,
    int width,
    int height,
    int position) {

  static final String COLUMNS =
      "file_key, owner_kind, owner_id, role, caption, width, height, position";

  static PhotoRow of(ResultSet row, StatementContext context) throws SQLException {
    String caption = row.getString("caption");
    return new PhotoRow(
        new PhotoKey(row.getString("file_key")),
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
    return "/photos/" + fileKey + "/" + size.word() + ".jpg";
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

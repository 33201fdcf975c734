package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.publicversion.UncountedWrites;

/**
 * Writes the table {@code photo}. Writes to staged photos do not count as public changes, because
 * only the person who fills in the form sees them.
 */
@Dependent
class PhotoTable {
  private final Jdbi jdbi;
  private final Clock clock;
  private final UncountedWrites uncountedWrites;

  @Inject
  PhotoTable(Jdbi jdbi, Clock clock, UncountedWrites uncountedWrites) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.uncountedWrites = uncountedWrites;
  }

  /**
   * The stored hash of the form's key, so that reading the table does not give access to the form.
   */
  static byte[] hash(String formKey) {
    return Tokens.sha256("photos", formKey);
  }

  /**
   * Adds the photo as the last of those staged for the form.
   *
   * @return false when the form has {@code most} already
   */
  boolean stage(PhotoKey key, String formKey, Renditions renditions, int most, Viewer by) {
    return uncounted(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO photo (file_key, owner_kind, owner_id, staged_for, position, role, width, height, bytes,
                          sha256, added_by, added_at)
                        SELECT :key, 'staged', 0, :form, COALESCE(MAX(position), 0) + 1, 'plain', :width, :height, :bytes,
                          :sha256, :by, :now
                        FROM photo WHERE staged_for = :form HAVING COUNT(*) < :most
                        """)
                    .bind("key", key.value())
                    .bind("form", hash(formKey))
                    .bind("width", renditions.width())
                    .bind("height", renditions.height())
                    .bind("bytes", renditions.bytes())
                    .bind("sha256", renditions.sha256())
                    .bind("by", by.person().orElse(null))
                    .bind("now", clock.instant())
                    .bind("most", most)
                    .execute())
        == 1;
  }

  /** Adds the photo as the last of the owner's. */
  void add(
      PhotoKey key,
      OwnerKind kind,
      LongId owner,
      Renditions renditions,
      PhotoRole role,
      String caption,
      Viewer by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO photo (file_key, owner_kind, owner_id, position, role, caption, width, height, bytes, sha256,
                      added_by, added_at)
                    SELECT :key, :kind, :owner, COALESCE(MAX(position), 0) + 1, :role, :caption, :width, :height, :bytes,
                      :sha256, :by, :now
                    FROM photo WHERE owner_kind = :kind AND owner_id = :owner
                    """)
                .bind("key", key.value())
                .bind("kind", kind)
                .bind("owner", owner)
                .bind("role", role)
                .bind("caption", caption.isEmpty() ? null : caption)
                .bind("width", renditions.width())
                .bind("height", renditions.height())
                .bind("bytes", renditions.bytes())
                .bind("sha256", renditions.sha256())
                .bind("by", by.person().orElse(null))
                .bind("now", clock.instant())
                .execute());
  }

  /** Adds a copy as the last photo of another owner. */
  void copy(PhotoKey from, PhotoKey to, OwnerKind kind, LongId owner, Viewer by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO photo (file_key, owner_kind, owner_id, position, role, caption, width, height, bytes, sha256,
                      added_by, added_at)
                    SELECT :to, :kind, :owner,
                      (SELECT COALESCE(MAX(s.position), 0) + 1 FROM photo s WHERE s.owner_kind = :kind AND s.owner_id = :owner),
                      p.role, p.caption, p.width, p.height, p.bytes, p.sha256, :by, :now
                    FROM photo p WHERE p.file_key = :from
                    """)
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("kind", kind)
                .bind("owner", owner)
                .bind("by", by.person().orElse(null))
                .bind("now", clock.instant())
                .execute());
  }

  /**
   * @return the number of keys that were staged for the form and now belong to the owner
   */
  int adopt(String formKey, OwnerKind kind, LongId owner, List<PhotoKey> keys) {
    if (keys.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(
        h -> {
          int last =
              h.createQuery(
                      "SELECT COALESCE(MAX(position), 0) FROM photo WHERE owner_kind = :kind AND owner_id = :owner")
                  .bind("kind", kind)
                  .bind("owner", owner)
                  .mapTo(Integer.class)
                  .one();
          return h.createUpdate(
                  """
                  UPDATE photo SET owner_kind = :kind, owner_id = :owner, staged_for = NULL, position = position + :last
                  WHERE staged_for = :form AND file_key IN (<keys>)
                  """)
              .bind("kind", kind)
              .bind("owner", owner)
              .bind("last", last)
              .bind("form", hash(formKey))
              .bindList("keys", keys.stream().map(PhotoKey::value).toList())
              .execute();
        });
  }

  void moveStaged(String formKey, String otherKey) {
    uncounted(
        h ->
            h.createUpdate("UPDATE photo SET staged_for = :other WHERE staged_for = :form")
                .bind("other", hash(otherKey))
                .bind("form", hash(formKey))
                .execute());
  }

  boolean removeStaged(String formKey, PhotoKey key) {
    return uncounted(
            h ->
                h.createUpdate("DELETE FROM photo WHERE staged_for = :form AND file_key = :key")
                    .bind("form", hash(formKey))
                    .bind("key", key.value())
                    .execute())
        == 1;
  }

  boolean remove(OwnerKind kind, LongId owner, PhotoKey key) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "DELETE FROM photo WHERE owner_kind = :kind AND owner_id = :owner AND file_key = :key")
                    .bind("kind", kind)
                    .bind("owner", owner)
                    .bind("key", key.value())
                    .execute())
        == 1;
  }

  /** Sets the role and caption of one photo of the owner. */
  boolean describe(OwnerKind kind, LongId owner, PhotoKey key, PhotoRole role, String caption) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE photo SET role = :role, caption = :caption
                        WHERE owner_kind = :kind AND owner_id = :owner AND file_key = :key
                        """)
                    .bind("role", role)
                    .bind("caption", caption.isEmpty() ? null : caption)
                    .bind("kind", kind)
                    .bind("owner", owner)
                    .bind("key", key.value())
                    .execute())
        == 1;
  }

  /** Sets the role and caption of one staged photo. */
  boolean describeStaged(String formKey, PhotoKey key, PhotoRole role, String caption) {
    return uncounted(
            h ->
                h.createUpdate(
                        "UPDATE photo SET role = :role, caption = :caption WHERE staged_for = :form AND file_key = :key")
                    .bind("role", role)
                    .bind("caption", caption.isEmpty() ? null : caption)
                    .bind("form", hash(formKey))
                    .bind("key", key.value())
                    .execute())
        == 1;
  }

  /** The key of the later rendition, if the photo has one. */
  Optional<PhotoKey> rendition(PhotoKey key) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT shown_key FROM photo WHERE file_key = :key AND shown_key IS NOT NULL")
                .bind("key", key.value())
                .map((r, c) -> new PhotoKey(r.getString(1)))
                .findOne());
  }

  void place(OwnerKind kind, LongId owner, PhotoKey key, int position) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE photo SET position = :position
                    WHERE owner_kind = :kind AND owner_id = :owner AND file_key = :key
                    """)
                .bind("position", position)
                .bind("kind", kind)
                .bind("owner", owner)
                .bind("key", key.value())
                .execute());
  }

  /** Staged photos that were added before the instant, the oldest first. */
  List<PhotoKey> staged(boolean byAccount, Instant before, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT file_key FROM photo
                    WHERE owner_kind = 'staged' AND added_at < :before AND (added_by IS NOT NULL) = :byAccount
                    ORDER BY added_at LIMIT :limit
                    """)
                .bind("before", before)
                .bind("byAccount", byAccount)
                .bind("limit", limit)
                .map((r, c) -> new PhotoKey(r.getString(1)))
                .list());
  }

  /** Those of the keys that have a row. */
  Set<PhotoKey> known(Collection<PhotoKey> keys) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT file_key FROM photo WHERE file_key IN (<keys>)
                    UNION ALL SELECT shown_key FROM photo WHERE shown_key IN (<keys>)
                    """)
                .bindList("keys", keys.stream().map(PhotoKey::value).toList())
                .map((r, c) -> new PhotoKey(r.getString(1)))
                .stream()
                .collect(Collectors.toSet()));
  }

  boolean removeStaged(PhotoKey key) {
    return uncounted(
            h ->
                h.createUpdate("DELETE FROM photo WHERE file_key = :key AND owner_kind = 'staged'")
                    .bind("key", key.value())
                    .execute())
        == 1;
  }

  private int uncounted(HandleCallback<Integer, RuntimeException> write) {
    return uncountedWrites.during(() -> jdbi.withHandle(write));
  }
}

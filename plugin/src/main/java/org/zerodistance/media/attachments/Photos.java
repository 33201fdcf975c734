package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.LongId;

/**
 * Lists the photos of owners in their order. Access is not checked here but where the files are
 * fetched.
 */
@Dependent
public class Photos {
  private final Jdbi jdbi;

  @Inject
  Photos(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<PhotoRow> list(OwnerKind kind, LongId owner) {
    return list(kind, List.of(owner)).getOrDefault(owner.value(), List.of());
  }

  /**
   * The photos of many owners with one statement, by owner id; owners without photos are absent,
   * and so are photos that were taken off.
   */
  public Map<Long, List<PhotoRow>> list(OwnerKind kind, Collection<? extends LongId> owners) {
    return rows(kind, owners, false).stream().collect(Collectors.groupingBy(PhotoRow::ownerId));
  }

  /** All photos of owners, those that were taken off included; for moderation. */
  public List<PhotoRow> all(OwnerKind kind, Collection<? extends LongId> owners) {
    return rows(kind, owners, true);
  }

  private List<PhotoRow> rows(
      OwnerKind kind, Collection<? extends LongId> owners, boolean withHidden) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT "
                        + PhotoRow.COLUMNS
                        + """
                               FROM photo
                              WHERE owner_kind = :kind AND owner_id IN (<owners>) AND (hidden = 0 OR :withHidden)
                              ORDER BY owner_id, position, id
                              """)
                .bind("kind", kind)
                .bind("withHidden", withHidden)
                .bindList("owners", owners.stream().map(LongId::value).toList())
                .map(PhotoRow::of)
                .list());
  }

  /** The photos uploaded with a form that has not been accepted yet. */
  public List<PhotoRow> staged(String formKey) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT "
                        + PhotoRow.COLUMNS
                        + " FROM photo WHERE staged_for = :form ORDER BY position, id")
                .bind("form", PhotoTable.hash(formKey))
                .map(PhotoRow::of)
                .list());
  }

  /** The photo with these files, in the present rendition or as it was taken in. */
  public Optional<PhotoRow> find(PhotoKey key) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT "
                        + PhotoRow.COLUMNS
                        + " FROM photo WHERE file_key = :key OR shown_key = :key")
                .bind("key", key.value())
                .map(PhotoRow::of)
                .findOne());
  }
}

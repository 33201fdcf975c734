package org.zerodistance.city.offices;

import java.util.Objects;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * The values of a board as an administrator enters them.
 *
 * @param slug part of the board's URL, so it is set once and never changed
 * @param nameEn may be blank, like the other English texts
 * @param groupName the heading under which lists show it
 * @param position the place in the lists, smallest first
 */
public record SaveBoard(
    OfficeId office,
    String slug,
    String name,
    String nameEn,
    BoardKind kind,
    String groupName,
    String groupNameEn,
    String description,
    String descriptionEn,
    int position,
    BoardState state) {
  public SaveBoard {
    slug = slug.strip();
    name = name.strip();
    nameEn = nameEn.strip();
    groupName = groupName.strip();
    groupNameEn = groupNameEn.strip();
    description = description.strip();
    descriptionEn = descriptionEn.strip();
  }

  /** Whether the board has these values already. */
  boolean same(BoardRow stored) {
    return stored.officeId().equals(office)
        && slug.equals(stored.slug())
        && name.equals(stored.name())
        && nameEn.equals(Objects.requireNonNullElse(stored.nameEn(), ""))
        && kind == stored.kind()
        && groupName.equals(stored.groupName())
        && groupNameEn.equals(Objects.requireNonNullElse(stored.groupNameEn(), ""))
        && description.equals(stored.description())
        && descriptionEn.equals(Objects.requireNonNullElse(stored.descriptionEn(), ""))
        && position == stored.position()
        && state == stored.state();
  }
}

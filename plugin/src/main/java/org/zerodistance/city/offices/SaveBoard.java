package org.zerodistance.city.offices;

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
}

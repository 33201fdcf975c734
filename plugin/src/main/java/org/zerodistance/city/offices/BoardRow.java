package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.OfficeId;

/**
 * A board with its office's name and its counters. English names are null when none was given.
 *
 * @param received publicly listed inquiries
 * @param answered those of them with at least one answer
 */
public record BoardRow(
    BoardId id,
    OfficeId officeId,
    String officeName,
    String officeNameEn,
    String slug,
    String name,
    String nameEn,
    BoardKind kind,
    String groupName,
    String groupNameEn,
    String description,
    String descriptionEn,
    BoardState state,
    int received,
    int answered,
    int position,
    int version) {

  public String nameIn(String lang) {
    return LocalName.in(lang, name, nameEn);
  }

  public String officeNameIn(String lang) {
    return LocalName.in(lang, officeName, officeNameEn);
  }

  public String groupNameIn(String lang) {
    return LocalName.in(lang, groupName, groupNameEn);
  }

  public String descriptionIn(String lang) {
    return LocalName.in(lang, description, descriptionEn);
  }

  public boolean open() {
    return state == BoardState.OPEN;
  }
}

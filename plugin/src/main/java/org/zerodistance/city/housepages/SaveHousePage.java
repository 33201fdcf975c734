package org.zerodistance.city.housepages;

import org.zerodistance.foundation.platform.Violations;

/**
 * Command to replace the text of a page in one language.
 *
 * @param title 1 to 60 characters
 * @param body 1 to 20,000 characters of Markdown
 * @param version the version that the form was made from
 */
public record SaveHousePage(
    HousePageKind page, String lang, String title, String body, int version) {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_BODY = 20_000;

  public SaveHousePage {
    title = title.strip();
    body = body.replace("\r\n", "\n").strip();
    new Violations()
        .length("title", title, 1, LONGEST_TITLE)
        .length("body", body, 1, LONGEST_BODY)
        .throwIfAny();
  }

  boolean same(HousePageText stored) {
    return title.equals(stored.title()) && body.equals(stored.body());
  }
}

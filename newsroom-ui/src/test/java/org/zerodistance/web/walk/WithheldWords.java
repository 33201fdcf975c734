package org.zerodistance.web.walk;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blacks out words of a case of the demo city, as a moderator does after its publication. */
final class WithheldWords {
  private WithheldWords() {}

  /**
   * Of a case with a photo.
   *
   * @return the page of the case's parts, to which its public page leads
   */
  static String blackOut(Person moderator) {
    Matcher number =
        Pattern.compile("href=\"/inquiries/(\\d+)\"")
            .matcher(moderator.get("/boards/zhujian").body());
    while (number.find()) {
      String desk = "/desk/cases/" + number.group(1) + "/moderation";
      String page = moderator.get(desk).body();
      if (page.contains("/moderation/photo-")) {
        String part = desk + page.replaceAll("(?s).*?/moderation(/inquiry-\\d+).*", "$1");
        String words =
            moderator.get(part).body().replaceAll("(?s).*data-field=\"body\">([^<]{4}).*", "$1");
        moderator.send(
            part + "/redact",
            Map.of(
                "marked",
                "1",
                "also",
                words,
                "why",
                "personal_data",
                "version",
                moderator.field(part, "version")));
        return desk;
      }
    }
    throw new AssertionError("no case with a photo");
  }
}

package org.zerodistance.web.walk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case to which an office owes an answer.
 *
 * @param spokesperson the name of the account, before the {@code @}
 * @param path the office's page of the case
 */
record OpenCase(String spokesperson, String path) {
  private static final Pattern LINK = Pattern.compile("href=\"(/office/cases/\\d+)\"");

  private static final List<String> SPOKESPERSONS =
      List.of("yongdong", "renshe", "jiaoyu", "jiaojing", "jiaotong", "chengguan", "zhujian");

  /** One that can be answered and asked about. */
  static OpenCase find(WholeHouse house) {
    for (String name : SPOKESPERSONS) {
      Person one = new Person(house, name + "@demo.example");
      Matcher link = LINK.matcher(one.get("/office").body());
      while (link.find()) {
        String path = link.group(1);
        String page = one.get(path).body();
        if (page.contains("action=\"" + path + "/answer\"")
            && page.contains("action=\"" + path + "/ask\"")) {
          return new OpenCase(name, path);
        }
      }
    }
    throw new AssertionError("no office has an open case");
  }
}

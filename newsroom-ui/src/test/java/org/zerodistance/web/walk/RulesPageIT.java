package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the administrators' page of time limits. */
class RulesPageIT {
  private static final Pattern RULE =
      Pattern.compile(
          "(?s)<form[^>]*action=\"/admin/rules\".*?name=\"kind\" value=\"([^\"]+)\".*?</form>");

  private final WholeHouse house = WholeHouse.get();
  private final Person admin = new Person(house, "admin@demo.example");

  @Test
  void savingARuleAsItIsAnnouncesNoNewOne() {
    String page = admin.get("/admin/rules").body();
    Matcher rule = RULE.matcher(page);
    int rules = 0;
    while (rule.find()) {
      rules++;
      String to =
          admin.send(
              "/admin/rules",
              Map.of(
                  "kind",
                  rule.group(1),
                  "version",
                  value(rule.group(), "version"),
                  "workingDays",
                  value(rule.group(), "workingDays")));
      String shown = to.substring(to.indexOf("/admin/rules"));
      assertThat(admin.get(shown).body()).contains("没有改动").doesNotContain("新的时限已生效");
    }
    assertThat(rules).isGreaterThan(4);
    assertThat(admin.get("/admin/rules").body()).isEqualTo(page);
  }

  private static String value(String form, String field) {
    Matcher input = Pattern.compile("<input[^>]*name=\"" + field + "\"[^>]*>").matcher(form);
    assertThat(input.find()).as(field).isTrue();
    return input.group().replaceAll("(?s).* value=\"([^\"]*)\".*", "$1");
  }
}

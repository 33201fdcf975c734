package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OfficeAnswerIT {
  private final WholeHouse house = WholeHouse.get();
  private final Person office = new Person(house, "zhujian@demo.example");

  @Test
  void anAnswerFormThatIsSentTwiceAnswersOnceAndSaysSoTwice() {
    Matcher link =
        Pattern.compile("href=\"(/office/cases/\\d+)\"").matcher(office.get("/office").body());
    assertThat(link.find()).isTrue();
    String page = link.group(1);
    String words = "网友您好，我局已派人到现场处理，编号" + System.nanoTime() + "。";
    Map<String, String> form =
        Map.of(
            "key",
            office.field(page, "key"),
            "version",
            office.field(page, "version"),
            "body",
            "<p>" + words + "</p>",
            "outcome",
            "answered",
            "action",
            "publish");

    assertThat(office.send(page + "/answer", form)).contains("done=office-answered");
    assertThat(office.send(page + "/answer", form)).contains("done=office-answered");

    String once = Pattern.quote("<p>" + words + "</p>");
    assertThat(office.get(page).body().split(once, -1)).as("on the case's page").hasSize(2);

    HttpResponse<String> other =
        office.post(
            page + "/answer",
            Map.of(
                "key", form.get("key"),
                "version", form.get("version"),
                "body", "<p>同一张表单里的另一段话，不能当成已经答复。</p>",
                "outcome", "answered",
                "action", "publish"));
    assertThat(other.statusCode()).as("other words in the same form").isEqualTo(409);
  }
}

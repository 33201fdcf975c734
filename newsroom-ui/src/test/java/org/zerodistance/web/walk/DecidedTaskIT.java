package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the page of a moderation task after its decision. */
class DecidedTaskIT {
  private static final String IN_VAIN = "您刚才的操作没有生效";

  private final WholeHouse house = WholeHouse.get();
  private final Person shen = new Person(house, "shen.yulan@demo.example");
  private final Person he = new Person(house, "he.jianping@demo.example");

  /** With the decision, its opposite, and the words for it. */
  @ParameterizedTest
  @CsvSource({"admit,return,已通过", "return,admit,已退回"})
  void onlyADecisionWithoutEffectIsCalledOne(String action, String opposite, String said) {
    String task = openTask();
    Map<String, String> decision = decision(task, action);
    shen.send(task, decision);

    HttpResponse<String> back = shen.get(task);
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("您已处理：" + said).doesNotContain(IN_VAIN, "同事先了一步");
    Matcher theCase = Pattern.compile("href=\"(/inquiries/\\d+)\"").matcher(back.body());
    assertThat(theCase.find()).isTrue();
    assertThat(shen.get(theCase.group(1)).statusCode()).isEqualTo(200);

    HttpResponse<String> again = shen.post(task, decision);
    assertThat(again.statusCode()).as("sent twice").isEqualTo(200);
    assertThat(again.body()).contains("您已处理：" + said).doesNotContain(IN_VAIN);

    Map<String, String> other = new HashMap<>(decision);
    other.put("action", opposite);
    HttpResponse<String> changed = shen.post(task, other);
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("您已处理：" + said, IN_VAIN).doesNotContain("同事先了一步");

    assertThat(he.get(task).body()).contains("沈玉兰 已经处理：" + said).doesNotContain(IN_VAIN);
    HttpResponse<String> late = he.post(task, decision);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("同事先了一步", "沈玉兰 已经处理：" + said, IN_VAIN);
  }

  /** A waiting inquiry. */
  private String openTask() {
    Matcher link =
        Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?]")
            .matcher(shen.get("/desk/moderation?cause=new").body());
    while (link.find()) {
      if (shen.get(link.group(1)).body().contains("value=\"admit\"")) {
        return link.group(1);
      }
    }
    throw new AssertionError("no inquiry waits");
  }

  private Map<String, String> decision(String task, String action) {
    Matcher board =
        Pattern.compile("(?s)<select[^>]*name=\"board\".*?<option value=\"(\\d+)\"")
            .matcher(shen.get(task).body());
    assertThat(board.find()).isTrue();
    return Map.of("action", action, "board", board.group(1), "reason", "请补充具体的地点。");
  }
}

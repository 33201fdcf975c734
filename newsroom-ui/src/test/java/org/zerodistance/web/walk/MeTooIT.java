package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests “me too” as a script sends it, and as many readers behind one carrier do. */
class MeTooIT {
  private final WholeHouse house = WholeHouse.get();
  private final String address = aCase();

  @Test
  void oneHundredAndFiftyRequestsFromOneAddressAreThirtyVoicesAndATask() {
    int before = voices();
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      if (meToo("203.0.113.30").statusCode() == 429) {
        refused++;
      }
    }
    assertThat(voices() - before).isEqualTo(30);
    assertThat(refused).isEqualTo(120);
    assertThat(meToo("203.0.114.1").statusCode()).as("another network").isEqualTo(303);

    Person moderator = new Person(house, "shen.yulan@demo.example");
    Matcher task =
        Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?]")
            .matcher(moderator.get("/desk/moderation?cause=crowd").body());
    assertThat(task.find()).as("a task of a crowd").isTrue();
    assertThat(moderator.get(task.group(1)).body()).contains("位未登录的读者点了", "不是，去掉这 31 个");
    moderator.send(task.group(1), Map.of("action", "no-readers"));
    assertThat(voices()).isEqualTo(before);
  }

  @Test
  void onlyAVoiceSetsTheCookieByWhichAReaderCountsOnce() {
    assertThat(house.get(address).headers().allValues("Set-Cookie")).isEmpty();
    int before = voices();
    // Five telephones of one make behind one carrier.
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> first = meToo("203.0.113.31");
      assertThat(first.headers().firstValue("Location").orElse("")).contains("done=me-too");
      cookies.add(voter(first).orElseThrow());
    }
    assertThat(voices() - before).isEqualTo(5);
    for (String cookie : cookies) {
      HttpResponse<String> again = meToo("203.0.113.31", "Cookie", cookie);
      assertThat(again.headers().firstValue("Location").orElse("")).contains("me-too-again");
      assertThat(voter(again)).isEmpty();
    }
    assertThat(voices() - before).isEqualTo(5);
  }

  @Test
  void aVoiceOfTheBrowserIsThePersonsAfterSigningIn() {
    String cookie = voter(meToo("203.0.113.32")).orElseThrow();
    int before = voices();
    HttpResponse<String> signedIn =
        house.post(
            "/login",
            Person.encoded(
                Map.of("email", "jian.wen@demo.example", "password", WholeHouse.PASSWORD)),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "same-origin",
            "Cookie",
            cookie);
    String session =
        signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

    assertThat(meToo("203.0.113.33", "Cookie", session).headers().firstValue("Location").orElse(""))
        .contains("me-too-again");
    assertThat(voices()).isEqualTo(before);
  }

  private HttpResponse<String> meToo(String from, String... more) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                from));
    headers.addAll(List.of(more));
    return house.post(address + "/me-too", "", headers.toArray(String[]::new));
  }

  private static Optional<String> voter(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("zd_voter="))
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .findFirst();
  }

  private int voices() {
    Matcher count =
        Pattern.compile("\"meToos\":\\s*(\\d+)").matcher(house.get("/api/v1" + address).body());
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  private String aCase() {
    Matcher number =
        Pattern.compile("\"number\":\\s*(\\d+)").matcher(house.get("/api/v1/inquiries").body());
    assertThat(number.find()).isTrue();
    return "/inquiries/" + number.group(1);
  }
}

package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorIT {
  private final WholeHouse house = WholeHouse.get();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/boards",
        "/boards/secretary",
        "/search?q=路灯",
        "/statistics",
        "/inquiries/new",
        "/nowhere",
        "/health/live",
        "/api/v1/boards"
      })
  void everyAnswerCarriesTheHeadersAndTellsNothingOfTheServer(String path) {
    HttpResponse<String> answer = house.get(path.replace("路灯", "%E8%B7%AF%E7%81%AF"));

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    assertThat(answer.body()).doesNotContain("Payara").doesNotContain("\tat org.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/boards", "/boards/secretary", "/search", "/statistics", "/track", "/login"})
  void publicPagesSetNoCookie(String path) {
    HttpResponse<String> answer = house.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aBrowserThatSignedInBeforeGetsInWhileOthersGuess() {
    String email = "door" + System.nanoTime() + "@demo.example";
    String password = "lantern under bridge";
    assertThat(
            login(
                    "/register",
                    Map.of("name", "门前的人", "email", email, "password", password),
                    "198.18.7.1")
                .statusCode())
        .isEqualTo(303);
    Map<String, String> right = Map.of("email", email, "password", password);
    String device =
        login("/login", right, "198.18.7.1").headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("zd_device="))
            .findFirst()
            .orElseThrow();
    assertThat(device).contains("Path=/login", "HttpOnly", "SameSite=Lax", "Max-Age=");

    for (int i = 0; i < 10; i++) {
      login("/login", Map.of("email", email, "password", "a guess"), "198.18.8." + i);
    }

    assertThat(login("/login", right, "198.18.9.1").statusCode()).isEqualTo(429);
    assertThat(
            login("/login", right, "198.18.9.1", "Cookie", device.replaceFirst(";.*", ""))
                .statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> login(
      String path, Map<String, String> form, String address, String... more) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                address));
    headers.addAll(List.of(more));
    return house.post(path, Person.encoded(form), headers.toArray(String[]::new));
  }

  @Test
  void anUnknownAddressIsAFriendly404() {
    assertThat(house.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(house.get("/inquiries/1").statusCode()).isEqualTo(404);
    assertThat(house.get("/inquiries/x").statusCode()).isEqualTo(404);
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() {
    assertThat(
            house
                .post(
                    "/login",
                    "email=a",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            house
                .post(
                    "/login",
                    "email=a",
                    "Origin",
                    "https://evil.example",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/desk/moderation",
        "/desk/tips",
        "/desk/stories",
        "/office",
        "/admin/people",
        "/admin/audit",
        "/account"
      })
  void staffPagesAskForASignIn(String path) {
    HttpResponse<String> answer = house.get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login?next=");
  }
}

package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

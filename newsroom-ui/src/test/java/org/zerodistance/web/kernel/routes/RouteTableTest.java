package org.zerodistance.web.kernel.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private final RouteTable routes = new RouteTable();

  RouteTableTest() {
    routes.add("GET", "/", "/");
    routes.add("GET", "/login", "/login");
    routes.add("GET", "/desk/stories", "/desk/stories");
    routes.add("GET", "/desk/stories/{id}", "/desk/stories/{id: [0-9]{1,18}}");
    routes.add("POST", "/desk/stories/{id}/save", "/desk/stories/{id: [0-9]{1,18}}/save");
    routes.add("GET", "/boards/{slug}", "/boards/{slug}");
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/stories/12/save, /desk/stories/12",
    "/desk/stories/12/save?a=b, /desk/stories/12",
    "/desk/stories/12?section=plan, /desk/stories/12?section=plan",
    "/desk/stories/new/x, /desk/stories",
    "/boards/zhujian, /boards/zhujian",
    "/boards/a/b, /boards/a",
    "/login?next=/desk, /",
    "/logout, /",
    "/nowhere/at/all, /"
  })
  void the_page_after_a_sign_in_answers_a_get(String address, String page) {
    assertThat(routes.page(address)).isEqualTo(page);
  }

  @Test
  void a_form_s_address_is_no_page() {
    assertThat(routes.answersGet("/desk/stories/12/save")).isFalse();
    assertThat(routes.answersGet("/desk/stories/x")).isFalse();
  }
}

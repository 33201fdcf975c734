package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void theTraceOfAProxyIsTheIdOfTheRequest() {
    assertThat(RequestId.of("00-" + TRACE + "-00f067aa0ba902b7-01", "edge-17-abcdef"))
        .contains(TRACE);
    assertThat(RequestId.of(null, "edge-17-abcdef")).contains("edge-17-abcdef");
    assertThat(RequestId.of("nonsense", "edge-17-abcdef")).contains("edge-17-abcdef");
    assertThat(RequestId.of(null, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void whatIsNoTraceIsNotTaken(String traceparent) {
    assertThat(RequestId.of(traceparent, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "-begins-with-a-hyphen",
        "two words",
        "line\nbreak",
        "li@demo.example",
        "编号编号编号编号"
      })
  void anIdOfOtherCharactersIsNotTaken(String id) {
    assertThat(RequestId.of(null, id)).isEmpty();
    assertThat(RequestId.of(null, "a".repeat(65))).isEmpty();
  }

  @Test
  void whatABrowserBringsIsNotLookedAt() {
    HttpServletRequest request = request("edge-17-abcdef");

    assertThat(RequestId.give(request, false)).matches("[0-9a-f]{16}");
    assertThat(RequestId.give(request("edge-17-abcdef"), true)).isEqualTo("edge-17-abcdef");
  }

  /** A request with that header, which forgets what it is given. */
  private static HttpServletRequest request(String requestId) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestIdTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeader") && arguments[0].equals(RequestId.HEADER)
                    ? requestId
                    : null);
  }
}

package org.zerodistance.web.kernel.filters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RouteFeatureTest {
  @Path("/")
  private static final class Front {}

  /** Methods whose annotations alone are read. */
  @SuppressWarnings("UnusedMethod")
  @Path("inquiries")
  private static final class Inquiries {
    @Path("/{number: [0-9]{1,9}}/replies/{reply}")
    void reply() {}

    @Path("{path: .*}")
    void any() {}
  }

  @Test
  void aRouteIsTheTemplateWithoutItsExpressions() throws NoSuchMethodException {
    assertThat(RouteFeature.template(Front.class.getAnnotation(Path.class), null)).isEqualTo("/");
    assertThat(RouteFeature.template(Inquiries.class.getAnnotation(Path.class), null))
        .isEqualTo("/inquiries");
    assertThat(template("reply")).isEqualTo("/inquiries/{number}/replies/{reply}");
    assertThat(template("any")).isEqualTo("/inquiries/{path}");
  }

  private static String template(String method) throws NoSuchMethodException {
    return RouteFeature.template(
        Inquiries.class.getAnnotation(Path.class),
        Inquiries.class.getDeclaredMethod(method).getAnnotation(Path.class));
  }
}

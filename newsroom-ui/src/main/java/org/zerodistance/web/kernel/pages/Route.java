package org.zerodistance.web.kernel.pages;

import jakarta.servlet.ServletRequest;

/** The template of a request's route; one constant for all unknown addresses. */
public final class Route {
  /** The route of requests without a resource. */
  public static final String UNMATCHED = "unmatched";

  /** The request attribute with the template. */
  public static final String ATTRIBUTE = "org.zerodistance.route";

  private Route() {}

  /**
   * @param template the template in the program, such as {@code /inquiries/{number}}
   */
  public static void note(ServletRequest request, String template) {
    request.setAttribute(ATTRIBUTE, template);
  }

  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String template ? template : UNMATCHED;
  }
}

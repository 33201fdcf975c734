package org.zerodistance.web.kernel.pages;

import jakarta.servlet.ServletRequest;

/** The template of the route that a request takes; one word for all addresses that lead nowhere. */
public final class Route {
  /** Of requests that no resource answers. */
  public static final String UNMATCHED = "unmatched";

  /** Of the request, with the template. */
  public static final String ATTRIBUTE = "org.zerodistance.route";

  private Route() {}

  /**
   * @param template as it stands in the program, such as {@code /inquiries/{number}}
   */
  public static void note(ServletRequest request, String template) {
    request.setAttribute(ATTRIBUTE, template);
  }

  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String template ? template : UNMATCHED;
  }
}

package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.zerodistance.foundation.platform.InvalidFormProblem;

/** Shows a page again that somebody sent a form from; no cache keeps what was typed. */
public final class FormResponses {
  private static final int UNPROCESSABLE = 422;

  private FormResponses() {}

  /** The page with everything that was typed and everything that is wrong with it. */
  public static Response with(
      InvalidFormProblem problem, Form typed, Function<Form, ? extends HtmlPage> page) {
    return page(problem.code().kind().status(), page.apply(typed.with(problem.violations())));
  }

  /** The page whose form names what is wrong. */
  public static Response wrong(HtmlPage htmlPage) {
    return page(UNPROCESSABLE, htmlPage);
  }

  public static Response page(int status, HtmlPage htmlPage) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(htmlPage)
        .build();
  }
}

package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.zerodistance.foundation.platform.InvalidFormProblem;

/** Responses that show a page again after its form was sent; no cache stores the typed values. */
public final class FormResponses {
  private static final int UNPROCESSABLE = 422;

  private FormResponses() {}

  /** The page with all typed values and all errors. */
  public static Response with(
      InvalidFormProblem problem, Form typed, Function<Form, ? extends HtmlPage> page) {
    return page(problem.code().kind().status(), page.apply(typed.with(problem.violations())));
  }

  /** The page whose form names its errors. */
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

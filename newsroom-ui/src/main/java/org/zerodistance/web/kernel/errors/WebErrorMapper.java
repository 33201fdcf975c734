package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals by JAX-RS: unknown addresses, methods, bodies. */
@Provider
@Dependent
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {
  private final ErrorResponses answers;

  @Inject
  WebErrorMapper(ErrorResponses answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response asked = exception.getResponse();
    if (asked.getStatus() < 400 || asked.hasEntity()) {
      return asked;
    }
    if (asked.getStatus() >= 500 && asked.getStatus() != 503) {
      return answers.failure(exception).response();
    }
    Response answer = answers.ofStatus(asked.getStatus()).response();
    String allow = asked.getHeaderString(HttpHeaders.ALLOW);
    String retry = asked.getHeaderString(HttpHeaders.RETRY_AFTER);
    return Response.fromResponse(answer)
        .header(HttpHeaders.ALLOW, allow)
        .header(HttpHeaders.RETRY_AFTER, retry)
        .build();
  }
}

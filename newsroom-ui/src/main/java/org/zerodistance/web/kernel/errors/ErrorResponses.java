package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.web.kernel.callingpage.CallingPage;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.i18n.Messages;
import org.zerodistance.web.kernel.pages.PageRenderer;
import org.zerodistance.web.kernel.pages.Visitor;

/** Creates error responses, for resources and for filters. */
@Dependent
public class ErrorResponses {
  private static final System.Logger LOG = System.getLogger(ErrorResponses.class.getName());

  private final PageRenderer pageRenderer;
  private final MessageBook book;
  private final Visitor visitor;
  private final CallingPage calling;

  @Inject
  ErrorResponses(
      PageRenderer pageRenderer, MessageBook book, Visitor visitor, CallingPage calling) {
    this.pageRenderer = pageRenderer;
    this.book = book;
    this.visitor = visitor;
    this.calling = calling;
  }

  /** A response before it is sent. */
  public static final class ErrorResponse {
    private final int status;
    private final String type;
    private final byte[] body;

    private ErrorResponse(int status, String type, byte[] body) {
      this.status = status;
      this.type = type;
      this.body = body;
    }

    /**
     * Sends the response from a filter or a servlet, unless the client has closed the connection.
     */
    public void send(HttpServletResponse response) {
      response.setStatus(status);
      RetryAfterFilter.seconds(status).ifPresent(s -> response.setHeader("Retry-After", s));
      response.setContentType(type);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setContentLength(body.length);
      try {
        response.getOutputStream().write(body);
      } catch (IOException gone) {
        LOG.log(System.Logger.Level.DEBUG, "nobody waits for an answer any more");
      }
    }

    Response response() {
      return Response.status(status)
          .header(HttpHeaders.CONTENT_TYPE, type)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(body)
          .build();
    }
  }

  /** The response to a refusal by a feature. */
  public ErrorResponse of(Problem problem) {
    Messages messages = book.messages();
    Language language = visitor.lang();
    int status = problem.code().kind().status();
    String heading = messages.say(language, problem.messageKey(), problem.details().toArray());
    Optional<String> advice = messages.find(language, problem.messageKey() + ".advice");
    if (machine()) {
      JsonObjectBuilder document = document(status, heading, problem.code().name());
      if (problem instanceof InvalidFormProblem invalid) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        invalid
            .violations()
            .forEach(
                v ->
                    errors.add(
                        Json.createObjectBuilder()
                            .add("field", v.field())
                            .add(
                                "detail",
                                messages.say(language, v.messageKey(), v.details().toArray()))));
        document.add("errors", errors);
      }
      return json(status, document);
    }
    return page(
        status,
        heading,
        advice.orElseGet(() -> messages.say(language, "error." + known(status) + ".advice")));
  }

  /** The response to a script of a page whose visitor must sign in first. */
  ErrorResponse signInFirst() {
    String heading = book.messages().say(visitor.lang(), "problem.sign-in-first");
    return json(401, document(401, heading, "SIGN_IN_FIRST"));
  }

  /** The response to a request that is refused by HTTP rules. */
  public ErrorResponse ofStatus(int status) {
    Messages messages = book.messages();
    Language language = visitor.lang();
    String heading = messages.say(language, "error." + known(status) + ".heading");
    return machine()
        ? json(status, document(status, heading, "HTTP_" + status))
        : page(status, heading, messages.say(language, "error." + known(status) + ".advice"));
  }

  /** The response to a refusal that has its own messages {@code error.<name>}. */
  public ErrorResponse named(int status, String name) {
    Messages messages = book.messages();
    Language language = visitor.lang();
    String heading = messages.say(language, "error." + name + ".heading");
    return machine()
        ? json(status, document(status, heading, "HTTP_" + status))
        : page(status, heading, messages.say(language, "error." + name + ".advice"));
  }

  /** Logs the failure once with the id of the request, which the response shows. */
  public ErrorResponse failure(Throwable failure) {
    LOG.log(
        System.Logger.Level.ERROR,
        "failure %s at %s: %s"
            .formatted(visitor.requestId(), visitor.route(), ThrowableFormatter.trace(failure)));
    Messages messages = book.messages();
    Language language = visitor.lang();
    String heading = messages.say(language, "error.500.heading");
    return machine()
        ? json(500, document(500, heading, "FAILURE").add("id", visitor.requestId()))
        : page(500, heading, messages.say(language, "error.500.advice"));
  }

  /** The response to the loser of two transactions; one line in the log. */
  public ErrorResponse deadlock(Throwable failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "a deadlock at {0}: {1}",
        visitor.route(),
        ThrowableFormatter.line(failure));
    return ofStatus(409);
  }

  /**
   * The response while the database is unavailable. Only one line in the log, because there are
   * many such failures with the same cause.
   */
  public ErrorResponse withoutDatabase(Throwable failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "no database for {0}: {1}",
        visitor.route(),
        ThrowableFormatter.line(failure));
    Messages messages = book.messages();
    Language language = visitor.lang();
    String heading = messages.say(language, "error.503.heading");
    if (machine()) {
      return json(503, document(503, heading, "DATABASE_AWAY").add("id", visitor.requestId()));
    }
    // Without the masthead, which would read the database again.
    return new ErrorResponse(
        503,
        "text/html;charset=UTF-8",
        pageRenderer.renderAlone(
            refusal(503, heading, messages.say(language, "error.503.advice"))));
  }

  private boolean machine() {
    return visitor.path().startsWith("/api/") || visitor.path().startsWith("/internal/");
  }

  private static String known(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 408, 409, 410, 411, 413, 415, 422, 429, 500, 503 ->
          Integer.toString(status);
      default -> status >= 500 ? "500" : "400";
    };
  }

  private static JsonObjectBuilder document(int status, String title, String code) {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", title)
        .add("status", status)
        .add("code", code);
  }

  private static ErrorResponse json(int status, JsonObjectBuilder document) {
    return new ErrorResponse(
        status,
        "application/problem+json",
        document.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private ErrorResponse page(int status, String heading, String advice) {
    RefusalPage page = refusal(status, heading, advice);
    byte[] html;
    try {
      html = pageRenderer.render(page);
    } catch (RuntimeException noDatabase) {
      // The masthead needs the database, which may be the cause; then the page has none.
      html = pageRenderer.renderAlone(page);
    }
    return new ErrorResponse(status, "text/html;charset=UTF-8", html);
  }

  /** Staff at their work stay in their own shell and are led back to where they were. */
  private RefusalPage refusal(int status, String heading, String advice) {
    boolean atWork =
        visitor.viewer().newsroom()
            || visitor.viewer().has(Role.SPOKESPERSON)
            || visitor.viewer().has(Role.ADMINISTRATOR);
    Optional<String> area = CallingPage.staffArea(visitor.path()).filter(a -> atWork);
    return new RefusalPage(
        status,
        heading,
        advice,
        area.orElse("reader"),
        area.map(a -> calling.back(status == Response.Status.FORBIDDEN.getStatusCode())),
        visitor.requestId());
  }
}

package org.zerodistance.foundation.platform;

import java.util.List;

/**
 * A refusal that is reported to the person or program that made the request. Each feature has one
 * subclass with an enum of codes; one mapper turns it into a page or a problem document. Not a
 * failure: it is never logged with a stack trace.
 */
public abstract class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of refusals; the kind decides the HTTP status. */
  public enum ProblemKind {
    INVALID(422),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** Implemented by each feature's enum of codes. */
  public interface Code {
    ProblemKind kind();

    String name();
  }

  private final transient Code code;
  private final transient List<Object> details;

  protected Problem(Code code, Object... details) {
    super(code.name() + (details.length == 0 ? "" : " " + List.of(details)), null, false, false);
    this.code = code;
    this.details = List.of(details);
  }

  public Code code() {
    return code;
  }

  /** Values for the message's placeholders; never personal data. */
  public List<Object> details() {
    return details;
  }

  /**
   * The key of the message in the message files: {@code problem.} and the code in lower case with
   * dots.
   */
  public String messageKey() {
    return "problem." + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

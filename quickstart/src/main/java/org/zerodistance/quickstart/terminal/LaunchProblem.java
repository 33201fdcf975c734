package org.zerodistance.quickstart.terminal;

import java.io.IOException;

/**
 * The reason why a command failed, in one line that names the remedy. Shown without a stack trace.
 */
public final class LaunchProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of problems, for scripts and tests. */
  public enum Code {
    PORT_TAKEN,
    DISK_FULL,
    WRONG_JDK,
    WRONG_MAVEN,
    DOWNLOAD_FAILED,
    DOWNLOAD_DAMAGED,
    BUILD_FAILED,
    SERVER_DIED,
    SERVER_SILENT,
    ALREADY_RUNNING,
    BAD_SETTING,
    BAD_USAGE,
    FILE_TROUBLE,
    IMPORT_FAILED,
    INDEX_TROUBLE,
    REFUSED,
    BENCH_FAILED,
    BROWSER_MISSING,
    MYSQL_MISSING
  }

  private final Code code;

  public LaunchProblem(Code code, String message) {
    super(message);
    this.code = code;
  }

  public LaunchProblem(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** A problem of our own files that cannot be read or written. */
  public static LaunchProblem files(String what, IOException cause) {
    return new LaunchProblem(Code.FILE_TROUBLE, what + ": " + reason(cause), cause);
  }

  public Code code() {
    return code;
  }

  /**
   * The reason from the exception's class name, because the file system's message is only a path.
   */
  private static String reason(IOException cause) {
    String name = cause.getClass().getSimpleName().replaceAll("Exception$", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return cause.getMessage() == null ? words : words + " (" + cause.getMessage() + ")";
  }
}

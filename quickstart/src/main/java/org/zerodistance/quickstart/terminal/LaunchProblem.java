package org.zerodistance.quickstart.terminal;

import java.io.IOException;

/**
 * Why something could not be started, in one line that names the way out. Shown as it is, without a
 * stack trace.
 */
public final class LaunchProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong; scripts and tests tell problems apart by it. */
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

  /** For files of our own that cannot be read or written. */
  public static LaunchProblem files(String what, IOException cause) {
    return new LaunchProblem(Code.FILE_TROUBLE, what + ": " + reason(cause), cause);
  }

  public Code code() {
    return code;
  }

  /** The file system's own words come without a verb; the class name supplies it. */
  private static String reason(IOException cause) {
    String name = cause.getClass().getSimpleName().replaceAll("Exception$", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return cause.getMessage() == null ? words : words + " (" + cause.getMessage() + ")";
  }
}

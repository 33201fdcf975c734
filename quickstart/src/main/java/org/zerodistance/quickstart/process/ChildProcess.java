package org.zerodistance.quickstart.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * A server as a child process: in a session of its own, so that Ctrl-C reaches only the launcher,
 * which then stops its children in order; its output in a log file, so that it can outlive the
 * launcher; its number in a pid file, so that the next run finds it.
 */
public final class ChildProcess implements AutoCloseable {
  private static final long LOG_BYTES = 10_000_000;
  private static final int TAIL_LINES = 12;
  private static final int TAIL_BYTES = 65_536;

  private static boolean closing;

  private final String name;
  private final Process process;
  private final PidFile pidFile;
  private final Path log;
  private volatile long logStart;
  private final Duration grace;

  private ChildProcess(Order order, Process process, PidFile pidFile, long logStart) {
    this.name = order.name();
    this.process = process;
    this.pidFile = pidFile;
    this.log = order.log();
    this.logStart = logStart;
    this.grace = order.grace();
  }

  /**
   * The parameters of a start.
   *
   * @param name for messages, e.g. “MariaDB”
   * @param command program and arguments
   * @param environment added to this process's own; an empty value removes the variable
   * @param directory the working directory
   * @param log receives both output streams, appended
   * @param pidFile the file for its process number
   * @param grace the time for a regular stop before it is killed
   */
  public record Order(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log,
      Path pidFile,
      Duration grace) {}

  /** Prevents further starts: this process is about to end and stops its children only once. */
  public static synchronized void refuseNewOnes() {
    closing = true;
  }

  /**
   * Whether {@link #refuseNewOnes()} was called; processes that end afterwards are being stopped by
   * us.
   */
  public static synchronized boolean isClosing() {
    return closing;
  }

  public static synchronized ChildProcess start(Order order) {
    if (closing) {
      throw new LaunchProblem(
          LaunchProblem.Code.SERVER_DIED,
          order.name() + " was not started, since we are stopping.");
    }
    PidFile pidFile = new PidFile(order.pidFile());
    ProcessBuilder builder = new ProcessBuilder(ownSession(order.command()));
    builder.directory(order.directory().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
    order
        .environment()
        .forEach(
            (key, value) -> {
              if (value.isEmpty()) {
                builder.environment().remove(key);
              } else {
                builder.environment().put(key, value);
              }
            });
    try {
      Files.createDirectories(order.log().toAbsolutePath().getParent());
      rotate(order.log());
      long logStart = Files.exists(order.log()) ? Files.size(order.log()) : 0;
      Process process = builder.start();
      process.getOutputStream().close();
      pidFile.write(process.toHandle());
      return new ChildProcess(order, process, pidFile, logStart);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot start " + order.name(), e);
    }
  }

  /**
   * Empties a large log of the running process after copying it, since the process keeps the file
   * open. A line that is written in between may be lost.
   */
  public void rotateLog() {
    try {
      if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
        Files.copy(log, old(log), StandardCopyOption.REPLACE_EXISTING);
        Files.newByteChannel(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
            .close();
        logStart = 0;
      }
    } catch (IOException e) {
      // A full disk is no reason to stop the servers; the next attempt follows soon.
      return;
    }
  }

  private static Path old(Path log) {
    return log.resolveSibling(log.getFileName() + ".1");
  }

  /** Renames a large log and keeps one old log, so that logs do not grow for ever. */
  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, old(log), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Starts the command with {@code setsid}, which replaces itself by the command, so that the pid
   * is the child's. Without {@code setsid} the command is unchanged.
   */
  private static List<String> ownSession(List<String> command) {
    return Programs.find("setsid")
        .map(
            setsid -> {
              List<String> wrapped = new ArrayList<>();
              wrapped.add(setsid.toString());
              wrapped.addAll(command);
              return wrapped;
            })
        .orElse(command);
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process has ended, for whatever reason. */
  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** The last lines of its log, for the message with the reason of its end. */
  public String lastWords() {
    List<String> lines = written();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }

  /** The lines of its log since its start, without empty lines; only the end of a long log. */
  public List<String> written() {
    try (SeekableByteChannel channel = Files.newByteChannel(log)) {
      channel.position(Math.max(logStart, channel.size() - TAIL_BYTES));
      InputStream in = Channels.newInputStream(channel);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of("(no log at " + log + ")");
    }
  }

  /** Kills it at once, like a power cut: for tests of recovery. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Stops it regularly, and kills it after its grace time. Safe to call twice. */
  @Override
  public void close() {
    PidFile.stop(process.toHandle(), grace);
    pidFile.delete();
  }
}

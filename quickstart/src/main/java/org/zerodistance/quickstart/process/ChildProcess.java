package org.zerodistance.quickstart.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * A server as a child process: in a session of its own, so that Ctrl-C reaches only the launcher,
 * which then stops its children in order; its output in a log file, so that it outlives a launcher
 * that dies; its number in a pid file, so that the next run finds it.
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
  private final long logStart;
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
   * What to start.
   *
   * @param name for messages, e.g. “MariaDB”
   * @param command program and arguments
   * @param environment added to this process's own; an empty value removes the variable
   * @param directory where it starts
   * @param log receives both output streams, appended
   * @param pidFile where its number is kept
   * @param grace how long it may take to stop before it is killed
   */
  public record Order(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log,
      Path pidFile,
      Duration grace) {}

  /**
   * From now on no child is started any more: this process is about to end and looks for its
   * children only once.
   */
  public static synchronized void refuseNewOnes() {
    closing = true;
  }

  /**
   * True once {@link #refuseNewOnes()} was called; what dies from then on dies because we stop it.
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

  /** Keeps one old log, so that no log grows for ever. */
  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Path old = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * {@code setsid} replaces itself by the command, so the pid stays the child's own. Where it is
   * missing, go without.
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

  /** The last lines of what it has written, for the message that says why it died. */
  public String lastWords() {
    List<String> lines = written();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }

  /**
   * What it has written to its log since it was started, without empty lines; the end of it when
   * that is much.
   */
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

  /** Dies at once, as in a power cut: for tests of recovery. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to stop, waits for its grace, then kills it. Safe to call twice. */
  @Override
  public void close() {
    PidFile.stop(process.toHandle(), grace);
    pidFile.delete();
  }
}

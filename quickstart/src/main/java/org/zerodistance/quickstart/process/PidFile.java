package org.zerodistance.quickstart.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * A file with the process id and start time of a child process, to find it after a crash of its
 * parent. The start time shows whether the system has given the number to another process
 * meanwhile.
 */
public final class PidFile {
  private final Path file;

  public PidFile(Path file) {
    this.file = file;
  }

  public void write(ProcessHandle process) {
    String started = process.info().startInstant().map(Instant::toString).orElse("");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, process.pid() + " " + started + "\n");
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write the pid file " + file, e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot delete the pid file " + file, e);
    }
  }

  /** The process of this file, if it is still running. */
  public Optional<ProcessHandle> living() {
    String[] parts;
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      parts = Files.readString(file).trim().split(" ", 2);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read the pid file " + file, e);
    }
    if (!parts[0].matches("[0-9]{1,18}")) {
      // Incomplete after a power cut, so it names no process.
      return Optional.empty();
    }
    String started = parts.length > 1 ? parts[1] : "";
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().map(Instant::toString).orElse("").equals(started));
  }

  /**
   * Stops the process of an earlier run: regularly first, then by killing it. Returns true when
   * there was one.
   */
  public boolean reap(Duration patience) {
    Optional<ProcessHandle> orphan = living();
    orphan.ifPresent(p -> stop(p, patience));
    delete();
    return orphan.isPresent();
  }

  static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!ended(process, patience)) {
      // Descendants first, because they cannot be found after the parent has ended.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      ended(process, Duration.ofSeconds(10));
    }
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}

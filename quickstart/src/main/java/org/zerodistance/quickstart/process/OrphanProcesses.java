package org.zerodistance.quickstart.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Our processes without a pid file: a server whose starter was killed, or the child of one. They
 * are identified by an argument that names one of our folders, so that no other process is stopped.
 */
public final class OrphanProcesses {
  private OrphanProcesses() {}

  /** Stops every process with exactly this argument, except this process. */
  public static void reap(String argument, Duration patience) {
    List<ProcessHandle> strays =
        ProcessHandle.allProcesses()
            .filter(p -> p.pid() != ProcessHandle.current().pid())
            .filter(p -> arguments(p).contains(argument))
            .toList();
    for (ProcessHandle stray : strays) {
      PidFile.stop(stray, patience);
    }
  }

  private static List<String> arguments(ProcessHandle process) {
    // The JDK reads only one page of the command line, and Elasticsearch's is longer.
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.isReadable(commandLine)) {
      try {
        byte[] bytes = Files.readAllBytes(commandLine);
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
      } catch (IOException e) {
        // The process has ended meanwhile.
        return List.of();
      }
    }
    return process.info().arguments().map(Arrays::asList).orElse(List.of());
  }
}

package org.zerodistance.quickstart.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Processes of ours that no pid file speaks of: a server whose starter was killed, or the child of
 * one. They are known by an argument that names a folder of ours, so nothing else can be hit.
 */
public final class Strays {
  private Strays() {}

  /** Stops every process that was started with exactly that argument, but not this one. */
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
    // The JDK reads no more than a page of the command line, and Elasticsearch's is longer.
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.isReadable(commandLine)) {
      try {
        byte[] bytes = Files.readAllBytes(commandLine);
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
      } catch (IOException e) {
        // It ended in between.
        return List.of();
      }
    }
    return process.info().arguments().map(Arrays::asList).orElse(List.of());
  }
}

package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd run}: builds and starts the product, prints its address, and keeps it running until it
 * is stopped.
 */
public final class Run {
  private final Settings settings;
  private final DataFolder data;
  private final Terminal terminal;

  public Run(Settings settings, Terminal terminal) {
    this(settings, new DataFolder(settings.data()), terminal);
  }

  public Run(Settings settings, DataFolder data, Terminal terminal) {
    this.settings = settings;
    this.data = data;
    this.terminal = terminal;
  }

  /** With {@code empty} the demo city is not loaded, regardless of {@code ZD_DEMO}. */
  public void untilStopped(boolean empty) {
    FileLock lock = data.lock();
    try {
      Stack stack = up(!empty && settings.demo().orElse(true));
      List<SupervisedServer> servers = stack.start();
      announce();
      new ServerSupervisor(servers, terminal).keep();
    } finally {
      release(lock);
    }
  }

  /** Builds and starts everything, and registers a hook that stops it when this process ends. */
  public Stack up(boolean demo) {
    Stack stack = new Stack(settings, data, terminal, demo);
    stack.clear();
    new Build(settings.root(), data.folder().resolve("build.log"), terminal).ifNeeded();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> down(stack), "stop everything"));
    return stack;
  }

  private void down(Stack stack) {
    ChildProcess.refuseNewOnes();
    terminal.abandon();
    if (stack.begun()) {
      terminal.step("Stopping");
    }
    stack.stop();
    // Maven, if it is running; it can be stopped at any time.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    if (stack.begun()) {
      terminal.done();
    }
  }

  private void announce() {
    terminal.line("");
    terminal.line("Zero Distance is ready: " + settings.baseUrl() + "/");
    show("There is no administrator yet. This link works once:", data.firstAdministrator());
    show("Demo accounts:", data.demoAccounts());
    terminal.line("");
    terminal.line("Data and logs: " + data.folder() + "   Ctrl-C stops everything.");
  }

  /** Shows a file that the application has written for the operator. */
  private void show(String title, Path file) {
    if (Files.isReadable(file)) {
      try {
        terminal.line("");
        terminal.line(title);
        Files.readString(file).stripTrailing().lines().forEach(line -> terminal.line("  " + line));
      } catch (IOException e) {
        throw LaunchProblem.files("Cannot read " + file, e);
      }
    }
  }

  public static void release(FileLock lock) {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot release the data folder", e);
    }
  }
}

package org.zerodistance.quickstart.launch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * Waits for servers to die and restarts them; meanwhile rotates their logs by size. Ends only with
 * a problem, or when this process is stopped.
 */
final class ServerSupervisor {
  private static final int LOGS_EVERY_SECONDS = 30;

  private final List<SupervisedServer> servers;
  private final Terminal terminal;

  ServerSupervisor(List<SupervisedServer> servers, Terminal terminal) {
    this.servers = servers;
    this.terminal = terminal;
  }

  void keep() {
    while (!ChildProcess.isClosing()) {
      CompletableFuture.anyOf(
              servers.stream()
                  .map(server -> server.process().onExit())
                  .toArray(CompletableFuture<?>[]::new))
          .completeOnTimeout(null, LOGS_EVERY_SECONDS, TimeUnit.SECONDS)
          .join();
      servers.forEach(server -> server.process().rotateLog());
      for (SupervisedServer server : servers) {
        if (!server.process().isAlive() && !ChildProcess.isClosing()) {
          revive(server);
        }
      }
    }
  }

  private void revive(SupervisedServer server) {
    String log = server.process().log().toString();
    if (!server.mayStartAgain(System.nanoTime())) {
      throw new LaunchProblem(
          LaunchProblem.Code.SERVER_DIED,
          "%s keeps dying, so everything is stopped; the reason stands in %s:%n%s"
              .formatted(server.name(), log, server.process().lastWords()));
    }
    terminal.line(server.name() + " has died; starting it again (its log: " + log + ")");
    terminal.step("Starting " + server.name() + " again");
    server.startAgain();
    terminal.done();
  }
}

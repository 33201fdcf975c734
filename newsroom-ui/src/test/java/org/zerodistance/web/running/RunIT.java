package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.launch.Main;
import org.zerodistance.quickstart.process.Port;

/** Tests {@code zd run} as a separate process: partly killed, wholly killed, and stopped. */
class RunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> SERVERS =
      List.of("database.pid", "search/elasticsearch.pid", "payara/payara.pid");

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** Not JUnit's temporary folder, which the user of the servers may not enter. */
  private static final Path FOLDER = Path.of("target", "run").toAbsolutePath();

  private final Path data = FOLDER.resolve("data");
  private final Path output = FOLDER.resolve("output");
  private int port;
  private Process launcher;

  @BeforeEach
  void choose() throws IOException {
    Files.createDirectories(FOLDER);
    port = Port.free();
  }

  @AfterEach
  void stop() throws InterruptedException {
    launcher.destroy();
    launcher.waitFor();
    ours().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void whateverIsKilledTheNextRunRecoversAndAStopLeavesNothing() throws Exception {
    run();
    // Only the launcher: its servers go on running.
    List<Long> orphans = pids();
    kill(launcher.toHandle());
    orphans.forEach(pid -> assertThat(alive(pid)).isTrue());
    run();
    orphans.forEach(pid -> assertThat(alive(pid)).isFalse());

    // The launcher first, so that it does not start again what is killed next.
    for (String victim : SERVERS) {
      kill(launcher.toHandle());
      killWithChildren(pid(victim));
      run();
    }

    launcher.destroy();
    assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(ours()).isEmpty();
    assertThat(Port.isFree("127.0.0.1", port)).isTrue();
    for (String file : SERVERS) {
      assertThat(data.resolve(file)).doesNotExist();
    }
    assertThat(Files.readString(output)).contains("Stopping");
  }

  @Test
  void aServerThatDiesWhileAllRunIsStartedAgain() throws Exception {
    run();
    for (String victim : SERVERS) {
      long dead = pid(victim);
      killWithChildren(dead);
      await(() -> Files.exists(data.resolve(victim)) && pid(victim) != dead);
      await(() -> status("/boards") == 200);
    }
    assertThat(Files.readString(output))
        .contains("MariaDB has died; starting it again")
        .contains("Elasticsearch has died; starting it again")
        .contains("Zero Distance has died; starting it again");
  }

  private void run() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-Dzd.root=" + ROOT,
            "-Dzd.tty=false",
            "-cp",
            classPath(),
            Main.class.getName(),
            "run",
            "--empty");
    builder.environment().put("ZD_DATA", data.toString());
    builder.environment().put("ZD_PORT", Integer.toString(port));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    launcher = builder.start();
    await(() -> Files.readString(output).contains("Ctrl-C stops everything."));
    assertThat(Files.readString(output))
        .contains("Zero Distance is ready: http://localhost:" + port + "/")
        .contains("/welcome/");
    assertThat(status("/boards")).isEqualTo(200);
  }

  /** A copy of the launcher's jar, as in the script, because a build may overwrite the original. */
  private static String classPath() throws IOException {
    List<String> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(place);
      if (jar.startsWith(ROOT) && Files.isRegularFile(jar)) {
        Path copy = FOLDER.resolve(jar.getFileName());
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        places.add(copy.toString());
      } else if (Files.isRegularFile(jar)) {
        places.add(place);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private int status(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    connection.setReadTimeout(20_000);
    try {
      return connection.getResponseCode();
    } catch (IOException e) {
      return 0;
    } finally {
      connection.disconnect();
    }
  }

  private long pid(String file) throws IOException {
    return Long.parseLong(Files.readString(data.resolve(file)).split(" ")[0]);
  }

  private List<Long> pids() throws IOException {
    return List.of(pid(SERVERS.get(0)), pid(SERVERS.get(1)), pid(SERVERS.get(2)));
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The server is a child process of Elasticsearch's starter. */
  private static void killWithChildren(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> children = process.descendants().toList();
    kill(process);
    children.forEach(RunIT::kill);
  }

  /** All processes with our data folder in their command line. */
  private List<ProcessHandle> ours() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.pid() != ProcessHandle.current().pid())
        .filter(p -> commandLine(p.pid()).contains(data.toString()))
        .toList();
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(Files.readString(output)).isLessThan(end);
      assertThat(launcher.isAlive()).as(Files.readString(output)).isTrue();
      launcher.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }
}

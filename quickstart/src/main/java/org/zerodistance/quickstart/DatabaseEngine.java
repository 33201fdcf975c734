package org.zerodistance.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A database server that can run from an unpacked folder: MariaDB by default, a real MySQL for
 * tests that request it.
 */
public interface DatabaseEngine {

  /** The name for display, e.g. “MariaDB 11.4.5”. */
  String name();

  /** Fetches and unpacks the server if it is not in the cache. */
  void prepare();

  /**
   * Creates the system tables in an empty folder, with an account {@code root} that has no
   * password.
   */
  void initialize(Path dataDir);

  /**
   * The server's command line, except the options that {@link EmbeddedDatabase} adds for every
   * engine.
   */
  List<String> server(Path dataDir);

  /**
   * Options with which the server does not wait for the disk, for tests: the data outlive the
   * server's process, but not a loss of power. Empty for an engine that has none.
   */
  default List<String> withoutDisk() {
    return List.of();
  }

  /** The server's environment variables. */
  Map<String, String> environment();
}

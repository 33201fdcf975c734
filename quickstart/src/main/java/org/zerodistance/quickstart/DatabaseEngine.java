package org.zerodistance.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A database product that can be run from an unpacked folder: MariaDB by default, a real MySQL for
 * the tests that ask for it.
 */
interface DatabaseEngine {

  /** For people, e.g. “MariaDB 11.4.5”. */
  String name();

  /** Fetches and unpacks what is missing in the cache. */
  void prepare();

  /**
   * Creates the system tables in an empty folder, with an account {@code root} that has no
   * password.
   */
  void initialize(Path dataDir);

  /**
   * The server's command line, complete but for what {@link EmbeddedDatabase} adds for every
   * engine.
   */
  List<String> server(Path dataDir);

  /** What must be in the server's environment. */
  Map<String, String> environment();
}

package org.zerodistance.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.Distribution;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The folders of one Elasticsearch node. Plugins must be inside of its program folder, so each node
 * has its own, made of links to the cache, which need no space.
 */
final class SearchHome {
  private final Cache cache;
  private final Path base;

  SearchHome(Cache cache, Path base) {
    this.cache = cache;
    this.base = base;
  }

  Path settings() {
    return base.resolve("settings");
  }

  Path temporary() {
    return base.resolve("tmp");
  }

  private Path home() {
    return program(base);
  }

  /** The program folder of the node in a folder. */
  static Path program(Path base) {
    return base.resolve("home");
  }

  private Path data() {
    return base.resolve("data");
  }

  private Path logs() {
    return base.resolve("logs");
  }

  /**
   * Creates program folder and settings anew, which takes less than a second, and keeps the data.
   */
  void prepare(List<Path> plugins, int port) {
    Path unpacked = unpacked(cache);
    try {
      for (Path old : List.of(home(), settings(), temporary())) {
        Cache.deleteAll(old);
      }
      for (Path folder : List.of(home(), settings(), temporary(), data(), logs())) {
        Files.createDirectories(folder);
      }
      link(unpacked, home());
      Files.createDirectories(home().resolve("plugins"));
      for (Path plugin : plugins) {
        install(plugin);
      }
      for (String file : List.of("jvm.options", "log4j2.properties")) {
        Files.copy(unpacked.resolve("config").resolve(file), settings().resolve(file));
      }
      Files.writeString(settings().resolve("elasticsearch.yml"), settingsFor(port));
      if (Programs.isRoot()) {
        UnprivilegedUser.own(List.of(settings(), temporary(), data(), logs()));
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot prepare Elasticsearch in " + base, e);
    }
  }

  static Path unpacked(Cache cache) {
    Distribution distribution = Distribution.elasticsearch();
    String top = "elasticsearch-" + distribution.version() + "/";
    return cache.unpacked(distribution, top, List.of("bin/"));
  }

  private String settingsFor(int port) {
    return """
    cluster.name: zero-distance
    discovery.type: single-node
    network.host: 127.0.0.1
    http.port: %d
    transport.port: 0
    path.data: "%s"
    path.logs: "%s"
    xpack.security.enabled: false
    # A laptop's disk is often 95 %% full; the index here is small and can be rebuilt.
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(port, quoted(data()), quoted(logs()));
  }

  private static String quoted(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    if (Programs.isRoot()) {
      Path java = Path.of(System.getProperty("java.home"));
      command.addAll(UnprivilegedUser.prefix(List.of(home(), settings(), data(), java)));
    }
    String program = Programs.isWindows() ? "elasticsearch.bat" : "elasticsearch";
    command.add(home().resolve("bin").resolve(program).toString());
    return command;
  }

  /** Creates hard links where the file system allows, else copies. */
  private static void link(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            try {
              Files.createLink(target, file);
            } catch (IOException | UnsupportedOperationException e) {
              // Another disk, or a file system without links.
              Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void install(Path plugin) throws IOException {
    String name = plugin.getFileName().toString().replaceAll("\\.zip$", "");
    Path target = home().resolve("plugins").resolve(name);
    Files.createDirectories(target);
    if (Files.isDirectory(plugin)) {
      try (Stream<Path> files = Files.list(plugin)) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(file.getFileName().toString()));
        }
      }
      return;
    }
    try (InputStream in = Files.newInputStream(plugin);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }
}

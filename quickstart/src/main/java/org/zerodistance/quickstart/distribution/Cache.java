package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * The cache of servers, fetched and unpacked once per machine and shared by all checkouts. An entry
 * gets its name only when it is complete, so an interrupted one is simply made again.
 */
public final class Cache {
  /** Space for the file itself and for temporary files. */
  private static final long SPARE_MEGABYTES = 200;

  private final Path folder;
  private final Progress progress;

  public Cache(Path folder, Progress progress) {
    this.folder = folder.toAbsolutePath();
    this.progress = progress;
  }

  /** {@code ZD_CACHE}, else {@code ~/.cache/zero-distance}. */
  public static Path defaultFolder() {
    String given = System.getenv("ZD_CACHE");
    return given == null || given.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "zero-distance")
        : Path.of(given).toAbsolutePath();
  }

  public Path folder() {
    return folder;
  }

  /**
   * The unpacked distribution; {@code inside} is the folder of the archive that becomes its top.
   */
  public Path unpacked(Distribution distribution, String inside, List<String> executables) {
    return entry(
        distribution.cacheName(),
        distribution,
        partial ->
            fetch(
                distribution,
                archive ->
                    new Unpacking(progress, distribution.toString())
                        .unpack(archive, inside, partial, executables)));
  }

  /** The distribution as a single file. */
  public Path file(Distribution distribution) {
    return entry(
        distribution.fileName(),
        distribution,
        partial -> fetch(distribution, archive -> move(archive, partial)));
  }

  /** Creates an entry that is not a single download, with the same guarantees. */
  public Path made(String name, Consumer<Path> maker) {
    Path ready = folder.resolve(name);
    if (Files.exists(ready)) {
      return ready;
    }
    return locked(
        () -> {
          if (!Files.exists(ready)) {
            Path partial = folder.resolve(name + ".partial");
            deleteAll(partial);
            maker.accept(partial);
            move(partial, ready);
          }
          return ready;
        });
  }

  private Path entry(String name, Distribution distribution, Consumer<Path> maker) {
    return made(
        name,
        partial -> {
          requireRoom(distribution);
          maker.accept(partial);
        });
  }

  private void fetch(Distribution distribution, Consumer<Path> use) {
    Path downloads = folder.resolve("downloads");
    Path archive = new Fetching(progress, downloads).fetch(distribution);
    use.accept(archive);
    // Maven's own repository still has it.
    deleteAll(archive);
  }

  private void requireRoom(Distribution distribution) {
    try {
      Files.createDirectories(folder);
      long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
      long needed = distribution.unpackedMegabytes() + SPARE_MEGABYTES;
      if (free < needed) {
        throw new LaunchProblem(
            LaunchProblem.Code.DISK_FULL,
            "%s needs %d MB in %s, only %d MB are free: make room or point ZD_CACHE elsewhere."
                .formatted(distribution, needed, folder, free));
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot use the cache folder " + folder + " (see ZD_CACHE)", e);
    }
  }

  /**
   * Several test runs may need the same server for the first time at once; one fetches it, the
   * others wait.
   */
  private Path locked(java.util.function.Supplier<Path> work) {
    synchronized (Cache.class) {
      try {
        Files.createDirectories(folder);
        try (FileChannel lock =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          var held = lock.lock();
          try {
            return work.get();
          } finally {
            held.release();
          }
        }
      } catch (IOException e) {
        throw LaunchProblem.files("Cannot use the cache folder " + folder + " (see ZD_CACHE)", e);
      }
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot move " + from + " to " + to, e);
    }
  }

  /** Deletes a file or a folder with its content; no effect if absent. */
  public static void deleteAll(Path path) {
    if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot delete " + path, e);
    }
  }

  /** Sets the executable bit, which zip files do not keep. */
  static void makeExecutable(Path file) throws IOException {
    if (!Programs.isWindows() && !file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }
}

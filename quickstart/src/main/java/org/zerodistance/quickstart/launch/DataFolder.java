package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.zerodistance.quickstart.OwnerOnlyFiles;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The folder with all data of one installation: the database, the index, logs, secrets. One
 * launcher at a time; the lock ends with its process.
 */
public final class DataFolder {
  /** The space that a first start needs, with some reserve. */
  private static final long NEEDED_MEGABYTES = 500;

  private static final int SECRET_BYTES = 24;

  private final Path folder;

  public DataFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  public Path folder() {
    return folder;
  }

  public Path database() {
    return folder.resolve("database");
  }

  public Path search() {
    return folder.resolve("search");
  }

  public Path payara() {
    return folder.resolve("payara");
  }

  /** The file that the application writes after it has loaded the demo city. */
  public Path demoAccounts() {
    return folder.resolve("demo-accounts.txt");
  }

  /** The file that the application writes while it has no administrator. */
  public Path firstAdministrator() {
    return folder.resolve("first-administrator.txt");
  }

  /**
   * The token created at the first start; it gives the commands of the folder's owner access to the
   * application.
   */
  public String operatorToken() {
    return secret("operator.token");
  }

  public String databasePassword() {
    return secret("database.password");
  }

  /**
   * The port of the application that runs on this folder now. Not for the process that has the
   * lock.
   */
  public Optional<Integer> runningPort() {
    try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        lock.release();
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(Files.readString(portFile()).strip()));
    } catch (IOException | NumberFormatException e) {
      // The other process has the lock but is not ready yet.
      return Optional.empty();
    }
  }

  public void announcePort(int port) {
    write(portFile(), Integer.toString(port));
  }

  /** Locks the folder for this process until its end. */
  public FileLock lock() {
    try {
      Files.createDirectories(folder);
      close();
      FileChannel channel =
          FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new LaunchProblem(
            LaunchProblem.Code.ALREADY_RUNNING,
            "Zero Distance already runs on %s%s: stop it first, or give another folder with ZD_DATA."
                .formatted(folder, runningPort().map(p -> " (port " + p + ")").orElse("")));
      }
      Files.deleteIfExists(portFile());
      return lock;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot use the data folder " + folder + " (see ZD_DATA)", e);
    }
  }

  /**
   * Keeps other users of the machine out. Started by root, Elasticsearch runs as another user,
   * which must reach its own folder; then the folders beside it are closed instead.
   */
  private void close() throws IOException {
    if (!Programs.isRoot()) {
      OwnerOnlyFiles.restrict(folder);
      return;
    }
    OwnerOnlyFiles.hideContents(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (!entry.equals(search())) {
          OwnerOnlyFiles.restrict(entry);
        }
      }
    }
  }

  public void requireRoom() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
      if (free < NEEDED_MEGABYTES) {
        throw new LaunchProblem(
            LaunchProblem.Code.DISK_FULL,
            "Only %d MB are free for %s, %d MB are needed: make room or point ZD_DATA elsewhere."
                .formatted(free, folder, NEEDED_MEGABYTES));
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot use the data folder " + folder + " (see ZD_DATA)", e);
    }
  }

  private Path lockFile() {
    return folder.resolve("run.lock");
  }

  private Path portFile() {
    return folder.resolve("run.port");
  }

  private String secret(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      byte[] random = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(random);
      String secret = HexFormat.of().formatHex(random);
      write(file, secret);
      return secret;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      OwnerOnlyFiles.write(file, text + "\n");
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + file, e);
    }
  }
}

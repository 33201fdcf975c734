package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * The file {@code first-administrator.txt} in the data folder: one line, the URL at which the first
 * administrator sets up the account. Only the operator can read it; the log says only that the file
 * exists.
 */
@Dependent
class FirstAdministratorFile {
  private static final System.Logger LOG = System.getLogger(FirstAdministratorFile.class.getName());
  private static final String PAGE = "/welcome/";

  private final Site site;

  @Inject
  FirstAdministratorFile(Site site) {
    this.site = site;
  }

  Path path() {
    return site.data().resolve("first-administrator.txt");
  }

  /** The token in the file, when there is one. */
  Optional<String> token() {
    try {
      String line = Files.readString(path()).strip();
      int page = line.lastIndexOf(PAGE);
      return page < 0 ? Optional.empty() : Optional.of(line.substring(page + PAGE.length()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String token) {
    try {
      Files.createDirectories(site.data());
      // Readable by the owner alone before the secret is written, and renamed when it is complete.
      Path fresh = ownersOnly();
      Files.writeString(fresh, site.baseUrl() + PAGE + token + "\n");
      Files.move(fresh, path(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.log(System.Logger.Level.INFO, "The first administrator''s link is in {0}", path());
  }

  void remove() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      // The link has been used already, so a file left behind does no harm.
      LOG.log(
          System.Logger.Level.WARNING,
          "cannot delete " + path() + ": " + ThrowableFormatter.trace(e));
    }
  }

  private Path ownersOnly() throws IOException {
    boolean posix =
        Files.getFileStore(site.data()).supportsFileAttributeView(PosixFileAttributeView.class);
    return posix
        ? Files.createTempFile(
            site.data(),
            "first-administrator",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createTempFile(site.data(), "first-administrator", ".tmp");
  }
}

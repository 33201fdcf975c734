package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zerodistance.foundation.platform.Site;

/**
 * Stores the files of photos, three for each photo, under {@code photos/} of the data folder that
 * all nodes share, in subfolders named by the first two characters of the key.
 */
@Dependent
class PhotoFiles {
  private static final String PART = ".part";

  /** Its time is when the folder was last looked through. */
  private static final String SWEPT = ".swept";

  private static final String WITHOUT_ROW = "without-row.txt";
  private static final Pattern NAME = Pattern.compile("(\\w{26})-\\w+\\.jpg");

  private final Path root;

  @Inject
  PhotoFiles(Site site) {
    this(site.data().resolve("photos"));
  }

  PhotoFiles(Path root) {
    this.root = root;
  }

  Path path(PhotoKey key, PhotoSize size) {
    return root.resolve(key.value().substring(0, 2)).resolve(key + "-" + size.word() + ".jpg");
  }

  /** Stores all sizes or none. */
  void keep(PhotoKey key, Map<PhotoSize, byte[]> sizes) {
    try {
      for (Map.Entry<PhotoSize, byte[]> size : sizes.entrySet()) {
        Path file = path(key, size.getKey());
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.write(part, size.getValue());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      remove(key);
      throw new UncheckedIOException("The photo cannot be kept under " + root, e);
    }
  }

  void copy(PhotoKey from, PhotoKey to) {
    try {
      for (PhotoSize size : PhotoSize.values()) {
        Path file = path(to, size);
        Files.createDirectories(file.getParent());
        Files.copy(path(from, size), file);
      }
    } catch (IOException e) {
      remove(to);
      throw new UncheckedIOException("The photo cannot be copied under " + root, e);
    }
  }

  void remove(PhotoKey key) {
    try {
      for (PhotoSize size : PhotoSize.values()) {
        Files.deleteIfExists(path(key, size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The photo cannot be removed from " + root, e);
    }
  }

  /** After the commit, or at once where no transaction is open. */
  void removed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PhotoRemoved gone) {
    remove(gone.key());
  }

  /** The folders that hold photos. */
  List<Path> folders() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The photos cannot be listed under " + root, e);
    }
  }

  /** The photos of a folder whose files were all written before the instant. */
  List<PhotoKey> keys(Path folder, Instant before) {
    Map<PhotoKey, Instant> newest = new TreeMap<>(Comparator.comparing(PhotoKey::value));
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          Instant written = Files.getLastModifiedTime(file).toInstant();
          PhotoKey.find(name.group(1))
              .ifPresent(key -> newest.merge(key, written, PhotoFiles::later));
        }
      }
    } catch (NoSuchFileException e) {
      // Another node deleted it meanwhile; the next look sees the rest.
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The photos cannot be listed under " + root, e);
    }
    return newest.entrySet().stream()
        .filter(file -> file.getValue().isBefore(before))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a node left half written when it died. */
  void removeParts(Path folder, Instant before) {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (file.toString().endsWith(PART)
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Another node deleted it meanwhile.
    } catch (IOException e) {
      throw new UncheckedIOException("The photos cannot be listed under " + root, e);
    }
  }

  /** When the folder was last looked through; empty for a folder that never was. */
  Optional<Instant> sweptAt(Path folder) {
    try {
      return Optional.of(Files.getLastModifiedTime(folder.resolve(SWEPT)).toInstant());
    } catch (IOException never) {
      return Optional.empty();
    }
  }

  void swept(Path folder, Instant at) {
    try {
      Path mark = folder.resolve(SWEPT);
      Files.write(mark, new byte[0]);
      Files.setLastModifiedTime(mark, FileTime.from(at));
    } catch (IOException e) {
      throw new UncheckedIOException("The photos cannot be marked under " + root, e);
    }
  }

  /** Writes the keys of photos that have no row, for the administrator who has to look. */
  void report(List<PhotoKey> withoutRow) {
    try {
      Files.write(
          root.resolve(WITHOUT_ROW), withoutRow.stream().map(PhotoKey::value).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written under " + root, e);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}

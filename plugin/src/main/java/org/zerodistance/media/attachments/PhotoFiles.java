package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.zerodistance.foundation.platform.Site;

/**
 * Stores the files of photos, three for each photo, under {@code photos/} of the data folder that
 * all nodes share, in subfolders named by the first two characters of the key.
 */
@Dependent
class PhotoFiles {
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
        Path part = file.resolveSibling(file.getFileName() + ".part");
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
}

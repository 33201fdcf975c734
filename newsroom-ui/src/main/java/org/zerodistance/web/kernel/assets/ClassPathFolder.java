package org.zerodistance.web.kernel.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** A folder of the class path, on disk or inside an archive. */
public final class ClassPathFolder {
  private ClassPathFolder() {}

  /** An action on the folder while it is open. */
  public interface Reading<T> {
    T read(Path folder) throws IOException;
  }

  /**
   * @throws IllegalStateException when there is no such folder
   */
  public static <T> T read(String name, Reading<T> reading) {
    URL url = ClassPathFolder.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("There is no folder " + name);
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("file")) {
        return reading.read(Path.of(uri));
      }
      try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
        return reading.read(archive.provider().getPath(uri));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + name + " cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The folder " + name + " cannot be found", e);
    }
  }
}

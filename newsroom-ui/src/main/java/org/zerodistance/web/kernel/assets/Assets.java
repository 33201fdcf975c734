package org.zerodistance.web.kernel.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Style sheets, scripts and pictures: our own below {@code assets/} on the class path, and those of
 * WebJars by {@code <jar>/<path>}, for example {@code leaflet/dist/leaflet.css}. Every address
 * contains a fingerprint of all files, so that browsers may keep files for ever and files with
 * relative addresses of each other stay consistent.
 */
public final class Assets {
  private static final String PREFIX = "/assets/";

  private final Optional<Path> development;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final String fingerprint;

  public Assets(Optional<Path> development) {
    this.development = development;
    this.fingerprint =
        development.isPresent() ? "dev" : ClassPathFolder.read(PREFIX, Assets::fingerprintOf);
  }

  private static String fingerprintOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
      digest.update(WebJars.versions().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The address of the file for the browser. */
  public String address(String path) {
    return PREFIX + fingerprint + "/" + path;
  }

  boolean lasting(String asked) {
    return development.isEmpty() && asked.equals(fingerprint);
  }

  public Optional<byte[]> find(String path) {
    if (path.contains("..") || path.contains("//") || path.startsWith("/")) {
      return Optional.empty();
    }
    if (development.isPresent()) {
      Path file = development.get().resolve(path);
      if (Files.isRegularFile(file)) {
        try {
          return Optional.of(ready(path, Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    // Only existing files are cached, so that requests for guessed names use no memory.
    return Optional.ofNullable(known.computeIfAbsent(path, Assets::read));
  }

  private static byte[] read(String path) {
    URL ours = Assets.class.getResource(PREFIX + path);
    URL found = ours != null ? ours : WebJars.find(path);
    if (found == null) {
      return null;
    }
    try (InputStream in = found.openStream()) {
      return ready(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The asset " + path + " cannot be read", e);
    }
  }

  private static byte[] ready(String path, byte[] content) {
    return path.endsWith(".js")
        ? ModuleNames.resolve(path, new String(content, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }
}

package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.zerodistance.quickstart.process.Programs;

/**
 * A server distribution in a Maven repository.
 *
 * @param name for display, e.g. “MariaDB”
 * @param artifact {@code group:artifact:version:type}
 * @param sha256 digest of the file in hexadecimal
 * @param unpackedMegabytes its approximate unpacked size, 0 when it is not unpacked
 */
public record Distribution(String name, String artifact, String sha256, int unpackedMegabytes) {
  private static final Properties KNOWN = read();

  public static Distribution mariaDb() {
    String system = Programs.isWindows() ? "windows" : Programs.isMac() ? "mac" : "linux";
    return named("MariaDB", "mariadb." + system);
  }

  public static Distribution elasticsearch() {
    return named("Elasticsearch", "elasticsearch");
  }

  public static Distribution payara() {
    return named("Payara Micro", "payara");
  }

  public String version() {
    return artifact.split(":")[2];
  }

  /** The name of the file in a repository. */
  public String fileName() {
    String[] parts = artifact.split(":");
    return parts[1] + "-" + parts[2] + "." + parts[3];
  }

  /** Its path in a repository. */
  String repositoryPath() {
    String[] parts = artifact.split(":");
    return String.join("/", parts[0].replace('.', '/'), parts[1], parts[2], fileName());
  }

  /** The folder or file in the cache. */
  public String cacheName() {
    String[] parts = artifact.split(":");
    return parts[1] + "-" + parts[2];
  }

  @Override
  public String toString() {
    return name + " " + version();
  }

  private static Distribution named(String name, String key) {
    return new Distribution(
        name,
        KNOWN.getProperty(key + ".artifact"),
        KNOWN.getProperty(key + ".sha256"),
        Integer.parseInt(KNOWN.getProperty(key + ".unpacked", "0")));
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Distribution.class.getResourceAsStream("distributions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("distributions.properties cannot be read", e);
    }
    return properties;
  }
}

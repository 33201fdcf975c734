package org.zerodistance.web.kernel.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** The browser libraries that are packaged as jars, with the versions read from the jars. */
final class WebJars {
  private static final TreeMap<String, String> VERSIONS = new TreeMap<>();

  static {
    for (String name : List.of("leaflet", "sortablejs", "chart.js")) {
      VERSIONS.put(name, version(name));
    }
    for (String name : ModuleNames.all()) {
      VERSIONS.put(name, version(name));
    }
  }

  private WebJars() {}

  private static String version(String name) {
    String file = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = WebJars.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException("The WebJar " + name + " cannot be read", e);
    }
  }

  /** All versions, for the fingerprint. */
  static String versions() {
    return VERSIONS.toString();
  }

  /** Finds {@code <jar>/<path>}; null when the jar is unknown or has no such file. */
  static URL find(String path) {
    int slash = path.indexOf('/');
    String version = slash < 0 ? null : VERSIONS.get(path.substring(0, slash));
    return version == null
        ? null
        : WebJars.class.getResource(
            "/META-INF/resources/webjars/"
                + path.substring(0, slash)
                + '/'
                + version
                + path.substring(slash));
  }
}

package org.zerodistance.web.dependencies;

import java.util.List;

/**
 * A library in the WAR.
 *
 * @param name group and artifact, as in {@code org.jsoup:jsoup}
 * @param version in Maven's order of versions
 * @param licenses as in its pom, by SPDX identifiers where CycloneDX knows one; several mean a
 *     choice
 */
record Component(String name, String version, List<String> licenses) {
  private static final String OWN = "org.zerodistance:";

  boolean isOwn() {
    return name.startsWith(OWN);
  }

  /** The name of its file in {@code WEB-INF/lib}. */
  String file() {
    return name.substring(name.indexOf(':') + 1) + "-" + version + ".jar";
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}

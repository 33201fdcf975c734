package org.zerodistance.web.dependencies;

import java.util.List;

/**
 * A library that is shipped.
 *
 * @param name group and artifact, as in {@code org.jsoup:jsoup}
 * @param version as Maven orders it
 * @param licenses as its pom states them, by their SPDX identifiers where CycloneDX knows one; a
 *     pom that states several offers a choice
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

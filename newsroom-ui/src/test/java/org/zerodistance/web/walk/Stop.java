package org.zerodistance.web.walk;

/**
 * A page to check.
 *
 * @param path its path, or the path of the page with the link to it
 * @param link finds the link; empty when the path is the page's own
 * @param rest the text appended to the link's address
 */
record Stop(String name, String path, String link, String rest, int status) {
  static Stop at(String name, String path) {
    return new Stop(name, path, "", "", 200);
  }

  /** The page behind the first matching link of another page. */
  static Stop first(String name, String from, String link) {
    return new Stop(name, from, link, "", 200);
  }

  static Stop missing(String name, String path) {
    return new Stop(name, path, "", "", 404);
  }

  Stop then(String more) {
    return new Stop(name, path, link, more, status);
  }
}

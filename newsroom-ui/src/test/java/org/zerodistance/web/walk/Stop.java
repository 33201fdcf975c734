package org.zerodistance.web.walk;

/**
 * A page to look at.
 *
 * @param path where it is, or where the link to it stands
 * @param link finds the link; empty when the path is the page's own
 * @param rest what follows the link's address
 */
record Stop(String name, String path, String link, String rest, int status) {
  static Stop at(String name, String path) {
    return new Stop(name, path, "", "", 200);
  }

  /** Behind the first such link of another page. */
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

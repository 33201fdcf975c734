package org.zerodistance.web.kernel.callingpage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.routes.RouteTable;

/** The page from which a request came, to lead back there, and the part of the site around it. */
@Dependent
public class CallingPage {
  private static final List<String> STAFF_AREAS = List.of("desk", "office", "admin");

  private final Visitor visitor;
  private final RouteTable routes;

  @Inject
  CallingPage(Visitor visitor, RouteTable routes) {
    this.visitor = visitor;
    this.routes = routes;
  }

  /** The page that the browser names, as far as it is one of this site and not the sign-in. */
  public Optional<String> named() {
    return visitor
        .header("Referer")
        .flatMap(CallingPage::path)
        .map(address -> Redirects.within(address).toString())
        .filter(address -> routes.answersGet(address.replaceFirst("\\?.*", "")))
        .filter(address -> !address.startsWith("/login"));
  }

  /**
   * The page to go back to after a refusal: the one named by the browser, unless it is the refused
   * one; else the nearest one above the refused address. After a refusal of the role, the start
   * page of the person.
   */
  public String back(boolean ofRole) {
    return named()
        .filter(address -> !address.equals(visitor.pathAndQuery()))
        .orElseGet(() -> ofRole ? home(visitor.viewer()) : above(visitor.path()));
  }

  private String above(String path) {
    String from = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return routes.page(from.substring(0, Math.max(from.lastIndexOf('/'), 0)));
  }

  /** The start page of a person's work. */
  public static String home(Viewer viewer) {
    if (viewer.has(Role.MODERATOR) || viewer.has(Role.REPORTER) || viewer.has(Role.EDITOR)) {
      return "/desk";
    }
    if (viewer.has(Role.SPOKESPERSON)) {
      return "/office";
    }
    if (viewer.has(Role.ADMINISTRATOR)) {
      return "/admin";
    }
    return viewer.signedIn() ? "/account" : "/";
  }

  /** The staff's part of the site in which the address is; empty for any other. */
  public static Optional<String> staffArea(String address) {
    return STAFF_AREAS.stream()
        .filter(area -> address.matches("/" + area + "(?:[/?].*)?"))
        .findFirst();
  }

  private static Optional<String> path(String referrer) {
    try {
      URI uri = new URI(referrer);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.ofNullable(uri.getRawPath()).map(path -> path + query);
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }
}

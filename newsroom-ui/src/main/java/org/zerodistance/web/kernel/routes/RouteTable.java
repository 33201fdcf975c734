package org.zerodistance.web.kernel.routes;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All methods and addresses of the application; filled at its start, one entry per method. */
@Singleton
public class RouteTable {
  /**
   * One method of a resource.
   *
   * @param verb the HTTP method
   * @param template the address with the names of its parameters
   * @param addresses the addresses that belong to it
   */
  public record RouteEntry(String verb, String template, Pattern addresses) {}

  private static final Pattern PARAMETER =
      Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})*))?}");
  private static final Set<String> NOT_AFTER_SIGN_IN = Set.of("/login", "/logout", "/register");

  private final ConcurrentSkipListMap<String, RouteEntry> routes = new ConcurrentSkipListMap<>();

  /**
   * @param path the address with the expressions of its parameters, such as {@code
   *     /inquiries/{number: [0-9]+}}
   */
  public void add(String verb, String template, String path) {
    routes.put(verb + " " + path, new RouteEntry(verb, template, addresses(path)));
  }

  private static Pattern addresses(String path) {
    StringBuilder expression = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(path);
    int end = 0;
    while (parameter.find()) {
      expression.append(Pattern.quote(path.substring(end, parameter.start())));
      String own = parameter.group(1);
      expression.append("(?:").append(own == null ? "[^/]+" : own.strip()).append(')');
      end = parameter.end();
    }
    return Pattern.compile(expression.append(Pattern.quote(path.substring(end))).toString());
  }

  public Collection<RouteEntry> all() {
    return routes.values();
  }

  /** Whether the path, without parameters of the address, is answered to a GET. */
  public boolean answersGet(String path) {
    return routes.values().stream()
        .anyMatch(r -> r.verb().equals("GET") && r.addresses().matcher(path).matches());
  }

  /**
   * The page to show after a sign-in: the address when a GET answers it, else the nearest one above
   * it; never the sign-in itself.
   *
   * @param address a path of this site, perhaps with parameters
   */
  public String page(String address) {
    String path = address.replaceFirst("[?#].*", "");
    if (NOT_AFTER_SIGN_IN.contains(path)) {
      return "/";
    }
    if (answersGet(path)) {
      return address;
    }
    while (path.length() > 1 && !answersGet(path)) {
      path = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
    return path.isEmpty() ? "/" : path;
  }
}

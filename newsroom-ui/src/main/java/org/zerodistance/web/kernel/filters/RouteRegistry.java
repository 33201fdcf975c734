package org.zerodistance.web.kernel.filters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** All routes of this application, as JAX-RS reports them at its start. */
@ApplicationScoped
public class RouteRegistry {
  private final Set<String> routes = new ConcurrentSkipListSet<>();

  void add(String method, String template) {
    routes.add(method + " " + template);
  }

  /** The method and the template of each route, sorted, such as {@code GET /boards/{slug}}. */
  List<String> list() {
    return List.copyOf(routes);
  }
}

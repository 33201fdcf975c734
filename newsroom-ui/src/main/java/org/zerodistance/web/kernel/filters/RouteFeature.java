package org.zerodistance.web.kernel.filters;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.zerodistance.web.kernel.pages.Route;
import org.zerodistance.web.kernel.routes.RouteTable;

/**
 * Records the route of a request as the template in the program ({@code /inquiries/{number}}) for
 * metrics and logs, because the address itself may contain a tracking code or the key of a link.
 */
@Provider
@Dependent
public class RouteFeature implements DynamicFeature {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

  private final RouteTable routes;

  @Inject
  RouteFeature(RouteTable routes) {
    this.routes = routes;
  }

  /** Called once for each method of a resource. */
  @Override
  public void configure(ResourceInfo resource, FeatureContext method) {
    Path type = path(resource.getResourceClass());
    Path own = resource.getResourceMethod().getAnnotation(Path.class);
    for (Annotation annotation : resource.getResourceMethod().getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        routes.add(verb.value(), template(type, own), whole(type, own));
      }
    }
    method.register(new RouteFilter(template(type, own)));
  }

  private static final class RouteFilter implements ContainerRequestFilter {
    private final String template;

    private RouteFilter(String template) {
      this.template = template;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      // The container keeps properties as attributes of the servlet's request.
      request.setProperty(Route.ATTRIBUTE, template);
    }
  }

  private static Path path(Class<?> type) {
    // The container may use a proxy class for the resource.
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      if (one.isAnnotationPresent(Path.class)) {
        return one.getAnnotation(Path.class);
      }
    }
    return null;
  }

  static String template(Path type, Path method) {
    return EXPRESSION.matcher(whole(type, method)).replaceAll("{$1}");
  }

  /** The path with the expressions of its parameters. */
  private static String whole(Path type, Path method) {
    String path =
        "/" + (type == null ? "" : type.value()) + "/" + (method == null ? "" : method.value());
    return path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }
}

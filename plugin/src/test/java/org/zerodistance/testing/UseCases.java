package org.zerodistance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zerodistance.foundation.jobs.JobStore;

/**
 * The use cases of a running house, found among its beans: public methods with a transaction. Those
 * of the queues' own stores are left out, which move jobs alone. Remembers which were run.
 */
@ApplicationScoped
public class UseCases {
  private final Set<String> ran = ConcurrentHashMap.newKeySet();
  private final BeanManager beans;

  @Inject
  UseCases(BeanManager beans) {
    this.beans = beans;
  }

  /** For the container's proxy alone. */
  protected UseCases() {
    this(null);
  }

  void runs(Method method) {
    ran.add(name(method));
  }

  /** Those that were begun in this house so far. */
  public Set<String> ran() {
    return new TreeSet<>(ran);
  }

  /** All that there are. */
  public Set<String> all() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(UseCases::isOurs)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.isAnnotationPresent(Transactional.class))
        .map(UseCases::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("org.zerodistance.")
        && !type.getPackageName().equals("org.zerodistance.demo")
        && !JobStore.class.isAssignableFrom(type);
  }

  private static String name(Method method) {
    return "%s.%s(%s)"
        .formatted(
            method.getDeclaringClass().getName().replaceFirst("^.*\\.", ""),
            method.getName(),
            Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ")));
  }
}

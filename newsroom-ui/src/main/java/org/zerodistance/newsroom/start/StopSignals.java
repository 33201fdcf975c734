package org.zerodistance.newsroom.start;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts work before what the JVM does on SIGTERM and SIGINT. A shutdown hook would not do: hooks run
 * side by side, and that of the server takes the application away from under the requests. The
 * class of the JDK that knows signals is in a module that all JDKs export, but the compiler warns
 * of it in a way that nothing silences, so it is reached by its name.
 */
final class StopSignals implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StopSignals.class.getName());

  private final Map<Object, Object> previous = new HashMap<>();
  private final Runnable first;
  private Class<?> signals;
  private Class<?> handlers;

  StopSignals(Runnable first) {
    this.first = first;
  }

  /** From now on; a JVM that keeps the signals for itself stops as it always did. */
  void listen() {
    try {
      signals = Class.forName("sun.misc.Signal");
      handlers = Class.forName("sun.misc.SignalHandler");
      for (String name : new String[] {"TERM", "INT"}) {
        Object signal = signals.getConstructor(String.class).newInstance(name);
        Object handler =
            Proxy.newProxyInstance(
                StopSignals.class.getClassLoader(), new Class<?>[] {handlers}, this::invoked);
        previous.put(signal, handle(signal, handler));
      }
    } catch (InvocationTargetException | IllegalArgumentException taken) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Signals cannot be heard; a stop will not wait for requests");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK knows no signals", e);
    }
  }

  /** The signals mean again what they meant before. */
  @Override
  public void close() {
    previous.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal cannot be given back", e);
          }
        });
  }

  private Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    return signals.getMethod("handle", signals, handlers).invoke(null, signal, handler);
  }

  private Object invoked(Object proxy, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    return switch (method.getName()) {
      case "handle" -> {
        Object signal = arguments[0];
        try {
          first.run();
        } catch (RuntimeException e) {
          LOG.log(System.Logger.Level.ERROR, "stopping without waiting for requests", e);
        } finally {
          handlers.getMethod("handle", signals).invoke(previous.get(signal), signal);
        }
        yield null;
      }
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> "work before a stop";
    };
  }
}

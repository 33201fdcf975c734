package org.zerodistance.web.kernel.startup;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The readiness of the application on this node. Set once by {@link Startup}, read by every
 * request.
 */
@ApplicationScoped
public class Readiness {
  private volatile boolean open;

  public boolean isOpen() {
    return open;
  }

  void open() {
    open = true;
  }

  void close() {
    open = false;
  }
}

package org.zerodistance.web.site.submit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.monitoring.Meters;

/** Cached QR codes of public addresses that many pages show. */
public final class QrCodes {
  private static final int MOST = 1_000;

  private final LoadingCache<String, QrCode> drawn;

  QrCodes(Meters meters) {
    this.drawn =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .recordStats(() -> meters.cache("qr-codes"))
            .build(QrCode::of);
  }

  public QrCode of(String address) {
    return drawn.get(address);
  }

  /** Produces the one instance of the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    QrCodes codes(Meters meters) {
      return new QrCodes(meters);
    }
  }
}

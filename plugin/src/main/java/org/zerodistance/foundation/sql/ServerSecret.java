package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Tokens;

/**
 * The secret from which tracking codes and anonymous voter keys are derived: set by {@code
 * ZD_SECRET}, or created once and kept in the database so that all nodes use the same.
 */
public final class ServerSecret {
  private final Site site;
  private final SettingStore settings;
  private volatile String secret;

  ServerSecret(Site site, SettingStore settings) {
    this.site = site;
    this.settings = settings;
  }

  /**
   * 32 bytes derived from the secret, the purpose and the text; always the same for the same text.
   */
  public byte[] derive(String purpose, String text) {
    if (secret == null) {
      secret =
          site.secret()
              .orElseGet(
                  () -> settings.putIfAbsent("house.secret", Tokens.random() + Tokens.random()));
    }
    return Tokens.hmac(secret, purpose + '\n' + text);
  }

  /** Produces the one instance of the node, which caches the secret. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    ServerSecret houseSecret(Site site, SettingStore settings) {
      return new ServerSecret(site, settings);
    }
  }
}

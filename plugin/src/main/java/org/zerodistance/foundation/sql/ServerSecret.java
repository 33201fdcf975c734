package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Tokens;

/**
 * The secret from which tracking codes and voters' marks are derived: given by {@code ZD_SECRET},
 * or made once and kept in the database so that all nodes have the same.
 */
public final class ServerSecret {
  private final Site site;
  private final SettingStore settings;
  private volatile String secret;

  ServerSecret(Site site, SettingStore settings) {
    this.site = site;
    this.settings = settings;
  }

  /** 32 bytes that depend on the text and on the house; the same for the same text. */
  public byte[] derive(String purpose, String text) {
    if (secret == null) {
      secret =
          site.secret()
              .orElseGet(
                  () -> settings.putIfAbsent("house.secret", Tokens.random() + Tokens.random()));
    }
    return Tokens.hmac(secret, purpose + '\n' + text);
  }

  /** One for the node, because it remembers the secret. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    ServerSecret houseSecret(Site site, SettingStore settings) {
      return new ServerSecret(site, settings);
    }
  }
}

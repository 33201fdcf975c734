package org.zerodistance.web.kernel.i18n;

import java.nio.file.Path;
import java.util.Optional;

/** Provides the messages; during development they are read anew from disk each time. */
public final class MessageBook {
  private final Optional<Path> development;
  private final Messages packed;

  public MessageBook(Optional<Path> development) {
    this.development = development;
    this.packed = Messages.ofClassPath();
  }

  public Messages messages() {
    return development.map(Messages::in).orElse(packed);
  }
}

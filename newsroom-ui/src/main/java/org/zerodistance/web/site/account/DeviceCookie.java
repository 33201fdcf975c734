package org.zerodistance.web.site.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.city.signin.KnownDevices;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * The cookie by which a browser is known at the next sign-in. It outlives sessions, grants nothing
 * and is sent to {@code /login} alone.
 */
@Dependent
class DeviceCookie {
  /** The longest that browsers keep a cookie. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Visitor visitor;
  private final KnownDevices devices;
  private final boolean secure;

  @Inject
  DeviceCookie(Visitor visitor, KnownDevices devices, Site site) {
    this.visitor = visitor;
    this.devices = devices;
    this.secure = site.secure();
  }

  Optional<String> token() {
    return visitor.cookie(name()).filter(token -> !token.isEmpty());
  }

  /** The cookie for the browser in which the session has begun. */
  Optional<NewCookie> after(String session) {
    return devices
        .token(session, token())
        .map(
            token ->
                new NewCookie.Builder(name())
                    .value(token)
                    .path("/login")
                    .maxAge((int) KEPT.toSeconds())
                    .httpOnly(true)
                    .secure(secure)
                    .sameSite(NewCookie.SameSite.LAX)
                    .build());
  }

  /** Without the {@code __Host-} prefix, which would require the path of the whole site. */
  private String name() {
    return secure ? "__Secure-zd_device" : "zd_device";
  }
}

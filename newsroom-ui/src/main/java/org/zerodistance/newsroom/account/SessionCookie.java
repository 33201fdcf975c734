package org.zerodistance.newsroom.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.accounts.Sessions;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.Site;

/**
 * The cookie that carries a session's token. Under https its name begins with {@code __Host-}, so
 * that the browser takes it from this very host alone.
 */
@Dependent
public class SessionCookie {
  private final Visitor visitor;
  private final Site site;
  private final Sessions sessions;

  @Inject
  SessionCookie(Visitor visitor, Site site, Sessions sessions) {
    this.visitor = visitor;
    this.site = site;
    this.sessions = sessions;
  }

  private String name() {
    return site.secure() ? "__Host-zd_session" : "zd_session";
  }

  /** The token that the browser came with. */
  public Optional<String> token() {
    return visitor.cookie(name()).filter(t -> !t.isEmpty());
  }

  NewCookie carrying(String token) {
    return cookie(token, sessions.longest());
  }

  /** Makes the browser forget the token. */
  NewCookie gone() {
    return cookie("", Duration.ZERO);
  }

  private NewCookie cookie(String value, Duration life) {
    return new NewCookie.Builder(name())
        .value(value)
        .path("/")
        .maxAge((int) life.toSeconds())
        .secure(site.secure())
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}

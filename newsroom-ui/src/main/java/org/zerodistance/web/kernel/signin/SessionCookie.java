package org.zerodistance.web.kernel.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * The cookie with a session's token. Under https its name begins with {@code __Host-}, so that
 * browsers accept it only from this host.
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

  /** The token that the browser sent. */
  public Optional<String> token() {
    return visitor.cookie(name()).filter(t -> !t.isEmpty());
  }

  /** The person of the browser's session, also after it expired; grants nothing. */
  public Optional<PersonId> owner() {
    return token().flatMap(sessions::owner);
  }

  public NewCookie carrying(String token) {
    return cookie(token, sessions.cookieLifetime());
  }

  /** A cookie that deletes the token in the browser. */
  public NewCookie gone() {
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

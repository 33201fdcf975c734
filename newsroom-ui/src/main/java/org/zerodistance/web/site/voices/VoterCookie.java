package org.zerodistance.web.site.voices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.cases.remarks.Voters;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * The cookie by which a reader without an account is the same reader next time. Only a voice sets
 * it; pages are the same with and without it.
 */
@Dependent
public class VoterCookie {
  /** The longest that browsers keep a cookie. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Visitor visitor;
  private final Voters voters;
  private final boolean secure;

  @Inject
  VoterCookie(Visitor visitor, Voters voters, Site site) {
    this.visitor = visitor;
    this.voters = voters;
    this.secure = site.secure();
  }

  /** The browser's name, if it has given a voice before. */
  public Optional<String> browser() {
    return visitor.cookie(name()).flatMap(voters::browser);
  }

  /** A reader who gives a voice; the cookie is for a browser that has none yet. */
  record Voter(String browser, Optional<NewCookie> cookie) {}

  Voter voter() {
    return browser().map(known -> new Voter(known, Optional.empty())).orElseGet(this::fresh);
  }

  private Voter fresh() {
    String token = voters.create();
    return new Voter(
        voters.browser(token).orElseThrow(),
        Optional.of(
            new NewCookie.Builder(name())
                .value(token)
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build()));
  }

  private String name() {
    return secure ? "__Host-zd_voter" : "zd_voter";
  }
}

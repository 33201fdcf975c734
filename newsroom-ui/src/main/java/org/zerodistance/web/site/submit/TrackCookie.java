package org.zerodistance.web.site.submit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Remembers in the browser, for half an hour, which case its reader opened with number and code.
 * The code must not stand in addresses, where logs and histories keep it, and a reader without an
 * account has no session; so it travels in this cookie, which no script can read and which is sent
 * to addresses below {@code /track} alone, so that no other page learns it and all of them stay
 * cacheable.
 */
@Dependent
class TrackCookie {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final String PATH = "/track";

  private final Visitor visitor;
  private final boolean secure;

  @Inject
  TrackCookie(Visitor visitor, Site site) {
    this.visitor = visitor;
    this.secure = site.secure();
  }

  /** The code for this case, when it was the last one opened. */
  Optional<String> code(InquiryNumber number) {
    return visitor
        .cookie(name())
        .map(value -> value.split("\\.", 2))
        .filter(parts -> parts.length == 2 && parts[0].equals(number.toString()))
        .map(parts -> parts[1]);
  }

  NewCookie remember(InquiryNumber number, String code) {
    return cookie(number + "." + code, (int) KEPT.toSeconds());
  }

  NewCookie forget() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(name())
        .value(value)
        .path(PATH)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /** The {@code __Host-} prefix would demand the path of the whole site. */
  private String name() {
    return secure ? "__Secure-zd_track" : "zd_track";
  }
}

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
 * The cookie that stores for half an hour which case a reader opened with number and code. The code
 * must not be part of addresses, which logs and histories keep, and a reader without an account has
 * no session; so the code is in this cookie. Scripts cannot read it, and browsers send it only to
 * addresses below {@code /track}, so that all other pages stay cacheable.
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

  /** The code of this case, if it was the last one opened. */
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

  /** Without the {@code __Host-} prefix, which would require the path of the whole site. */
  private String name() {
    return secure ? "__Secure-zd_track" : "zd_track";
  }
}

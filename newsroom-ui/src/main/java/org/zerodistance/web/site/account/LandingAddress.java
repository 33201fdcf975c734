package org.zerodistance.web.site.account;

import java.net.URI;
import java.util.Optional;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.callingpage.CallingPage;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.routes.RouteTable;

/**
 * The address after sign-in: the requested page, else the start page of the person's role. It is
 * always one that answers a GET.
 */
final class LandingAddress {
  private LandingAddress() {}

  static URI of(Optional<String> next, Viewer viewer, RouteTable routes) {
    return next.filter(n -> !n.startsWith("/log") && !n.startsWith("/register"))
        .map(n -> Redirects.within(routes.page(Redirects.within(n).toString())))
        .orElseGet(() -> URI.create(CallingPage.home(viewer)));
  }
}

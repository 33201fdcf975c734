package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.routes.RouteTable;

/**
 * Switches the language of a browser, and of the account that is signed in with it, and returns to
 * the previous page.
 */
@Path("/language")
@RequestScoped
public class LanguageResource {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  @Inject Site site;
  @Inject Visitor visitor;
  @Inject OwnAccount own;
  @Inject RouteTable routes;

  @POST
  public Response choose(Form form) {
    Language language = Language.of(form.text("lang")).orElse(Language.ZH);
    if (visitor.viewer().person().isPresent()) {
      own.speak(language.tag(), visitor.viewer());
    }
    NewCookie cookie =
        new NewCookie.Builder(Visitor.LANGUAGE_COOKIE)
            .value(language.tag())
            .path("/")
            .maxAge(A_YEAR)
            .secure(site.secure())
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(
            Redirects.within(routes.page(Redirects.within(form.text("back")).toString())))
        .cookie(cookie)
        .build();
  }
}

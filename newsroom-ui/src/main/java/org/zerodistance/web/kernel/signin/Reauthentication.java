package org.zerodistance.web.kernel.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.web.kernel.callingpage.CallingPage;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.routes.RouteTable;

/**
 * Answers a form that came without a valid session with a sign-in page in its place, and shows the
 * form again after the same person signed in. It is sent only when that person presses the button.
 */
@Dependent
public class Reauthentication {
  /** The field of the sign-in form with the encrypted form. */
  public static final String CARRIED = "carried";

  private final FormEncryption encryption;
  private final SessionCookie cookie;
  private final RouteTable routes;
  private final CallingPage calling;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  Reauthentication(
      FormEncryption encryption,
      SessionCookie cookie,
      RouteTable routes,
      CallingPage calling,
      Visitor visitor,
      Clock clock) {
    this.encryption = encryption;
    this.cookie = cookie;
    this.routes = routes;
    this.calling = calling;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** The sign-in page in place of the current request. */
  public Response inPlace() {
    Form sent = visitor.sent();
    SavedRequest form =
        new SavedRequest(
            cookie.owner(),
            clock.instant(),
            Redirects.within(visitor.pathAndQuery()).toString(),
            Redirects.within(page()).toString(),
            visitor.header(HttpHeaders.CONTENT_TYPE).orElse("").startsWith("multipart/"),
            SavedRequest.withoutSecrets(sent.values()),
            sent.fileNames());
    if (sent.values().keySet().stream().anyMatch(Form::isSecret)) {
      return page(form, Optional.empty(), ReauthenticationPage.Kept.SECRETS);
    }
    Optional<String> carried = encryption.encrypt(form);
    if (carried.isEmpty()) {
      return page(form, carried, ReauthenticationPage.Kept.TOO_LONG);
    }
    boolean text = !ResendPage.texts(form.values()).isEmpty();
    return page(
        form, carried, text ? ReauthenticationPage.Kept.TEXT : ReauthenticationPage.Kept.ACTION);
  }

  private Response page(
      SavedRequest form, Optional<String> carried, ReauthenticationPage.Kept kept) {
    Form fields = Form.filled(Map.of("next", form.next(), CARRIED, carried.orElse("")));
    return answer(401, new ReauthenticationPage(fields, area(form.action()), kept, names(form)));
  }

  /** The page again after a refused sign-in; empty when it carried no form. */
  public Optional<Response> refused(int status, Form typed, List<Violation> wrong) {
    return encryption
        .decrypt(typed.text(CARRIED))
        .map(
            form ->
                answer(
                    status,
                    new ReauthenticationPage(
                        typed.with(wrong),
                        area(form.action()),
                        ResendPage.texts(form.values()).isEmpty()
                            ? ReauthenticationPage.Kept.ACTION
                            : ReauthenticationPage.Kept.TEXT,
                        names(form))));
  }

  /**
   * What follows the sign-in: the form that was carried, for the person who sent it; a notice for
   * everybody else; empty when none was carried.
   */
  public Optional<Response> signedIn(Form typed, Viewer viewer, URI landing) {
    return encryption
        .decrypt(typed.text(CARRIED))
        .map(
            form ->
                form.mayBeShownTo(viewer)
                    ? answer(200, ResendPage.of(form, area(form.action())))
                    : Redirects.done(landing.toString(), "kept-for-another"));
  }

  private static Response answer(int status, HtmlPage page) {
    Response answer = FormResponses.page(status, page);
    return status == 401
        ? Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, "Cookie").build()
        : answer;
  }

  private static List<String> names(SavedRequest form) {
    return form.files().values().stream().flatMap(List::stream).toList();
  }

  /** The page on which the form stood, as far as it is one of this site. */
  private String page() {
    return calling.named().orElseGet(() -> routes.page(visitor.path()));
  }

  private static String area(String action) {
    return CallingPage.staffArea(action).orElse("account");
  }
}

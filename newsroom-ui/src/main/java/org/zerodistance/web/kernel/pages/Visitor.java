package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.ratelimit.CallerAddress;
import org.zerodistance.web.kernel.i18n.Language;

/** The sender of the current request: account, language, address and browser. */
@RequestScoped
public class Visitor implements CallerAddress {
  /** The cookie with the language of a reader without an account. */
  public static final String LANGUAGE_COOKIE = "zd_lang";

  /** The cookie with the display that a reader chose. */
  public static final String DISPLAY_COOKIE = "zd_display";

  /** The display with large type, in one column and with few choices (长辈版). */
  public static final String LARGE = "large";

  private static final int LONGEST_AGENT = 120;

  private final HttpServletRequest request;
  private final WebConfig config;
  private Viewer viewer = Viewer.NOBODY;
  private Form sent = Form.empty();

  @Inject
  Visitor(HttpServletRequest request, WebConfig config) {
    this.request = request;
    this.config = config;
  }

  /** Only for the container's proxy. */
  protected Visitor() {
    this(null, null);
  }

  public Viewer viewer() {
    return viewer;
  }

  /** Called by the filter that recognises the session, before any resource. */
  public void recognised(Viewer as) {
    this.viewer = as;
  }

  /**
   * The language of the account, else of the switch, else of the browser; Chinese if none is given.
   */
  public Language lang() {
    return viewer
        .language()
        .flatMap(Language::of)
        .or(this::byCookie)
        .or(this::byBrowser)
        .orElse(Language.ZH);
  }

  private Optional<Language> byCookie() {
    return cookie(LANGUAGE_COOKIE).flatMap(Language::of);
  }

  private Optional<Language> byBrowser() {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      Optional<Language> lang = Language.of(locale.toLanguageTag());
      if (lang.isPresent()) {
        return lang;
      }
    }
    return Optional.of(Language.EN);
  }

  /** Whether the reader chose the large display. */
  public boolean large() {
    return cookie(DISPLAY_COOKIE).filter(LARGE::equals).isPresent();
  }

  public Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The reader's network address. Behind trusted proxies, the last address that belongs to none of
   * them.
   */
  @Override
  public String address() {
    return ForwardedFor.client(
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")),
        config.trustedProxies());
  }

  /** A header of the request. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(TextNormalizer.normalize(request.getHeader(name)));
  }

  /** The browser's User-Agent, at most 120 characters. */
  public String agent() {
    String agent = TextNormalizer.normalize(request.getHeader("User-Agent"));
    if (agent == null) {
      return "";
    }
    return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
  }

  /** The id of the request, for log and error pages. */
  public String requestId() {
    return RequestId.find(request).orElse("");
  }

  /** The template of the request's route, for the log: addresses may hold codes and keys. */
  public String route() {
    return Route.of(request);
  }

  /** The path of the request, without parameters, beginning with a slash. */
  public String path() {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed != null ? failed.toString() : request.getRequestURI();
  }

  /** The path with the parameters of the address. */
  public String pathAndQuery() {
    String query = request.getQueryString();
    return query == null || query.isEmpty() ? path() : path() + "?" + query;
  }

  /** A parameter of the address; does not touch the body. */
  public Optional<String> query(String name) {
    return QueryString.find(request.getQueryString(), name);
  }

  public String method() {
    return request.getMethod();
  }

  /** The form of the request, once it has been read. */
  public Form sent() {
    return sent;
  }

  /** Called by the reader of forms. */
  public void received(Form form) {
    this.sent = form;
  }

  /** Whether a script of a page sent the request and not the browser itself. */
  public boolean byScript() {
    String accepted = header("Accept").orElse("");
    return header("Sec-Fetch-Dest").filter("empty"::equals).isPresent()
        || (accepted.contains("application/json") && !accepted.contains("text/html"));
  }

  /** Whether the visitor is signed in, so that no shared cache may store the response. */
  public boolean known() {
    return viewer.signedIn();
  }
}

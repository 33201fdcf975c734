package org.zerodistance.web.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes hostile requests for every route: what an attacker, a broken program and an odd browser
 * send in addresses, parameters, cursors, headers and bodies. The same routes give the same
 * requests.
 */
final class HostileCorpus {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Values that exist in the demo city, for parameters that are not under attack. */
  private static final Map<String, String> EXISTING =
      Map.of("number", "1000050", "slug", "chengguan", "year", "2026");

  /** Percent-encoded, since some are no text at all. */
  private static final List<String> PATH_VALUES =
      List.of(
          "%E4%B8%AD%E6%96%87",
          "%F0%9F%98%80",
          "%EF%BF%BE",
          "%ED%A0%80",
          "a%00b",
          "a%0d%0ab",
          "%E2%80%AE",
          "%2525",
          "999999999999999999",
          "99999999999999999999",
          "-1",
          "2026-13",
          "+999999999-01-01",
          "%27%20OR%201=1",
          "%3Cscript%3E",
          "css",
          "a".repeat(3_000));

  private static final List<String> TEXTS =
      List.of(
          "中文",
          "😀",
          "\uFFFE\uFFFF",
          "\u0001\u0008\u001B",
          "\u202Eabc\u2066",
          "' OR 1=1 -- ",
          "<script>alert(1)</script>",
          "${7*7}#{7*7}<#assign x=1>",
          "%",
          "99999999999",
          "999999999999999999",
          "-9223372036854775808",
          "+999999999-01-01",
          "-999999999-12-31",
          "9999-12-31",
          "0000-00-00",
          "9999999999999999-999999999999999999",
          "\"\"(((-路灯 AND",
          "*".repeat(400),
          "2026-W99");

  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "cursor",
          "from",
          "to",
          "day",
          "days",
          "month",
          "year",
          "period",
          "kind",
          "board",
          "office",
          "column",
          "topic",
          "place",
          "state",
          "sort",
          "view",
          "limit",
          "number",
          "version",
          "next",
          "done",
          "below",
          "case",
          "cause",
          "on",
          "part",
          "reason",
          "tab",
          "name",
          "answered",
          "page",
          "lang",
          "token",
          "id");

  private static final List<String> FIELDS =
      List.of(
          "version",
          "title",
          "body",
          "bodyHtml",
          "headline",
          "deck",
          "name",
          "nameEn",
          "email",
          "password",
          "phone",
          "number",
          "code",
          "column",
          "position",
          "place",
          "board",
          "office",
          "topic",
          "parent",
          "slug",
          "day",
          "year",
          "publishAt",
          "state",
          "kind",
          "level",
          "role",
          "visibility",
          "key",
          "lang",
          "back",
          "note",
          "reason",
          "words",
          "text",
          "remark",
          "marked",
          "span",
          "photo",
          "lead",
          "leadPhoto",
          "case",
          "cases",
          "numbers",
          "id",
          "to",
          "whom",
          "when",
          "weekday",
          "workingDays",
          "zone",
          "rhythm",
          "story",
          "template",
          "revision",
          "action",
          "outcome",
          "line",
          "query",
          "file");

  private static final List<String> HEADERS =
      List.of(
          "If-None-Match: broken",
          "If-None-Match: \"a\", W/",
          "If-None-Match: ,,,\"",
          "If-Match: broken",
          "If-Match: \"nothing\"",
          "If-Modified-Since: tomorrow",
          "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
          "Range: bytes=999-1,abc",
          "Accept: nonsense",
          "Accept: a/b;q=7,*/*;q=x",
          "Accept-Language: ******;q=9,,中文",
          "Accept-Encoding: gzip;q=abc",
          "Accept-Charset: x-unknown",
          "Content-Type: nonsense",
          "Cookie: zd_session=中文; zd_lang=\u0001; =; ;;",
          "Cookie: " + "a=b; ".repeat(200),
          "X-Forwarded-For: not an address, 999.1.1.1, ::::",
          "Origin: null",
          "Sec-Fetch-Site: \u00e9",
          "Authorization: Bearer 中文",
          "Authorization: Basic !!!",
          "traceparent: 00-xyz",
          "X-Request-Id: " + "x".repeat(500),
          "User-Agent: \u0007中文",
          "Expect: 200-ok",
          "Transfer-Encoding: gzip");

  private static final List<String> METHODS =
      List.of("OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "HEAD", "PROPFIND", "get");

  private final List<RawRequest> requests = new ArrayList<>();
  private int turn;

  private HostileCorpus() {}

  /**
   * @param routes method and template of each, such as {@code GET /boards/{slug}}
   */
  static List<RawRequest> of(List<String> routes) {
    HostileCorpus corpus = new HostileCorpus();
    for (String route : routes) {
      int space = route.indexOf(' ');
      corpus.attack(route.substring(0, space), route.substring(space + 1));
    }
    corpus.breakHttp();
    return corpus.requests;
  }

  private void attack(String method, String template) {
    paths(method, template);
    String address = filled(template, null, "");
    if (method.equals("GET")) {
      parameters(address);
      headers(address);
    } else {
      bodies(method, address);
    }
    for (String other : some(METHODS, 2)) {
      requests.add(RawRequest.of("method", other + " " + address));
    }
    requests.add(RawRequest.of("path parameter", method + " " + address + ";jsessionid=1"));
    requests.add(RawRequest.of("slash", method + " " + address + "//"));
  }

  private void paths(String method, String template) {
    List<String> names =
        PARAMETER.matcher(template).results().map(found -> found.group(1)).toList();
    for (String name : names) {
      for (String value : some(PATH_VALUES, method.equals("GET") ? 6 : 3)) {
        requests.add(RawRequest.of("path", method + " " + filled(template, name, value)));
      }
    }
  }

  private static String filled(String template, String attacked, String value) {
    return PARAMETER
        .matcher(template)
        .replaceAll(
            found ->
                found.group(1).equals(attacked)
                    ? value
                    : EXISTING.getOrDefault(found.group(1), "1"));
  }

  private void parameters(String address) {
    for (String text : some(TEXTS, 4)) {
      Map<String, String> all = new LinkedHashMap<>();
      PARAMETERS.forEach(name -> all.put(name, text));
      requests.add(RawRequest.of("all parameters", "GET " + address + "?" + encoded(all)));
    }
    for (String raw : List.of("%", "q=%zz&cursor=%", "&&==&", "q=%ED%A0%80&board=%00", "q=%FF")) {
      requests.add(RawRequest.of("broken query", "GET " + address + "?" + raw));
    }
    for (String name : some(PARAMETERS, 2)) {
      requests.add(
          RawRequest.of(
              "one parameter", "GET " + address + "?" + encoded(Map.of(name, next(TEXTS)))));
    }
  }

  private void headers(String address) {
    for (String header : some(HEADERS, 5)) {
      requests.add(RawRequest.of("header " + header, "GET " + address, header));
    }
  }

  private void bodies(String method, String address) {
    RawRequest plain = RawRequest.of("body", method + " " + address);
    for (String text : some(TEXTS, 2)) {
      Map<String, String> all = new LinkedHashMap<>();
      FIELDS.forEach(name -> all.put(name, text));
      requests.add(plain.sending("application/x-www-form-urlencoded", encoded(all)));
      requests.add(plain.sending("multipart/form-data; boundary=b", multipart(all, "--b--\r\n")));
    }
    requests.add(plain);
    requests.add(plain.sending("application/x-www-form-urlencoded", "%=%&a=%zz&\u0000"));
    requests.add(plain.sending("application/x-www-form-urlencoded;charset=nonsense", "a=b"));
    requests.add(plain.sending("nonsense", "a"));
    requests.add(plain.sending("text/csv", "\uFFFE,\"\n\"\"\"x"));
    requests.add(plain.sending("application/json", "[".repeat(20_000)));
    requests.add(plain.sending("application/json", "{\"title\":\"\\ud800\",\"text\":1e999}"));
    requests.add(plain.sending("application/json", "a".repeat(70_000)));
    requests.add(plain.sending("multipart/form-data", "--b\r\n"));
    requests.add(plain.sending("multipart/form-data; boundary=" + "b".repeat(300), "--b\r\n"));
    requests.add(plain.sending("multipart/form-data; boundary=b", "--b\r\nContent-Dispo"));
    requests.add(plain.sending("multipart/form-data; boundary=b", multipart(Map.of("a", "b"), "")));
    requests.add(plain.sending("multipart/form-data; boundary=b", "\r\n--b\r\n\r\n\r\n--b--"));
    requests.add(
        plain.sending(
            "multipart/form-data; boundary=b", "--b\r\n\r\n\r\n".repeat(4_000) + "--b--"));
    requests.add(
        plain.sending(
            "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"..\\/\u202Egpj.exe\""
                + "\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff\r\n--b--\r\n"));
    requests.add(
        plain
            .with("Transfer-Encoding: chunked", "Content-Type: multipart/form-data; boundary=b")
            .withBody("zz\r\n"));
  }

  private static String multipart(Map<String, String> fields, String end) {
    StringBuilder all = new StringBuilder();
    fields.forEach(
        (name, value) ->
            all.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    return all.append(end).toString();
  }

  private void breakHttp() {
    for (String target :
        List.of(
            "/%",
            "/%zz",
            "/%00",
            "/%ff",
            "/%c0%ae",
            "/\\",
            "/a%2fb",
            "/..%2f",
            "/../../etc",
            "//x",
            "/<x>",
            "/[]{}",
            "/中文",
            "x",
            "*",
            "http://evil.example/",
            "/?%",
            "/boards/%",
            "/application.wadl",
            "/application.wadl/xsd0.xsd",
            "/assets/x/css",
            "/assets/x/css/",
            "/assets/x/",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/a".repeat(3_000),
            "/" + "a".repeat(20_000))) {
      for (String method : List.of("GET", "POST", "OPTIONS")) {
        requests.add(RawRequest.of("target", method + " " + target));
      }
    }
    for (String host :
        List.of(
            "",
            ":",
            ":80",
            "evil.example",
            "a b",
            "中文",
            "[",
            "a/b",
            "@",
            "%00",
            "<x>",
            "a_b",
            "localhost:99999",
            "localhost:abc",
            "localhost:-1",
            "localhost, evil.example",
            "-")) {
      for (String path : List.of("/", "/boards", "/desk", "/api/v1/boards", "/nothing")) {
        requests.add(RawRequest.of("host", "GET " + path).withHost(host));
      }
    }
    requests.add(RawRequest.of("no host", "GET /").withHost(null));
    for (String header :
        List.of(
            "no colon",
            "Content-Length: abc",
            "Content-Length: -1",
            "Transfer-Encoding: x",
            "Host: second.example",
            ": empty",
            "X: " + "x".repeat(20_000))) {
      for (String method : List.of("GET", "POST")) {
        requests.add(RawRequest.of("broken header", method + " /login", header));
      }
    }
    for (String method : List.of("CONNECT", "FOO", "G\u0001T", "", "A".repeat(5_000))) {
      requests.add(RawRequest.of("method", method + " /boards"));
    }
    StringBuilder many = new StringBuilder("X: a");
    for (int i = 0; i < 400; i++) {
      many.append("\r\nX-").append(i).append(": a");
    }
    requests.add(RawRequest.of("400 headers", "GET /", many.toString()));
  }

  /** The next values of a list, so that all routes together get all of them. */
  private <T> List<T> some(List<T> all, int count) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(next(all));
    }
    return some;
  }

  private <T> T next(List<T> all) {
    return all.get(turn++ % all.size());
  }

  private static String encoded(Map<String, String> pairs) {
    StringBuilder text = new StringBuilder();
    pairs.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }
}

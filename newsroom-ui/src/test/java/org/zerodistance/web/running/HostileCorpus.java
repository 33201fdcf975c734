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
    for (String other : some(HostileValues.METHODS, 2)) {
      requests.add(RawRequest.of("method", other + " " + address));
    }
    requests.add(RawRequest.of("path parameter", method + " " + address + ";jsessionid=1"));
    requests.add(RawRequest.of("slash", method + " " + address + "//"));
  }

  private void paths(String method, String template) {
    List<String> names =
        PARAMETER.matcher(template).results().map(found -> found.group(1)).toList();
    for (String name : names) {
      for (String value : some(HostileValues.PATH_VALUES, method.equals("GET") ? 6 : 3)) {
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
                    : HostileValues.EXISTING.getOrDefault(found.group(1), "1"));
  }

  private void parameters(String address) {
    for (String text : some(HostileValues.TEXTS, 4)) {
      Map<String, String> all = new LinkedHashMap<>();
      HostileValues.PARAMETERS.forEach(name -> all.put(name, text));
      requests.add(RawRequest.of("all parameters", "GET " + address + "?" + encoded(all)));
    }
    for (String raw : List.of("%", "q=%zz&cursor=%", "&&==&", "q=%ED%A0%80&board=%00", "q=%FF")) {
      requests.add(RawRequest.of("broken query", "GET " + address + "?" + raw));
    }
    for (String name : some(HostileValues.PARAMETERS, 2)) {
      requests.add(
          RawRequest.of(
              "one parameter",
              "GET " + address + "?" + encoded(Map.of(name, next(HostileValues.TEXTS)))));
    }
  }

  private void headers(String address) {
    for (String header : some(HostileValues.HEADERS, 5)) {
      requests.add(RawRequest.of("header " + header, "GET " + address, header));
    }
  }

  private void bodies(String method, String address) {
    RawRequest plain = RawRequest.of("body", method + " " + address);
    for (String text : some(HostileValues.TEXTS, 2)) {
      Map<String, String> all = new LinkedHashMap<>();
      HostileValues.FIELDS.forEach(name -> all.put(name, text));
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

package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.DemoWar;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * Sends the {@link HostileCorpus} to every route that the running application lists, as nobody and
 * as people of the staff: never a failure of the server, never a word about its inside, always the
 * exact security headers.
 */
class HostileRequestsIT {
  private static final System.Logger LOG = System.getLogger(HostileRequestsIT.class.getName());
  private static final int LEAST = 3_000;
  private static final int SENDERS = 4;

  /** The refusal itself takes milliseconds; the rest is the way of 60 MB through a busy machine. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
              + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
              + " frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()");

  private static final List<String> INSIDE =
      List.of(
          "\tat ",
          "Exception",
          "java.lang",
          "org.glassfish",
          "org.zerodistance",
          "Payara",
          "Grizzly",
          "jersey.java.net",
          "SQLSTATE",
          "<wadl",
          "stack trace");

  /**
   * The server answers bytes that are no HTTP before the application sees them, without a body. For
   * an address or a host that it cannot decode its status is 200.
   */
  private static final Set<Integer> OF_THE_SERVER = Set.of(200, 400, 417, 505);

  @TempDir Path folder;

  @Test
  void noRequestBreaksTheHouseOrLooksInside() throws Exception {
    Map<String, String> settings =
        Map.of(
            "ZD_DEMO", "true",
            "ZD_OPERATOR_TOKEN", "hostile",
            "ZD_TRUSTED_PROXIES", "127.0.0.1",
            "ZD_SEARCH_URL", TestServers.search(),
            "ZD_SEARCH_INDEX", "hostile");
    try (SmallHouse house =
        new SmallHouse(
            folder,
            DemoWar.assemble(Path.of(".."), folder),
            TestServers.freshDatabase(),
            settings)) {
      long begun = System.nanoTime();
      List<String> routes = routes(house.payara().port());
      List<RawRequest> requests = HostileCorpus.of(routes);
      List<String> faults = faults(requests, house.payara().port());
      LOG.log(
          Level.INFO,
          "{0} hostile requests in {1} s",
          requests.size(),
          Duration.ofNanos(System.nanoTime() - begun).toSeconds());

      assertThat(hugeBodies(house.payara().port())).isEmpty();
      assertThat(strangersWhoHearOfFields(routes, house.payara().port())).isEmpty();
      assertThat(requests).hasSizeGreaterThan(LEAST);
      assertThat(faults).isEmpty();
    }
  }

  private static List<String> routes(int port) throws IOException {
    RawAnswer answer =
        RawAnswer.to(
            RawRequest.of("routes", "GET /internal/routes", "Authorization: Bearer hostile"), port);
    return answer.body().lines().filter(line -> line.matches("[A-Z]+ /.*")).toList();
  }

  private static boolean isOfTheServer(RawAnswer answer) {
    return answer.all("X-Request-Id").isEmpty()
        && answer.body().isEmpty()
        && OF_THE_SERVER.contains(answer.status());
  }

  /** The bodies without an end that are not refused while they are sent. */
  private static List<String> hugeBodies(int port) throws IOException {
    String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n";
    RawRequest form = RawRequest.of("huge", "POST /inquiries/new", "Sec-Fetch-Site: same-origin");
    RawRequest json = RawRequest.of("huge", "POST /api/v1/inquiries", "Idempotency-Key: huge");
    Map<RawRequest, Integer> expected =
        Map.of(
            form.sending("multipart/form-data; boundary=b", part.repeat(1_200_000)), 413,
            form.sending("application/x-www-form-urlencoded", "a=".repeat(5_000_000)), 413,
            json.sending("application/json", "[".repeat(60_000)), 422,
            json.sending("application/json", " ".repeat(20_000_000)), 413);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<RawRequest, Integer> one : expected.entrySet()) {
      long begun = System.nanoTime();
      int status = RawAnswer.to(one.getKey(), port).status();
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      if (status != one.getValue() || taken.compareTo(LONGEST) > 0) {
        wrong.add(status + " after " + taken + " to " + one.getKey());
      }
    }
    return wrong;
  }

  /** The forms of the staff that judge what a stranger typed before they ask who it is. */
  private static List<String> strangersWhoHearOfFields(List<String> routes, int port)
      throws IOException {
    List<String> heard = new ArrayList<>();
    for (String route : routes) {
      if (route.matches("POST /(admin|desk|office)/.*")) {
        RawAnswer answer =
            RawAnswer.to(
                RawRequest.of("stranger", route.replaceAll("\\{\\w+}", "1"))
                    .with("Sec-Fetch-Site: same-origin")
                    .sending("application/x-www-form-urlencoded", "name=&title=&version=0"),
                port);
        if (answer.status() == 422) {
          heard.add(route);
        }
      }
    }
    return heard;
  }

  static List<String> faults(List<RawRequest> requests, int port) throws Exception {
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    List<Staff> staff = Staff.signIn(port);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < requests.size(); i++) {
        RawRequest request = Staff.send(requests.get(i), i, staff);
        work.add(
            () -> {
              faults.addAll(faults(request, RawAnswer.to(request, port)));
              return null;
            });
      }
      for (Future<Void> done : senders.invokeAll(work)) {
        done.get();
      }
    } finally {
      senders.shutdownNow();
    }
    return faults;
  }

  /** The page on which administrators read why a job failed; this house has no search server. */
  private static boolean showsFailures(RawRequest request) {
    return request.line().startsWith("GET /admin/jobs");
  }

  private static List<String> faults(RawRequest request, RawAnswer answer) {
    List<String> faults = new ArrayList<>();
    if (isOfTheServer(answer)) {
      return faults;
    }
    if (answer.status() < 200 || answer.status() >= 500) {
      faults.add(answer.status() + " to " + request);
    }
    for (String word : INSIDE) {
      if (answer.body().contains(word) && !showsFailures(request)) {
        faults.add("“" + word + "” in the answer to " + request);
      }
    }
    if (answer.status() == 429 && answer.all("Retry-After").isEmpty()) {
      faults.add("no time to come back to " + request);
    }
    for (String location : answer.all("Location")) {
      // The base address of this house is http://localhost:8080, whatever the request says.
      if (!location.startsWith("/") && !location.startsWith("http://localhost:8080/")) {
        faults.add("the redirect to " + location + " for " + request);
      }
    }
    HEADERS.forEach(
        (name, value) -> {
          if (!answer.all(name).equals(List.of(value))) {
            faults.add(answer.status() + " with " + name + " " + answer.all(name) + ": " + request);
          }
        });
    return faults;
  }
}

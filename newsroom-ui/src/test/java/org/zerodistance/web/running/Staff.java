package org.zerodistance.web.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A person of the demo city who is signed in.
 *
 * @param area where the person works
 * @param cookie the session
 */
record Staff(String area, String cookie) {
  private static final String PASSWORD = "rongpu-demo-2026";

  /** Signs in one person for each area of the staff. */
  static List<Staff> signIn(int port) throws IOException {
    List<Staff> staff = new ArrayList<>();
    staff.add(of("/desk/moderation", "shen.yulan", port));
    staff.add(of("/desk/tips", "qin.shaofeng", port));
    staff.add(of("/desk", "pan.mingyuan", port));
    staff.add(of("/office", "chengguan", port));
    staff.add(of("/admin", "admin", port));
    staff.add(of("/account", "zhou.yang", port));
    return staff;
  }

  private static Staff of(String area, String name, int port) throws IOException {
    RawAnswer answer =
        RawAnswer.to(
            RawRequest.of("sign-in", "POST /login", "Sec-Fetch-Site: same-origin")
                .sending(
                    "application/x-www-form-urlencoded",
                    "email=" + name + "@demo.example&password=" + PASSWORD),
            port);
    return answer.all("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("zd_session="))
        .map(cookie -> new Staff(area, cookie.replaceAll(";.*", "")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " was not let in: " + answer));
  }

  /** The request as this corpus sends it: from a network of its own, by who works there. */
  static RawRequest send(RawRequest request, int index, List<Staff> staff) {
    RawRequest sent =
        request.with(
            "Sec-Fetch-Site: same-origin",
            "X-Forwarded-For: 10.%d.%d.%d".formatted(index >> 16, index >> 8 & 255, index & 255));
    String path = request.line().replaceAll("^\\S* ", "");
    return staff.stream()
        .filter(one -> path.startsWith(one.area()))
        .findFirst()
        .filter(one -> request.headers().stream().noneMatch(h -> h.startsWith("Cookie")))
        .map(one -> sent.with("Cookie: " + one.cookie()))
        .orElse(sent);
  }
}

package org.zerodistance.quickstart.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.bench.city.SeededRandom;
import org.zerodistance.quickstart.bench.load.LoadTarget;

/** Submits inquiries like the form, each from a different reader with a new key. */
final class SubmitForm {
  /** The alphabet of form keys. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int KEY_LENGTH = 26;
  private static final int SEE_OTHER = 303;

  private SubmitForm() {}

  /**
   * @param run a different number each time, for unused keys
   */
  static LoadTarget target(URI base, List<String> boards, long run) {
    return new LoadTarget(
        "submit", base.getHost(), base.getPort(), SEE_OTHER, i -> request(base, boards, run, i));
  }

  private static byte[] request(URI base, List<String> boards, long run, long number) {
    SeededRandom random = SeededRandom.of(run, number);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("key", key(random));
    form.put("kind", "complaint");
    form.put("board", random.one(boards));
    form.put("title", "新江路第" + random.between(1, 900) + "号灯杆漏电");
    form.put(
        "body",
        ("晚上八点以后，从桥头到菜市场一共"
                + random.between(3, 30)
                + "盏灯不亮，灯杆的检修口敞着，电线露在外面。"
                + "附近有小学，孩子放学都从这里走，上个月已经打过两次电话，没有人来。")
            .repeat(3));
    form.put("place", "新江路桥头");
    form.put("visibility", "public");
    form.put("phone", "13" + String.format("%09d", random.upTo(1_000_000_000)));
    form.put("action", "send");
    StringBuilder body = new StringBuilder(2_000);
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return LoadTarget.post(base, "/inquiries/new", headers(base, random), body.toString());
  }

  /** Headers with one of many readers' addresses, like those of a proxy. */
  static Map<String, String> headers(URI base, SeededRandom random) {
    return Map.of(
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Origin",
        "http://" + base.getHost() + ":" + base.getPort(),
        "Accept-Language",
        "zh-CN",
        "User-Agent",
        "bench/" + random.upTo(1_000_000),
        "X-Forwarded-For",
        "10." + random.upTo(256) + "." + random.upTo(256) + "." + random.upTo(256));
  }

  private static String key(SeededRandom random) {
    StringBuilder key = new StringBuilder(KEY_LENGTH);
    for (int i = 0; i < KEY_LENGTH; i++) {
      key.append(ALPHABET.charAt(random.upTo(ALPHABET.length())));
    }
    return key.toString();
  }
}

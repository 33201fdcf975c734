package org.zerodistance.foundation.personaldata;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded choices, and invented numbers that pass the checks of real ones. */
final class Draw {
  private static final List<String> REGIONS =
      List.of("110105", "310115", "320206", "330106", "420102", "440305", "450403", "450421");
  private static final List<String> REGIONS_OF_OLD_CARDS =
      List.of("452402", "450404", "110102", "320602", "441827", "522121", "370602", "610103");
  private static final List<String> CARD_HEADS =
      List.of("622848", "621700", "622202", "621226", "622588", "623058", "436742", "520108");
  private static final List<String> AREAS = List.of("0774", "0771", "010", "021", "020", "0755");
  private static final String PROVINCES = "桂粤京沪湘苏浙川黔云琼闽";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  char of(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  String mobile() {
    return "1" + of("3456789") + digits(9);
  }

  String idNumber() {
    String id =
        of(REGIONS) + between(1938, 2012) + two(between(1, 12)) + two(between(1, 28)) + digits(3);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (id.charAt(i) - '0') * weights[i];
    }
    return id + "10X98765432".charAt(sum % 11);
  }

  String oldIdNumber() {
    return of(REGIONS_OF_OLD_CARDS)
        + between(31, 84)
        + two(between(1, 12))
        + two(between(1, 28))
        + digits(3);
  }

  String card() {
    String head = of(CARD_HEADS);
    String body = head + digits((head.charAt(0) == '6' ? 18 : 15) - head.length());
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int value = i % 2 == 0 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return body + (10 - sum % 10) % 10;
  }

  /** Province, letter, and five or six places of which one at least is a digit. */
  String plate() {
    StringBuilder plate = new StringBuilder().append(of(PROVINCES)).append(of("ABCDEFGHJK"));
    if (below(4) == 0) {
      return plate.append(of("DF")).append(digits(5)).toString();
    }
    for (int i = 0; i < 4; i++) {
      plate.append(below(4) == 0 ? of(LETTERS) : of("0123456789"));
    }
    return plate.append(of("0123456789")).toString();
  }

  String qq() {
    return of("123456789") + digits(between(5, 9));
  }

  /** Area code and number. */
  String[] landline() {
    String area = of(AREAS);
    return new String[] {area, of("2345678") + digits(area.length() == 3 ? 7 : 6)};
  }

  String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The text with something between its characters, as {@code groups} cuts it. */
  static String grouped(String text, String between, int... groups) {
    StringBuilder grouped = new StringBuilder();
    int at = 0;
    for (int group : groups) {
      grouped.append(at == 0 ? "" : between).append(text, at, Math.min(text.length(), at + group));
      at = Math.min(text.length(), at + group);
    }
    return at < text.length()
        ? grouped.append(between).append(text.substring(at)).toString()
        : grouped.toString();
  }

  /** The text with something between all its characters. */
  static String apart(String text, String between) {
    return String.join(between, text.split(""));
  }

  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c);
    }
    return wide.toString();
  }

  /** The text with each ASCII digit replaced by that of the row. */
  static String spelled(String text, String row) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      spelled.append(c >= '0' && c <= '9' ? row.charAt(c - '0') : c);
    }
    return spelled.toString();
  }
}

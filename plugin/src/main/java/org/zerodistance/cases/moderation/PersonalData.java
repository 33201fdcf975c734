package org.zerodistance.cases.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;

/**
 * Finds personal data in what readers write, so that moderators see it marked before they admit a
 * text: mobile and landline numbers, resident ID numbers (GB 11643-1999 check digit), bank cards
 * (Luhn), e-mail addresses, licence plates (GA 36) and WeChat or QQ names that are labelled as
 * such. Full-width digits and letters, and blanks, dots or dashes between digits do not hide them.
 * Positions are those of the text as given.
 */
public final class PersonalData {
  private static final String GAP = "[ \\u3000\\u00a0.\\-_—–·,，]{0,3}";
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

  /** A labelled messenger name. */
  private static final Pattern MESSENGER =
      Pattern.compile(
          "(?<=(?:微信|威信|薇信|v信|vx|wx|wechat|qq)[号码:： 是]{0,4})[a-z0-9][a-z0-9_\\-]{4,19}");

  private record Rule(String reason, Pattern pattern, java.util.function.Predicate<String> check) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "email",
              Pattern.compile(
                  "[a-z0-9._%+\\-]{1,64}\\s?@\\s?[a-z0-9\\-]+(\\s?\\.\\s?[a-z0-9\\-]+)+"),
              t -> true),
          // Before the numbers, because a name may contain one.
          new Rule("wechat", MESSENGER, t -> t.chars().anyMatch(Character::isLetter)),
          new Rule("id_number", digits(17, "[0-9x]"), PersonalData::idNumber),
          new Rule(
              "bank_card",
              Pattern.compile("(?<![0-9])[3-6](?:" + GAP + "[0-9]){14,18}(?![0-9])"),
              PersonalData::luhn),
          new Rule(
              "mobile",
              Pattern.compile(
                  "(?<![0-9])(?:(?:\\+|00)?86"
                      + GAP
                      + ")?1"
                      + GAP
                      + "[3-9](?:"
                      + GAP
                      + "[0-9]){9}(?![0-9])"),
              t -> true),
          new Rule(
              "landline",
              Pattern.compile(
                  "(?<![0-9])\\(?0[1-9][0-9]{1,2}\\)?[ \\-—–]{0,3}[2-9][0-9]{6,7}(?![0-9])"),
              t -> true),
          new Rule(
              "landline",
              Pattern.compile(
                  "(?<=(?:电话|座机|致电|联系)[^0-9\\n]{0,6})[2-9][0-9]{2,3}[ \\-]?[0-9]{4}(?![0-9])"),
              t -> true),
          new Rule(
              "plate",
              Pattern.compile(
                  "["
                      + PROVINCES
                      + "][a-hj-np-z][ ·.\\-]?(?:[0-9a-hj-np-z][ ]?){4,5}[0-9a-hj-np-z挂学警港澳领](?![0-9a-z])"),
              t -> t.chars().anyMatch(Character::isDigit)),
          new Rule("wechat", MESSENGER, t -> true));

  private PersonalData() {}

  /** The personal data found in all fields of a case. */
  public static List<Span> in(CaseView seen) {
    List<Span> found = new ArrayList<>(in(Span.Field.TITLE, seen.title()));
    found.addAll(in(Span.Field.BODY, seen.body()));
    found.addAll(in(Span.Field.PLACE, seen.place().orElse("")));
    return found;
  }

  /** The personal data found in one field, in order, without overlaps. */
  public static List<Span> in(Span.Field field, String text) {
    if (text == null) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    String plain = plain(text);
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(plain);
      int from = 0;
      while (matcher.find(from)) {
        if (rule.check().test(matcher.group()) && free(found, matcher.start(), matcher.end())) {
          found.add(new Span(field, matcher.start(), matcher.end(), rule.reason()));
          from = matcher.end();
        } else {
          from = matcher.start() + 1;
        }
      }
    }
    found.sort(java.util.Comparator.comparingInt(Span::from));
    return found;
  }

  private static Pattern digits(int count, String last) {
    return Pattern.compile(
        "(?<![0-9])[1-8](?:" + GAP + "[0-9]){" + (count - 1) + "}" + GAP + last + "(?![0-9a-z])");
  }

  /** Converts full-width characters and upper case one for one, so that positions do not change. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char folded = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
      plain.append(folded);
    }
    String lower = plain.toString().toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : plain.toString();
  }

  private static boolean free(List<Span> found, int from, int to) {
    return found.stream().noneMatch(s -> s.from() < to && from < s.to());
  }

  private static boolean idNumber(String match) {
    String id = match.replaceAll("[^0-9x]", "");
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (id.charAt(i) - '0') * weights[i];
    }
    boolean checked = "10x98765432".charAt(sum % 11) == id.charAt(17);
    // A typing error must not publish an ID number, so a plausible date of birth is enough as well.
    return checked
        || id.substring(6, 14).matches("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");
  }

  private static boolean luhn(String match) {
    String card = match.replaceAll("[^0-9]", "");
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int value = i % 2 == 1 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }
}

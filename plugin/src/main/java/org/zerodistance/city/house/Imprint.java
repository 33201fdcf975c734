package org.zerodistance.city.house;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.Violations;

/**
 * What the foot of every page says of the publisher; each part may be empty.
 *
 * @param icp the record number of the site (ICP 备案号)
 * @param police the record number with the public security (公安备案号)
 * @param licence the number of the licence for news on the internet (互联网新闻信息服务许可证)
 * @param reportPhone the telephone for reports of unlawful content (违法和不良信息举报电话)
 * @param reportEmail the address for the same
 * @param tipPhone the telephone for tips (爆料热线)
 */
public record Imprint(
    String icp,
    String police,
    String licence,
    String reportPhone,
    String reportEmail,
    String tipPhone) {
  public static final Imprint NONE = new Imprint("", "", "", "", "", "");

  /** The prefix of its names among the settings. */
  static final String SETTINGS = "house.imprint.";

  private static final int LONGEST = 60;
  private static final Pattern PHONE = Pattern.compile("[0-9+()（） \\-－转]{3,30}");

  /**
   * Reads the values of the form.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when a value is too long, or no
   *     telephone or address
   */
  public static Imprint of(Map<String, String> typed) {
    Imprint imprint = read("", typed);
    new Violations()
        .length("icp", imprint.icp, 0, LONGEST)
        .length("police", imprint.police, 0, LONGEST)
        .length("licence", imprint.licence, 0, LONGEST)
        .require(isPhone(imprint.reportPhone), "report_phone", "house.phone-wrong")
        .require(
            imprint.reportEmail.isEmpty() || Email.parse(imprint.reportEmail).isPresent(),
            "report_email",
            "accounts.email-malformed")
        .require(isPhone(imprint.tipPhone), "tip_phone", "house.phone-wrong")
        .throwIfAny();
    return imprint;
  }

  private static boolean isPhone(String text) {
    return text.isEmpty() || PHONE.matcher(text).matches();
  }

  /** Reads the values by their names behind a prefix. */
  static Imprint read(String prefix, Map<String, String> values) {
    return new Imprint(
        value(values, prefix + "icp"),
        value(values, prefix + "police"),
        value(values, prefix + "licence"),
        value(values, prefix + "report_phone"),
        value(values, prefix + "report_email"),
        value(values, prefix + "tip_phone"));
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** The values by their names. */
  public Map<String, String> values() {
    return Map.of(
        "icp", icp,
        "police", police,
        "licence", licence,
        "report_phone", reportPhone,
        "report_email", reportEmail,
        "tip_phone", tipPhone);
  }

  /** The digits of the police record, under which its public entry is found. */
  public Optional<String> policeCode() {
    return Optional.of(police.replaceAll("[^0-9]", "")).filter(digits -> !digits.isEmpty());
  }

  /** A telephone as a link needs it: digits, without an extension. */
  public static String dialled(String phone) {
    return phone.replaceAll("转.*", "").replaceAll("[^0-9+]", "");
  }
}

package org.zerodistance.cases.status;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;

/** The words of all statuses in one language. */
public final class StatusWords {
  private static final String BUNDLE = StatusWords.class.getPackageName() + ".words";
  private static final String GROUP = "group.";

  private final ResourceBundle bundle;

  private StatusWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @throws java.util.MissingResourceException for a language that the product does not have
   */
  public static StatusWords of(Locale locale) {
    return new StatusWords(
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  public String word(CaseStatus status) {
    return bundle.getString(status.code());
  }

  /** What the status means, in one sentence. */
  public String sentence(CaseStatus status) {
    return bundle.getString(status.code() + ".sentence");
  }

  /**
   * All words as messages: those of a constant under its type and name, for example {@code
   * casestatus.office_says_solved}, {@code outcome.solved} and {@code moderation.returned}; the
   * sentences with {@code .sentence}; the groups of the search as {@code searchstate.open}.
   */
  public Map<String, String> messages() {
    Map<String, String> messages = new TreeMap<>();
    for (CaseStatus status : CaseStatus.values()) {
      messages.put("casestatus." + lower(status), word(status));
      messages.put("casestatus." + lower(status) + ".sentence", sentence(status));
    }
    for (Outcome outcome : Outcome.values()) {
      messages.put("outcome." + lower(outcome), word(CaseStatus.answeredAs(outcome)));
    }
    for (Moderation moderation : Moderation.values()) {
      if (moderation != Moderation.ADMITTED) {
        CaseStatus status = CaseStatus.of(moderation, Handling.UNROUTED, false, Outcome.NONE);
        messages.put("moderation." + lower(moderation), word(status));
      }
    }
    for (String key : bundle.keySet()) {
      if (key.startsWith(GROUP)) {
        messages.put("searchstate." + key.substring(GROUP.length()), bundle.getString(key));
      }
    }
    return messages;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

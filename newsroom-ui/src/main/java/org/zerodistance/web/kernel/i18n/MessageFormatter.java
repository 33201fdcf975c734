package org.zerodistance.web.kernel.i18n;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that is parsed once and formatted often, with the same results as {@link
 * MessageFormat}. A message without choices or number formats is concatenated directly, because a
 * page has a hundred messages and a {@code MessageFormat} is not thread-safe. Thread-safe.
 */
final class MessageFormatter {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");

  /** The number of decimal places of {@link MessageFormat}. */
  private static final int PLACES = 3;

  private final MessageFormat format;
  private final Locale locale;

  /**
   * The texts between the placeholders, one more than placeholders; empty if {@code MessageFormat}
   * is used.
   */
  private final List<String> texts = new ArrayList<>();

  private final List<Integer> places = new ArrayList<>();

  /**
   * @param pattern in the syntax of {@link MessageFormat}, apostrophes doubled
   * @throws IllegalArgumentException when a placeholder is broken
   */
  MessageFormatter(String pattern, Locale locale) {
    this.format = new MessageFormat(pattern, locale);
    this.locale = locale;
    String rest = PLACEHOLDER.matcher(pattern).replaceAll("");
    if (rest.indexOf('{') < 0 && rest.indexOf('}') < 0) {
      Matcher placeholder = PLACEHOLDER.matcher(pattern);
      int from = 0;
      while (placeholder.find()) {
        texts.add(plain(pattern.substring(from, placeholder.start())));
        places.add(Integer.valueOf(placeholder.group(1)));
        from = placeholder.end();
      }
      texts.add(plain(pattern.substring(from)));
    }
  }

  private static String plain(String part) {
    return part.replace("''", "'");
  }

  String say(Object... values) {
    if (texts.size() == 1) {
      return texts.get(0);
    }
    if (texts.isEmpty() || !direct(values)) {
      return ((MessageFormat) format.clone()).format(values);
    }
    StringBuilder said = new StringBuilder(texts.get(0));
    for (int i = 0; i < places.size(); i++) {
      Object value = values[places.get(i)];
      said.append(value instanceof Number number ? Numbers.write(number, locale, PLACES) : value);
      said.append(texts.get(i + 1));
    }
    return said.toString();
  }

  /** Whether each placeholder has a value that can be concatenated. */
  private boolean direct(Object... values) {
    for (int place : places) {
      if (place >= values.length
          || !(values[place] instanceof String || values[place] instanceof Number)) {
        return false;
      }
    }
    return true;
  }

  /** The number of different placeholders. */
  int placeholders() {
    return format.getFormatsByArgumentIndex().length;
  }
}

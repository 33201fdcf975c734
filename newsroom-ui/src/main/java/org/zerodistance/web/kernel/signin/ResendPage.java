package org.zerodistance.web.kernel.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zerodistance.newsroom.stories.StoryHtml;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A form that was sent under an expired session, filled again, with one button to send it.
 *
 * @param area the shell of the page
 * @param action the address to which it is sent
 * @param next the page to which one returns without sending it
 * @param multipart whether it is sent as {@code multipart/form-data}
 * @param fields all fields, one entry per value
 * @param texts the fields with words, as they are shown
 * @param files the names of files that must be chosen again, by field
 */
public record ResendPage(
    String area,
    String action,
    String next,
    boolean multipart,
    List<TypedField> fields,
    List<TypedField> texts,
    Map<String, List<String>> files)
    implements HtmlPage {
  /** A field with one of its values. */
  public record TypedField(String name, String value) {}

  /** Keys, numbers, dates, addresses and chosen options: what the page itself put into the form. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:/?=&%@+-]*");

  private static final Pattern MARKUP = Pattern.compile("(?s).*</?[a-z][^>]*>.*");

  static ResendPage of(SavedRequest form, String area) {
    return new ResendPage(
        area,
        form.action(),
        form.next(),
        form.multipart(),
        all(form.values()),
        texts(form.values()),
        form.files());
  }

  /** The fields with words, as they are shown. */
  public static List<TypedField> texts(Map<String, List<String>> values) {
    return all(values).stream()
        .filter(f -> !CODE.matcher(f.value()).matches())
        .map(f -> new TypedField(f.name(), shown(f.value())))
        .toList();
  }

  private static String shown(String value) {
    return MARKUP.matcher(value).matches() ? StoryHtml.text(value) : value;
  }

  /** All fields, one entry per value. */
  public static List<TypedField> all(Map<String, List<String>> values) {
    List<TypedField> fields = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(value -> fields.add(new TypedField(name, value))));
    return fields;
  }
}

package org.zerodistance.web.kernel.pages;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Imprint;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.web.kernel.assets.Assets;
import org.zerodistance.web.kernel.i18n.HouseTime;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.Messages;
import org.zerodistance.web.kernel.waiting.WaitingCounts;

/**
 * The functions of every template in addition to the page's components: {@code t(key, values…)},
 * {@code has(key)}, {@code word(constant)}, {@code date day time dateTime clock iso ago(instant)},
 * {@code duration(minutes)}, {@code num percent(number)}, {@code asset(path)}, {@code pick(zh,
 * en)}, {@code encode(text)}, {@code with(path, name, value)}, {@code withCursor(path, cursor)},
 * {@code newKey()}, {@code itemsFor(what)}, {@code json(text)}, {@code lines(text)}, {@code
 * dialled(phone)}; and {@code mailOn}, whether mail is configured, and {@code large}, whether the
 * reader chose the large display.
 */
final class TemplateFunctions {
  private final Map<String, Object> words = new HashMap<>();
  private boolean keyDrawn;
  private WaitingCounts counted;

  TemplateFunctions(
      Language language,
      Visitor visitor,
      House house,
      Messages messages,
      Assets assets,
      HouseTime time,
      String base,
      boolean mailOn,
      Supplier<WaitingCounts> waiting) {
    words.put("lang", language);
    words.put("viewer", visitor.viewer());
    words.put("house", house);
    words.put("base", base);
    words.put("mailOn", mailOn);
    words.put("large", visitor.large());
    words.put("today", time.today());
    words.put("here", visitor.path());
    words.put("hereAndQuery", visitor.pathAndQuery());
    words.put("doneKey", visitor.query("done").map(d -> "done." + d).orElse(""));
    function("t", a -> messages.say(language, text(a, 0), a.subList(1, a.size()).toArray()));
    function("has", a -> messages.has(language, text(a, 0)));
    function("word", a -> messages.say(language, wordKey(a.get(0))));
    function("date", a -> time.date(moment(a)));
    function("day", a -> time.day(moment(a)));
    function("time", a -> time.time((Instant) a.get(0)));
    function("dateTime", a -> time.dateTime(instant(a.get(0))));
    function("iso", a -> time.iso(moment(a)));
    function("ago", a -> time.ago((Instant) a.get(0)));
    function("duration", a -> time.duration(new BigDecimal(a.get(0).toString())));
    function("num", a -> time.number((Number) a.get(0)));
    function("percent", a -> time.percent(((Number) a.get(0)).doubleValue()));
    function("asset", a -> assets.address(text(a, 0)));
    function("pick", a -> pick(language, a));
    function("dialled", a -> Imprint.dialled(text(a, 0)));
    function("encode", a -> QueryString.encode(text(a, 0)));
    function(
        "with",
        a -> AddressParameters.with(text(a, 0), text(a, 1), a.size() > 2 ? a.get(2) : null));
    function("withCursor", a -> AddressParameters.withCursor(text(a, 0), text(a, 1)));
    function("itemsFor", a -> counts(waiting).of(text(a, 0)));
    function("newKey", a -> newKey());
    function("json", a -> HtmlJson.text(text(a, 0)));
    function("lines", a -> text(a, 0).lines().map(String::strip).toList());
  }

  /** Counted once for a page, when its navigation shows it. */
  private WaitingCounts counts(Supplier<WaitingCounts> waiting) {
    if (counted == null) {
      counted = waiting.get();
    }
    return counted;
  }

  private String newKey() {
    keyDrawn = true;
    return Tokens.random();
  }

  /**
   * Whether the page contains the key of a form, so that no other reader may receive the same page.
   */
  boolean keyDrawn() {
    return keyDrawn;
  }

  private void function(String name, Function<List<Object>, Object> body) {
    words.put(
        name,
        (TemplateMethodModelEx)
            arguments -> {
              Object[] plain = new Object[arguments.size()];
              for (int i = 0; i < plain.length; i++) {
                plain[i] = DeepUnwrap.permissiveUnwrap((TemplateModel) arguments.get(i));
              }
              try {
                return body.apply(java.util.Arrays.asList(plain));
              } catch (ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
                throw new TemplateModelException(name + "() was given what it cannot take", e);
              }
            });
  }

  Optional<Object> find(String name) {
    return Optional.ofNullable(words.get(name));
  }

  private static String text(List<Object> arguments, int at) {
    return arguments.get(at).toString();
  }

  private static Object moment(List<Object> arguments) {
    Object moment = arguments.get(0);
    if (moment instanceof Instant || moment instanceof LocalDate) {
      return moment;
    }
    throw new ClassCastException("neither an instant nor a day: " + moment);
  }

  /** The message key of a constant: its type and its name as in the database. */
  private static String wordKey(Object constant) {
    Enum<?> value = (Enum<?>) constant;
    return value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + value.name().toLowerCase(Locale.ROOT);
  }

  private static Object pick(Language language, List<Object> names) {
    Object english = names.size() > 1 ? names.get(1) : null;
    return language == Language.EN && english != null && !english.toString().isBlank()
        ? english
        : names.get(0);
  }

  /** Events carry their moments as text. */
  private static Instant instant(Object moment) {
    return moment instanceof Instant at ? at : Instant.parse(moment.toString());
  }
}

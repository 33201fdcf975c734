package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.foundation.audit.AuditTrail;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.pages.Visitor;

/** Formats the data of audit events in the reader's language: roles, offices, kinds, times. */
@RequestScoped
public class AuditDetails {
  private static final Set<String> GRANTS = Set.of("roles", "before", "after");

  /** An instant and a day as {@code toString} writes them. */
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** The message groups in which the constants of a data field are looked up. */
  private static final List<String> FAMILIES =
      List.of("kind.", "outcome.", "visibility.", "audit.value.");

  @Inject Visitor visitor;
  @Inject MessageBook book;
  @Inject OfficeDirectory offices;

  private Map<String, String> officeNames;

  /**
   * A value.
   *
   * @param text empty for a time and a day
   * @param at null unless it is a time
   * @param day null unless it is a day of the calendar
   */
  public record Detail(String name, String text, Instant at, LocalDate day) {
    /** A value as the log holds it: a time, a day, or words. */
    static Detail of(String name, String value) {
      try {
        if (TIME.matcher(value).matches()) {
          return new Detail(name, "", Instant.parse(value), null);
        }
        if (DAY.matcher(value).matches()) {
          return new Detail(name, "", null, LocalDate.parse(value));
        }
      } catch (DateTimeException onlyDigits) {
        return new Detail(name, value, null, null);
      }
      return new Detail(name, value, null, null);
    }

    boolean isEmpty() {
      return text.isEmpty() && at == null && day == null;
    }
  }

  List<Detail> of(AuditTrail.AuditRow auditRow) {
    List<Detail> details = new ArrayList<>();
    auditRow
        .data()
        .ifPresent(
            json -> {
              try (JsonReader reader = Json.createReader(new StringReader(json))) {
                JsonObject object = reader.readObject();
                object.forEach((name, value) -> details.add(detail(name, text(value))));
              }
            });
    details.removeIf(Detail::isEmpty);
    return details;
  }

  private Detail detail(String name, String value) {
    String label = word("audit.data." + name, name);
    if (GRANTS.contains(name)) {
      return new Detail(
          label,
          Arrays.stream(value.split(","))
              .map(this::grant)
              .collect(Collectors.joining(say("people.comma"))),
          null,
          null);
    }
    for (String family : FAMILIES) {
      String key = family + value.toLowerCase(Locale.ROOT);
      if (book.messages().has(visitor.lang(), key)) {
        return new Detail(label, say(key), null, null);
      }
    }
    return Detail.of(label, value);
  }

  /** A role as accounts store it: {@code role} or {@code role:office}. */
  private String grant(String text) {
    int colon = text.indexOf(':');
    String role = colon < 0 ? text : text.substring(0, colon);
    String said = word("role." + role, role);
    if (colon < 0) {
      return said;
    }
    String office = text.substring(colon + 1);
    return said + " · " + officeNames().getOrDefault(office, office);
  }

  private Map<String, String> officeNames() {
    if (officeNames == null) {
      officeNames = new HashMap<>();
      String lang = visitor.lang().tag();
      offices
          .tree()
          .forEach(
              node -> officeNames.put(node.office().id().toString(), node.office().nameIn(lang)));
    }
    return officeNames;
  }

  private String word(String key, String otherwise) {
    return book.messages().has(visitor.lang(), key) ? say(key) : otherwise;
  }

  private String say(String key) {
    return book.messages().say(visitor.lang(), key);
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}

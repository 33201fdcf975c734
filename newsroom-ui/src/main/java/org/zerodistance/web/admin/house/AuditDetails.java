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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.foundation.audit.AuditTrail;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.pages.Visitor;

/** Formats the data of audit events in the reader's language: roles, offices, kinds, times. */
@RequestScoped
public class AuditDetails {
  private static final Set<String> GRANTS = Set.of("roles", "before", "after");

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
   * @param text empty for a time
   * @param at null unless it is a time
   */
  public record Detail(String name, String text, Instant at) {}

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
    details.removeIf(detail -> detail.at() == null && detail.text().isEmpty());
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
          null);
    }
    if (name.equals("due")) {
      try {
        return new Detail(label, "", Instant.parse(value));
      } catch (DateTimeException noMoment) {
        return new Detail(label, value, null);
      }
    }
    for (String family : FAMILIES) {
      String key = family + value.toLowerCase(Locale.ROOT);
      if (book.messages().has(visitor.lang(), key)) {
        return new Detail(label, say(key), null);
      }
    }
    return new Detail(label, value, null);
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

package org.zerodistance.web.kernel.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.QueryString;

/**
 * A form that was sent without a valid session.
 *
 * @param person the person of the expired session; empty when no session was sent, then the person
 *     who signs in on this very page
 * @param at when it was sent
 * @param action the address to which it was sent
 * @param next the page to show when it is not sent again
 * @param multipart whether it was sent as {@code multipart/form-data}
 * @param values all fields but secrets
 * @param files the names of its files by field; their content is not carried
 */
record SavedRequest(
    Optional<PersonId> person,
    Instant at,
    String action,
    String next,
    boolean multipart,
    Map<String, List<String>> values,
    Map<String, List<String>> files) {

  boolean mayBeShownTo(Viewer viewer) {
    return viewer.signedIn() && person.map(viewer::is).orElse(true);
  }

  byte[] bytes() {
    String text =
        String.join(
            "\n",
            person.map(PersonId::toString).orElse(""),
            at.toString(),
            action,
            next,
            Boolean.toString(multipart),
            pairs(values),
            pairs(files));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SavedRequest of(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    return new SavedRequest(
        lines[0].isEmpty() ? Optional.empty() : Optional.of(new PersonId(Long.parseLong(lines[0]))),
        Instant.parse(lines[1]),
        lines[2],
        lines[3],
        Boolean.parseBoolean(lines[4]),
        QueryString.parse(lines[5]),
        QueryString.parse(lines[6]));
  }

  private static String pairs(Map<String, List<String>> all) {
    List<String> pairs = new ArrayList<>();
    all.forEach(
        (name, values) ->
            values.forEach(
                value -> pairs.add(QueryString.encode(name) + "=" + QueryString.encode(value))));
    return String.join("&", pairs);
  }

  static Map<String, List<String>> withoutSecrets(Map<String, List<String>> values) {
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(Form::isSecret);
    return kept;
  }
}

package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zerodistance.foundation.platform.Site;

/**
 * Writes the demo accounts, one for each role, to {@code demo-accounts.txt} in the data folder, for
 * the person who started the demo.
 */
@Dependent
class DemoAccounts {
  private static final List<String> ROLES =
      List.of("reader", "moderator", "spokesperson", "reporter", "editor", "administrator");

  private final Site site;

  @Inject
  DemoAccounts(Site site) {
    this.site = site;
  }

  void write(DemoYaml city) {
    StringBuilder text = new StringBuilder();
    for (String role : ROLES) {
      Set<String> offices = new HashSet<>();
      city.parts("people").stream()
          .filter(person -> person.texts("roles").equals(List.of(role)))
          .filter(person -> offices.add(person.find("office").orElse("")))
          .limit(role.equals("spokesperson") ? 2 : 1)
          .forEach(
              person ->
                  text.append(
                      "%-15s%-32s%s%n".formatted(role, person.text("email"), DemoCity.PASSWORD)));
    }
    Path file = site.data().resolve("demo-accounts.txt");
    try {
      Files.createDirectories(site.data());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

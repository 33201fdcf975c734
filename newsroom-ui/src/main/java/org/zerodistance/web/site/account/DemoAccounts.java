package org.zerodistance.web.site.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.foundation.platform.Site;

/**
 * The public accounts of a demo city, read from {@code demo-accounts.txt}, which the demo's loader
 * writes; none in other installations.
 */
@Dependent
public class DemoAccounts {
  /** A public account of the demo. */
  public record Account(String role, String email, String password) {}

  private final Site site;

  @Inject
  DemoAccounts(Site site) {
    this.site = site;
  }

  List<Account> list() {
    Path file = site.data().resolve("demo-accounts.txt");
    if (!site.demo() || !Files.isReadable(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length == 3)
          .map(words -> new Account(words[0], words[1], words[2]))
          .toList();
    } catch (IOException unreadable) {
      // The page works without the list.
      return List.of();
    }
  }
}

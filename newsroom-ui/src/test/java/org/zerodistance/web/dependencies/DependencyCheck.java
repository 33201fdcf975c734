package org.zerodistance.web.dependencies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fails the build when the WAR contains a library whose licence is not allowed, whose version has a
 * known vulnerability, or which the bill of materials does not name. Arguments: the bill, the WAR,
 * the folder with {@code licenses.json} and {@code advisories.json}.
 */
public final class DependencyCheck {
  private DependencyCheck() {}

  public static void main(String[] arguments) throws IOException {
    Path lists = Path.of(arguments[2]);
    check(
        BillOfMaterials.read(Path.of(arguments[0])),
        Path.of(arguments[1]),
        LicensePolicy.read(lists.resolve("licenses.json")),
        Advisories.read(lists.resolve("advisories.json")),
        LocalDate.now(Clock.systemUTC()),
        System.out);
  }

  static void check(
      BillOfMaterials bill,
      Path war,
      LicensePolicy policy,
      Advisories advisories,
      LocalDate today,
      PrintStream out)
      throws IOException {
    List<String> refusals = new ArrayList<>();
    for (String file : bill.missing(war)) {
      refusals.add("the WAR carries " + file + ", which the bill of materials does not name");
    }
    refusals.addAll(policy.refusals(bill.components()));
    refusals.addAll(advisories.refusals(bill.components()));
    out.printf(
        "Licences: %d components shipped, %d under an exception.%n",
        bill.components().size(), policy.exceptions().size());
    advisories.report(bill.components(), today).forEach(out::println);
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(
          "What the WAR carries is refused:\n - " + String.join("\n - ", refusals));
    }
  }
}

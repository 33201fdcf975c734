package org.zerodistance.web.dependencies;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * The known vulnerabilities of libraries, from a manually kept file. A vulnerability that is not in
 * the file is not found.
 *
 * @param reviewed the day of the last search for new ones
 * @param freshDays for how many days after that the list may be relied on
 * @param entries the known vulnerabilities
 * @param accepted the vulnerabilities that are shipped nevertheless
 */
record Advisories(
    LocalDate reviewed, int freshDays, List<Advisory> entries, List<Accepted> accepted) {
  /**
   * A vulnerability of one package.
   *
   * @param affected in Maven's syntax of version ranges
   * @param source a page that describes it
   * @param added the day on which it was added to the list
   */
  record Advisory(
      String id, String name, VersionRange affected, URI source, LocalDate added, String summary) {
    boolean concerns(Component component) {
      return name.equals(component.name())
          && affected.containsVersion(new DefaultArtifactVersion(component.version()));
    }
  }

  /** A vulnerability that does no harm here, with the reason. */
  record Accepted(String id, String name, String reason) {}

  static Advisories read(Path file) throws IOException {
    JsonObject json = BillOfMaterials.json(file);
    return new Advisories(
        LocalDate.parse(json.getString("reviewed")),
        json.getInt("freshDays"),
        json.getJsonArray("advisories").getValuesAs(JsonObject.class).stream()
            .map(Advisories::advisory)
            .toList(),
        json.getJsonArray("accepted").getValuesAs(JsonObject.class).stream()
            .map(
                a -> new Accepted(a.getString("id"), a.getString("package"), a.getString("reason")))
            .toList());
  }

  /** One sentence for each shipped library with a known vulnerability that is not accepted. */
  List<String> refusals(List<Component> components) {
    List<String> refusals = new ArrayList<>();
    for (Advisory advisory : entries) {
      components.stream()
          .filter(advisory::concerns)
          .filter(component -> !isAccepted(advisory))
          .forEach(
              component ->
                  refusals.add(
                      component
                          + " has "
                          + advisory.id()
                          + " ("
                          + advisory.summary()
                          + "; affected: "
                          + advisory.affected()
                          + "; "
                          + advisory.source()
                          + ")"));
    }
    for (Accepted acceptance : accepted) {
      boolean used =
          entries.stream()
              .filter(a -> a.id().equals(acceptance.id()) && a.name().equals(acceptance.name()))
              .anyMatch(a -> components.stream().anyMatch(a::concerns));
      if (!used) {
        refusals.add(
            "the acceptance of "
                + acceptance.id()
                + " in "
                + acceptance.name()
                + " is used by nothing");
      }
    }
    return refusals;
  }

  /** The summary of a passed check: the libraries that were compared and those without an entry. */
  List<String> report(List<Component> components, LocalDate today) {
    Set<String> known = entries.stream().map(Advisory::name).collect(Collectors.toSet());
    List<Component> foreign = components.stream().filter(c -> !c.isOwn()).toList();
    List<Component> compared = foreign.stream().filter(c -> known.contains(c.name())).toList();
    long age = ChronoUnit.DAYS.between(reviewed, today);
    List<String> lines = new ArrayList<>();
    if (compared.isEmpty()) {
      lines.add(
          "WARNING: nothing was checked for vulnerabilities: the list has no entry for anything"
              + " that is shipped.");
    } else {
      lines.add(
          "Vulnerabilities: %d advisories, reviewed on %s (%d days ago), compared with %d of %d shipped libraries; for the other %d the list has no entry, so nothing is known of them. %d accepted."
              .formatted(
                  entries.size(),
                  reviewed,
                  age,
                  compared.size(),
                  foreign.size(),
                  foreign.size() - compared.size(),
                  accepted.size()));
    }
    if (age > freshDays) {
      lines.add(
          "WARNING: the list of advisories was reviewed %d days ago, more than %d: what was published since is not checked. Review src/dependencies/advisories.json."
              .formatted(age, freshDays));
    }
    return lines;
  }

  private boolean isAccepted(Advisory advisory) {
    return accepted.stream()
        .anyMatch(a -> a.id().equals(advisory.id()) && a.name().equals(advisory.name()));
  }

  private static Advisory advisory(JsonObject json) {
    try {
      return new Advisory(
          json.getString("id"),
          json.getString("package"),
          VersionRange.createFromVersionSpec(json.getString("affected")),
          URI.create(json.getString("source")),
          LocalDate.parse(json.getString("added")),
          json.getString("summary"));
    } catch (InvalidVersionSpecificationException e) {
      throw new IllegalArgumentException("no range of versions in " + json, e);
    }
  }
}

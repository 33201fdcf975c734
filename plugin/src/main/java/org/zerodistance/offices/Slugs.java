package org.zerodistance.offices;

import java.util.Set;
import java.util.regex.Pattern;
import org.zerodistance.platform.Violations;

/** What may stand in an address: small letters, digits and single hyphens between them. */
final class Slugs {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Words that addresses below a list use themselves. */
  private static final Set<String> TAKEN = Set.of("new", "feed", "all", "import");

  private Slugs() {}

  static void check(Violations violations, String slug) {
    violations
        .length("slug", slug, 2, 64)
        .require(
            slug.isEmpty() || (FORM.matcher(slug).matches() && !TAKEN.contains(slug)),
            "slug",
            "admin.slug-form");
  }
}

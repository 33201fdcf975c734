package org.zerodistance.quickstart.launch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The packages of rules that {@code zd mutation} breaks on purpose, with the tests that know. */
enum MutatedRules {
  INQUIRIES("org.zerodistance.cases.inquiries"),
  DEADLINES("org.zerodistance.cases.deadlines"),
  STORIES("org.zerodistance.newsroom.stories"),
  MODERATION("org.zerodistance.cases.moderation"),
  JOBS("org.zerodistance.foundation.jobs"),
  /** Who sees what, wherever it is decided. */
  VISIBILITY(
      "org.zerodistance.cases.inquiries.VisibilityPolicy*,org.zerodistance.search.searching.VisibilityScopes",
      "org.zerodistance.cases.inquiries.VisibilityPolicyTest,org.zerodistance.search.searching.VisibilityScopesTest");

  private final String classes;
  private final String tests;

  MutatedRules(String feature) {
    this(feature + ".*", feature + ".*");
  }

  MutatedRules(String classes, String tests) {
    this.classes = classes;
    this.tests = tests;
  }

  /** What a person calls it. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The classes that are broken, as PIT's patterns with commas between them. */
  String classes() {
    return classes;
  }

  /** The test classes that are to notice, as PIT's patterns with commas between them. */
  String tests() {
    return tests;
  }

  static List<String> titles() {
    return Stream.of(values()).map(MutatedRules::title).toList();
  }
}

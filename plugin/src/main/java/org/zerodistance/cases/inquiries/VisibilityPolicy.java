package org.zerodistance.cases.inquiries;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Decides which parts of a case a viewer may see. Pages, feeds, the API, search documents, photos,
 * e-mails and exports all use it.
 */
public final class VisibilityPolicy {
  /**
   * The same decision as SQL for public lists; {@code i} is the inquiry. The column {@code listed}
   * is generated from moderation and visibility, so it always agrees.
   */
  public static final String LISTED = "i.listed = 1";

  /** A member of the newsroom without further rights. */
  private static final Viewer ANY_MEMBER =
      new Viewer(Optional.empty(), "", Set.of(Role.REPORTER), Set.of(), Optional.empty());

  /**
   * What every member of the newsroom may see, as SQL; {@code i} is the inquiry. Tips, assignments
   * and drafts are made of such cases only.
   */
  public static final String WHOLE_NEWSROOM = newsroom(ANY_MEMBER);

  /** What the office in charge may see, as SQL; {@code i} is an inquiry of this office. */
  public static final String OFFICE_IN_CHARGE =
      "(i.moderation = 'admitted' AND " + visibleAs(VisibilityPolicy::toOffice) + ")";

  /** The visibility of a part. */
  public enum Sight {
    SHOWN,
    MASKED,
    HIDDEN
  }

  /** The parts of a case. */
  public enum Part {
    /** The existence of the case, its state, board, kind and times. */
    CASE,
    /** Title, text and place; masked means with redactions applied. */
    WORDS,
    PHOTOS,
    REPLIES,
    /** The asker's name; masked means shown only if the asker chose to show it. */
    NAME,
    /** Telephone and e-mail. */
    CONTACT,
    /** Remarks that no moderator has admitted yet. */
    WAITING_REMARKS,
    /**
     * What moderators hid or blacked out after admission: in remarks, answers, questions and
     * photos. The asker sees of these what everybody sees, because others wrote most of them.
     */
    WITHHELD,
    /** Assignments, visits, contacts, unpublished stories. */
    NEWSROOM_NOTES
  }

  /**
   * The facts on which a decision is based.
   *
   * @param office the office in charge, when there is one
   * @param byAsker whether the viewer has proved to be the asker, by account or tracking code
   */
  public record Facts(
      Visibility visibility, Moderation moderation, Optional<OfficeId> office, boolean byAsker) {}

  private VisibilityPolicy() {}

  public static Sight sight(Viewer viewer, Facts facts, Part part) {
    if (newsroom(viewer, facts.visibility())) {
      return Sight.SHOWN;
    }
    if (office(viewer, facts)) {
      return part == Part.NEWSROOM_NOTES ? Sight.HIDDEN : Sight.SHOWN;
    }
    if (facts.byAsker()) {
      return part == Part.NEWSROOM_NOTES || part == Part.WITHHELD ? Sight.HIDDEN : Sight.SHOWN;
    }
    if (listed(facts)) {
      return switch (part) {
        case CASE, PHOTOS, REPLIES -> Sight.SHOWN;
        case WORDS, NAME -> Sight.MASKED;
        case CONTACT, WAITING_REMARKS, WITHHELD, NEWSROOM_NOTES -> Sight.HIDDEN;
      };
    }
    return Sight.HIDDEN;
  }

  public static boolean mayOpen(Viewer viewer, Facts facts) {
    return sight(viewer, facts, Part.CASE) == Sight.SHOWN;
  }

  /**
   * What the viewer may see as a member of the newsroom, as SQL for its lists; {@code i} is the
   * inquiry. It is false for everybody else, since a list of the newsroom shows them nothing.
   */
  public static String newsroom(Viewer viewer) {
    return visibleAs(visibility -> newsroom(viewer, visibility));
  }

  /** The audiences whose events the viewer may read on the case's timeline. */
  public static Set<Audience> audiences(Viewer viewer, Facts facts) {
    if (newsroom(viewer, facts.visibility())) {
      return EnumSet.allOf(Audience.class);
    }
    EnumSet<Audience> audiences = EnumSet.noneOf(Audience.class);
    if (listed(facts) || facts.byAsker() || office(viewer, facts)) {
      audiences.add(Audience.PUBLIC);
    }
    if (facts.byAsker() || office(viewer, facts)) {
      audiences.add(Audience.ASKER);
    }
    if (office(viewer, facts)) {
      audiences.add(Audience.OFFICE);
    }
    return audiences;
  }

  /** Whether everybody may see the case. */
  public static boolean listed(Facts facts) {
    return facts.moderation() == Moderation.ADMITTED && facts.visibility() == Visibility.PUBLIC;
  }

  private static boolean newsroom(Viewer viewer, Visibility visibility) {
    return visibility == Visibility.SEALED ? viewer.has(Role.EDITOR) : viewer.newsroom();
  }

  private static boolean toOffice(Visibility visibility) {
    return visibility == Visibility.PUBLIC || visibility == Visibility.ASKER_AND_OFFICE;
  }

  private static String visibleAs(Predicate<Visibility> seen) {
    String names =
        Arrays.stream(Visibility.values())
            .filter(seen)
            .map(visibility -> "'" + visibility.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "1 = 0" : "i.visibility IN (" + names + ")";
  }

  private static boolean office(Viewer viewer, Facts facts) {
    return facts.moderation() == Moderation.ADMITTED
        && toOffice(facts.visibility())
        && facts.office().filter(viewer::speaksFor).isPresent();
  }
}

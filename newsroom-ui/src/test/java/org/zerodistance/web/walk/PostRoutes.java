package org.zerodistance.web.walk;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zerodistance.media.attachments.PhotoIntake;

/**
 * What each POST address of the pages does with rows. The addresses are read from the program;
 * {@link PostRoutesTest} fails for one without a purpose here, so that a new form is held to the
 * tests of its purpose.
 */
final class PostRoutes {
  /** What sending the form does. */
  enum Purpose {
    /** Changes values that the form shows; sent unchanged, it writes nothing. */
    EDITS,
    /** Adds something; sent twice, it adds one. {@link SendAgainIT} sends each of them twice. */
    CREATES,
    /**
     * Keeps a file for a form that is not sent yet; sent by the page's script for each file, and by
     * no form.
     */
    STAGES,
    /** Moves something on, asks, or signs in and out. */
    ACTS
  }

  private static final String ROUTES =
      """
      EDITS,CREATES /admin/calendar
      ACTS          /admin/calendar/import
      CREATES       /admin/boards
      EDITS         /admin/boards/{slug}
      EDITS,CREATES /admin/reasons
      EDITS         /admin/rules
      CREATES       /admin/columns
      EDITS         /admin/columns/{id}
      CREATES       /admin/offices
      EDITS         /admin/offices/{slug}
      ACTS          /admin/topics/import
      CREATES       /admin/topics
      EDITS         /admin/topics/{id}
      ACTS          /admin/mail/{id}/retry
      ACTS          /admin/index/rebuild
      ACTS          /admin/index/back
      ACTS          /admin/index/verify
      ACTS          /admin/index/retry
      CREATES       /admin/import
      EDITS,CREATES /admin/synonyms
      CREATES       /admin/people/new
      EDITS         /admin/people/{id}
      ACTS          /admin/people/{id}/link
      ACTS          /admin/people/{id}/disable
      ACTS          /admin/people/{id}/enable
      ACTS          /admin/jobs/retry
      EDITS         /admin/house
      EDITS         /admin/house/imprint
      EDITS         /admin/pages/{slug}/{lang}
      ACTS          /display
      ACTS          /language
      ACTS          /desk/dossiers/proposals/look
      CREATES       /desk/dossiers/proposals/{id}/accept
      ACTS          /desk/dossiers/proposals/{id}/dismiss
      EDITS         /desk/dossiers/{id}/save
      ACTS          /desk/dossiers/{id}/move
      ACTS          /desk/dossiers/{id}/publish
      ACTS          /desk/dossiers/{id}/unpublish
      CREATES       /desk/dossiers/{id}/link
      ACTS          /desk/dossiers/{id}/unlink
      CREATES       /desk/dossiers
      EDITS         /desk/assignments/{id}/plan
      ACTS          /desk/assignments/{id}/move
      ACTS          /desk/assignments/{id}/release
      ACTS          /desk/assignments/{id}/claim
      ACTS          /desk/assignments/{id}/hand-over
      CREATES       /desk/assignments/{id}/cases
      CREATES       /desk/assignments/{id}/story
      CREATES       /desk/assignments/{id}/notebook/notes
      CREATES       /desk/assignments/{id}/notebook/contacts
      CREATES       /desk/assignments/{id}/notebook/visits
      EDITS         /desk/assignments/{id}/notebook/{kind}/{number}
      ACTS          /desk/assignments/{id}/notebook/{kind}/{number}/remove
      CREATES       /desk/assignments/{id}/notebook/{kind}/{number}/photos
      CREATES       /desk/sources/{number}/ask
      CREATES       /desk/tips/{number}/claim
      ACTS          /desk/tips/{number}/dismiss
      CREATES       /desk/tips/{number}/propose
      CREATES       /desk/tips/flag
      EDITS         /desk/cases/{number}/moderation/move
      ACTS          /desk/cases/{number}/moderation/{part}/hide
      ACTS          /desk/cases/{number}/moderation/{part}/show
      EDITS         /desk/cases/{number}/moderation/{part}/redact
      EDITS         /desk/cases/{number}/moderation/{part}/boxes
      ACTS          /desk/moderation
      ACTS          /desk/moderation/{task}
      ACTS          /desk/moderation/batches/{batch}
      CREATES       /desk/stories
      CREATES       /desk/stories/{id}/review/comments
      ACTS          /desk/stories/{id}/review/comments/{comment}/resolve
      ACTS          /desk/stories/{id}/review/send-back
      ACTS          /desk/stories/{id}/review/approve
      ACTS          /desk/stories/{id}/review/confirm
      ACTS          /desk/stories/{id}/review/sources
      EDITS         /desk/stories/{id}/timing/plan
      EDITS         /desk/stories/{id}/timing/schedule
      EDITS         /desk/stories/{id}/timing/limits
      ACTS          /desk/stories/{id}/timing/unschedule
      ACTS          /desk/stories/{id}/timing/publish
      ACTS          /desk/stories/{id}/timing/withdraw
      EDITS         /desk/stories/{id}/timing/correct
      EDITS         /desk/stories/{id}/save
      EDITS         /desk/stories/{id}/autosave
      ACTS          /desk/stories/{id}/restore
      CREATES       /desk/stories/{id}/photos/choose
      CREATES       /desk/stories/{id}/photos
      ACTS          /desk/calendar/move
      EDITS,CREATES /office/cases/{number}/answer
      EDITS         /office/cases/{number}/draft
      ACTS          /office/cases/{number}/accept
      CREATES       /office/cases/{number}/ask
      ACTS          /office/cases/{number}/refuse
      CREATES       /office/templates
      EDITS         /office/templates/{id}
      ACTS          /office/templates/{id}/remove
      ACTS          /inquiries/new/likely
      CREATES       /inquiries/new/join
      CREATES       /track/{number}/remark
      CREATES       /track/{number}/answer
      ACTS          /track/{number}/resubmit
      STAGES        /track/{number}/photos
      ACTS          /track/{number}/withdraw
      CREATES       /inquiries/new
      STAGES        /inquiries/new/photos
      ACTS          /track
      ACTS          /track/leave
      ACTS          /mail/stop/{token}
      EDITS         /account/mail
      ACTS          /account/mail/confirm
      ACTS          /confirm/{token}
      ACTS          /reset
      ACTS          /reset/{token}
      ACTS          /welcome/{token}
      EDITS         /account/settings
      ACTS          /account/password
      ACTS          /account/sign-out-everywhere
      ACTS          /account/delete
      CREATES       /register
      ACTS          /logout
      ACTS          /login
      ACTS          /inquiries/{number}/me-too
      CREATES       /account/searches
      EDITS         /account/searches/{id}/mail
      ACTS          /account/searches/{id}/seen
      ACTS          /account/searches/{id}/delete
      """;

  private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*(\\w+)\\s*(?::[^{}]*)?}");

  private static final Map<String, Set<Purpose>> TABLE = read();

  private PostRoutes() {}

  private static Map<String, Set<Purpose>> read() {
    Map<String, Set<Purpose>> table = new TreeMap<>();
    ROUTES
        .lines()
        .map(line -> line.split("\\s+"))
        .forEach(
            row -> {
              Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
              Arrays.stream(row[0].split(",")).map(Purpose::valueOf).forEach(purposes::add);
              table.put(row[1], purposes);
            });
    return table;
  }

  /** The addresses in the table. */
  static Set<String> known() {
    return TABLE.keySet();
  }

  /** The addresses with this purpose. */
  static Set<String> of(Purpose purpose) {
    Set<String> routes = new TreeSet<>();
    TABLE.forEach(
        (route, purposes) -> {
          if (purposes.contains(purpose)) {
            routes.add(route);
          }
        });
    return routes;
  }

  /** The POST addresses of the program's pages. */
  static Set<String> ofProgram() {
    return ofProgram(method -> true);
  }

  private static Set<String> ofProgram(Predicate<JavaMethod> wanted) {
    Set<String> routes = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zerodistance")) {
      if (!type.getPackageName().startsWith("org.zerodistance.web")) {
        continue;
      }
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(POST.class) && wanted.test(method)) {
          String below =
              method.isAnnotatedWith(Path.class)
                  ? "/" + method.getAnnotationOfType(Path.class).value()
                  : "";
          routes.add(template(type.getAnnotationOfType(Path.class).value() + below));
        }
      }
    }
    return routes;
  }

  /** The POST addresses of the program's pages whose methods lead to the intake of photos. */
  static Set<String> takingPhotos() {
    return ofProgram(PostRoutes::storesPhotos);
  }

  private static boolean storesPhotos(JavaMethod method) {
    Set<String> known = new HashSet<>();
    Deque<JavaCodeUnit> waiting = new ArrayDeque<>(List.of(method));
    while (!waiting.isEmpty()) {
      for (JavaCall<?> call : waiting.poll().getCallsFromSelf()) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        if (target.getOwner().isEquivalentTo(PhotoIntake.class)
            && Set.of("stage", "add").contains(target.getName())) {
          return true;
        }
        target
            .resolveMember()
            .filter(unit -> unit.getOwner().getPackageName().startsWith("org.zerodistance"))
            .filter(unit -> known.add(unit.getFullName()))
            .ifPresent(waiting::add);
      }
    }
    return false;
  }

  /** The address of the table for the action of a form. */
  static String match(String action) {
    String path = action.replaceAll("[?#].*", "");
    List<String> exact = TABLE.keySet().stream().filter(path::equals).toList();
    return exact.isEmpty()
        ? TABLE.keySet().stream()
            .filter(route -> path.matches(route.replaceAll("\\{\\w+}", "[^/]+")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no POST address for the form " + action))
        : exact.get(0);
  }

  private static String template(String path) {
    return EXPRESSION.matcher(path.replaceAll("\\[0-9]\\{1,18}", "n")).replaceAll("{$1}");
  }
}

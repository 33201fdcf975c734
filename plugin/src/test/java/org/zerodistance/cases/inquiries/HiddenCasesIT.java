package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.DeskTab;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.OfficeDesk;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.foundation.audit.AuditTrail;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.likeness.Group;
import org.zerodistance.insight.proposals.ProposalPages;
import org.zerodistance.insight.proposals.Proposing;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.assignments.MyAssignments;
import org.zerodistance.newsroom.assignments.TipFilter;
import org.zerodistance.newsroom.assignments.TipPool;
import org.zerodistance.newsroom.assignments.Tips;
import org.zerodistance.newsroom.notebook.AddVisit;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.FieldNotes;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.outward.mail.MailAdministration;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Tests that no list and no page of the staff contains a trace of a case that the policy hides:
 * every page × every role × every visibility. {@code CaseReadersTest} finds the queries that read
 * cases without the policy.
 */
class HiddenCasesIT {
  private static final String TITLE = "锦鲤弄油烟扰民";
  private static final String PLACE = "锦鲤弄十七号后门";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static TestHouse house;
  private static TestCity city;

  private static Receipt assigned;
  private static Receipt flagged;
  private static Viewer holder;
  private static AssignmentId assignment;
  private static DossierId dossier;
  private static StoryId story;
  private static Pattern trace;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
    assigned = admitted();
    flagged = admitted();
    trace =
        Pattern.compile(
            "%s|%s|(?<![\\d.])(?:%s|%s)(?!\\d)"
                .formatted(TITLE, PLACE, assigned.number(), flagged.number()));
    Viewer editor = city.person(Role.EDITOR);
    holder = city.person(Role.REPORTER);
    house.get(Tips.class).flag(flagged.id(), "邻居也在说", city.person(Role.MODERATOR));
    assignment = house.get(Claiming.class).claim(assigned.id(), holder);
    house
        .get(FieldNotes.class)
        .visit(
            assignment, new AddVisit(PLACE, "看到油烟", Instant.parse("2026-03-02T02:00:00Z")), editor);
    story =
        house
            .get(DraftFactory.class)
            .start(new StartStory(List.of(), Optional.of(assignment), Optional.empty()), holder);
    List<InquiryId> alike =
        List.of(assigned.id(), city.admitted("梧桐里噪声").id(), city.admitted("梧桐里积水").id());
    dossier = house.get(DossierKeeping.class).create("夜市扰民", "", alike, editor);
    house
        .get(Proposing.class)
        .replace(
            List.of(
                new Group(
                    List.of(
                        flagged.id(),
                        city.admitted("梧桐里油烟").id(),
                        city.admitted("梧桐里停车").id(),
                        city.admitted("梧桐里照明").id()),
                    List.of("扰民"),
                    TITLE)));
    house.inTransaction(
        () -> {
          house.get(Deadlines.class).start(assigned.id(), city.office(), Kind.COMPLAINT);
          house
              .get(Queue.class)
              .add(assigned.id(), Cause.NOT_OURS, Optional.empty(), Optional.of("不归我局"));
          return null;
        });
    house
        .get(Answering.class)
        .reply(
            new GiveReply(
                flagged.id(),
                city.office(),
                ReplyHtml.of("<p>已要求加装净化设备。</p>"),
                Outcome.SOLVED,
                "hidden-" + city.slug(),
                List.of()),
            city.person(Role.SPOKESPERSON));
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    INSERT INTO outgoing_mail (kind, inquiry_id, state, created_at, available_at, expires_at)
                    VALUES ('office_replied', ?, 'waiting', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                    """,
                    assigned.id().value()));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void noPageShowsATraceOfACaseThatThePolicyHides() {
    Map<String, Function<Viewer, Object>> pages = pages();
    Set<String> withTraces = new TreeSet<>();
    List<String> leaks = new ArrayList<>();
    for (Visibility visibility : Visibility.values()) {
      for (Receipt one : List.of(assigned, flagged)) {
        house.get(CaseMoves.class).changeVisibility(one.id(), visibility, Viewer.SYSTEM);
      }
      viewers()
          .forEach(
              (who, viewer) ->
                  pages.forEach(
                      (page, read) -> {
                        if (!trace.matcher(shown(read, viewer)).find()) {
                          return;
                        }
                        withTraces.add(page);
                        if (!mayOpen(viewer, visibility)) {
                          leaks.add(page + " to " + who + " of a case that is " + visibility);
                        }
                      }));
    }

    assertThat(leaks).isEmpty();
    assertThat(withTraces)
        .as("the pages that show the case to somebody")
        .containsExactlyInAnyOrderElementsOf(pages.keySet());
  }

  @Test
  void anEditorSeesWhatIsSealedAndTheReporterSeesHowManyCasesAre() {
    for (Receipt one : List.of(assigned, flagged)) {
      house.get(CaseMoves.class).changeVisibility(one.id(), Visibility.SEALED, Viewer.SYSTEM);
    }
    Viewer editor = city.person(Role.EDITOR);
    var seen = house.get(AssignmentPages.class).get(assignment, editor);
    assertThat(seen.cases()).hasSize(1);
    assertThat(seen.assignment().hiddenCases()).isZero();
    assertThat(seen.assignment().firstPlace()).isEqualTo(PLACE);
    assertThat(house.get(DossierPages.class).get(dossier, editor).row().cases()).isEqualTo(3);

    var hidden = house.get(AssignmentPages.class).get(assignment, holder);
    assertThat(hidden.cases()).isEmpty();
    assertThat(hidden.assignment().hiddenCases()).isEqualTo(1);
    assertThat(hidden.assignment().title()).isNull();
    assertThat(hidden.assignment().cases()).isZero();
    assertThat(house.get(DossierPages.class).get(dossier, holder).row().cases()).isEqualTo(2);
  }

  private static Map<String, Function<Viewer, Object>> pages() {
    Map<String, Function<Viewer, Object>> pages = new LinkedHashMap<>();
    pages.put("an assignment", by -> house.get(AssignmentPages.class).get(assignment, by));
    pages.put("all assignments", by -> house.get(AssignmentPages.class).open(by));
    pages.put(
        "the assignment of a case", by -> house.get(AssignmentPages.class).find(assigned.id(), by));
    pages.put("the reporter's own assignments", by -> house.get(MyAssignments.class).open(by));
    pages.put("visits of an assignment", by -> house.get(FieldNotePages.class).of(assignment, by));
    pages.put(
        "assignments of a story",
        by -> house.get(StoryEditorQueries.class).get(story, by).assignments());
    pages.put(
        "the pool of tips",
        by -> house.get(TipPool.class).after(TipFilter.ALL, TimeCursor.NEWEST, 50, by));
    pages.put("a dossier", by -> house.get(DossierPages.class).get(dossier, by));
    pages.put("open proposals", by -> house.get(ProposalPages.class).open(by));
    pages.put(
        "cases of a proposal",
        by -> {
          ProposalPages proposals = house.get(ProposalPages.class);
          return proposals.open(by).stream().map(row -> proposals.cases(row.id(), by)).toList();
        });
    pages.put(
        "the moderators' queue",
        by -> house.get(Queue.class).waiting(QueueFilter.ALL, Optional.empty(), 50, by));
    for (DeskTab tab : List.of(DeskTab.WAITING, DeskTab.ANSWERED)) {
      pages.put(
          "the office's desk, " + tab,
          by ->
              house.get(OfficeDesk.class).rows(city.office(), tab, Optional.empty(), 50, ZONE, by));
    }
    pages.put(
        "mails",
        by -> house.get(MailAdministration.class).list(Optional.empty(), Optional.empty(), 50, by));
    pages.put(
        "the audit trail",
        by ->
            house
                .get(AuditTrail.class)
                .list(
                    new AuditTrail.AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Subject.INQUIRY),
                        Optional.of(assigned.id().value()),
                        Optional.empty(),
                        Optional.empty()),
                    TimeCursor.NEWEST,
                    50,
                    by));
    return pages;
  }

  private static Map<String, Viewer> viewers() {
    Map<String, Viewer> viewers = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      viewers.put(role.name(), city.person(role));
    }
    viewers.put("the reporter of the assignment", holder);
    viewers.put("a reporter who moderates", city.person(Role.REPORTER, Role.MODERATOR));
    viewers.put("a reporter who administers", city.person(Role.REPORTER, Role.ADMINISTRATOR));
    viewers.put("an editor who moderates", city.person(Role.EDITOR, Role.MODERATOR));
    viewers.put("an editor who administers", city.person(Role.EDITOR, Role.ADMINISTRATOR));
    return viewers;
  }

  /** What the page contains; nothing when it is refused. */
  private static String shown(Function<Viewer, Object> page, Viewer viewer) {
    try {
      return page.apply(viewer).toString();
    } catch (AccessProblem refused) {
      return "";
    } catch (Problem refused) {
      return String.valueOf(refused.details());
    }
  }

  private static boolean mayOpen(Viewer viewer, Visibility visibility) {
    return VisibilityPolicy.mayOpen(
        viewer,
        new VisibilityPolicy.Facts(
            visibility, Moderation.ADMITTED, Optional.of(city.office()), false));
  }

  private static Receipt admitted() {
    Receipt receipt = city.admitted(TITLE);
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET place = ? WHERE id = ?", PLACE, receipt.id().value()));
    return receipt;
  }
}

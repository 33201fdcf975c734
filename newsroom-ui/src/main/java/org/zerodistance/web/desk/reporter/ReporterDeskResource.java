package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.MyAssignments;
import org.zerodistance.newsroom.assignments.TipPool;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.SentBackStories;
import org.zerodistance.newsroom.storydesk.SentBackStory;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the personal desk, where the newsroom's people land after the sign-in. */
@Path("/desk")
@RequestScoped
public class ReporterDeskResource {
  private static final int FEW = 5;

  @Inject private Visitor visitor;
  @Inject private TipPool pool;
  @Inject private MyAssignments mine;
  @Inject private StoryDesk desk;
  @Inject private SentBackStories sentBackStories;
  @Inject private Queue queue;
  @Inject private HouseZone zone;
  @Inject private Clock clock;

  @GET
  public Response desk() {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR);
    boolean reporter = viewer.has(Role.REPORTER);
    boolean editor = viewer.has(Role.EDITOR);
    boolean moderator = viewer.has(Role.MODERATOR);
    if (!reporter && !editor && !moderator) {
      return Redirects.to("/admin");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
    List<AssignmentRow> open = reporter ? mine.open(viewer) : List.of();
    List<ReporterDeskPage.LastDone> news = reporter ? news(open, viewer) : List.of();
    Set<AssignmentId> told = news.stream().map(done -> done.row().id()).collect(Collectors.toSet());
    List<AssignmentRow> rest =
        open.stream().filter(assignment -> !told.contains(assignment.id())).toList();
    List<StoryDeskRow> stories = reporter || editor ? desk.open(viewer) : List.of();
    List<SentBackStory> sentBack = reporter || editor ? sentBackStories.of(viewer) : List.of();
    List<StoryDeskRow> drafts = drafts(stories, sentBack, viewer);
    return Response.ok(
            new ReporterDeskPage(
                reporter,
                editor,
                sentBack,
                news.stream().filter(done -> done.news().cameBack()).toList(),
                moderator ? refused(viewer) : List.of(),
                news.stream().filter(done -> !done.news().cameBack()).toList(),
                rest.stream().filter(row -> due(row, today)).toList(),
                drafts.stream().filter(row -> due(row, today)).toList(),
                moderator ? Optional.of(moderation(viewer)) : Optional.empty(),
                rest.stream().filter(row -> !due(row, today)).toList(),
                drafts.stream().filter(row -> !due(row, today)).toList(),
                reporter || editor ? pool.size(viewer) : 0,
                editor ? review(stories, viewer) : List.of(),
                in(stories, Publication.APPROVED, Publication.SCHEDULED)))
        .build();
  }

  private List<ReporterDeskPage.LastDone> news(List<AssignmentRow> open, Viewer viewer) {
    Map<AssignmentId, AssignmentRow> rows =
        open.stream().collect(Collectors.toMap(AssignmentRow::id, Function.identity()));
    return mine.news(viewer).stream()
        .filter(done -> rows.containsKey(done.id()))
        .map(done -> new ReporterDeskPage.LastDone(rows.get(done.id()), done))
        .toList();
  }

  private static List<StoryDeskRow> drafts(
      List<StoryDeskRow> stories, List<SentBackStory> sentBack, Viewer viewer) {
    Set<StoryId> back =
        sentBack.stream().map(SentBackStory::id).collect(Collectors.toCollection(HashSet::new));
    return stories.stream()
        .filter(row -> row.authorId() != null && viewer.is(row.authorId()))
        .filter(row -> row.state() == Publication.DRAFT && !back.contains(row.id()))
        .toList();
  }

  private static boolean due(AssignmentRow row, LocalDate today) {
    return row.dueOn() != null
        && !row.dueOn().isAfter(today)
        && row.state() != AssignmentState.FILED;
  }

  private static boolean due(StoryDeskRow row, LocalDate today) {
    return row.plannedFor() != null && !row.plannedFor().isAfter(today);
  }

  private List<QueueRow> refused(Viewer viewer) {
    return queue
        .waiting(
            QueueFilter.ALL.withCause(Optional.of(Cause.NOT_OURS)), Optional.empty(), FEW, viewer)
        .rows();
  }

  private ReporterDeskPage.WaitingModeration moderation(Viewer viewer) {
    return new ReporterDeskPage.WaitingModeration(
        queue.size(QueueFilter.ALL, viewer),
        queue.size(QueueFilter.ALL.arrivedBefore(queue.promise().lateBefore()), viewer));
  }

  /** Public corrections first, because readers see them before a second person has. */
  private List<StoryDeskRow> review(List<StoryDeskRow> open, Viewer viewer) {
    return Stream.concat(desk.toConfirm(viewer).stream(), in(open, Publication.IN_REVIEW).stream())
        .toList();
  }

  private static List<StoryDeskRow> in(List<StoryDeskRow> rows, Publication... states) {
    return rows.stream().filter(row -> List.of(states).contains(row.state())).toList();
  }
}

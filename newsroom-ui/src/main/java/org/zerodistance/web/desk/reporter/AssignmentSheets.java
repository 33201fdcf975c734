package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentCase;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPage;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.Reporters;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.VisitId;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Visitor;

/** Collects the data of an assignment's page. */
@Dependent
class AssignmentSheets {
  private final Visitor visitor;
  private final AssignmentPages pages;
  private final FieldNotePages fieldNotePages;
  private final Photos photos;
  private final Reporters reporters;
  private final ColumnDirectory columns;
  private final StoryDesk desk;
  private final VisitPhotos visitPhotos;
  private final LocalMoments moments;
  private final Clock clock;

  @Inject
  AssignmentSheets(
      Visitor visitor,
      AssignmentPages pages,
      FieldNotePages fieldNotePages,
      Photos photos,
      Reporters reporters,
      ColumnDirectory columns,
      StoryDesk desk,
      VisitPhotos visitPhotos,
      LocalMoments moments,
      Clock clock) {
    this.visitor = visitor;
    this.pages = pages;
    this.fieldNotePages = fieldNotePages;
    this.photos = photos;
    this.reporters = reporters;
    this.columns = columns;
    this.desk = desk;
    this.visitPhotos = visitPhotos;
    this.moments = moments;
    this.clock = clock;
  }

  AssignmentSheet of(AssignmentId id, String section, Form form) {
    AssignmentPage page = pages.get(id, visitor.viewer());
    FieldNotePages.Entries entries = fieldNotePages.of(id, visitor.viewer());
    return new AssignmentSheet(
        page,
        entries,
        photos
            .list(OwnerKind.VISIT, entries.visits().stream().map(v -> new VisitId(v.id())).toList())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)),
        desk.of(id, visitor.viewer()),
        page.mayChange() ? moves(page.assignment().state()) : List.of(),
        page.mayChange() ? reporters.reporters(visitor.viewer()) : List.of(),
        List.of(ContactWay.values()),
        columns.open(),
        section,
        form,
        section.equals("visit") ? visitPhotos.of(form) : List.of(),
        moments.now(),
        visitor.viewer(),
        clock.instant());
  }

  List<AssignmentCase> cases(AssignmentId id) {
    return pages.get(id, visitor.viewer()).cases();
  }

  /** The states to choose from, without claiming and returning, which have separate buttons. */
  private static List<AssignmentState> moves(AssignmentState from) {
    List<AssignmentState> moves = new ArrayList<>();
    for (AssignmentState to : AssignmentState.values()) {
      if (from.next().contains(to)
          && to != AssignmentState.PROPOSED
          && to != AssignmentState.CLAIMED) {
        moves.add(to);
      }
    }
    return moves;
  }
}

package org.zerodistance.elasticsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.insight.dossiers.Linking;
import org.zerodistance.insight.likeness.Group;
import org.zerodistance.insight.proposals.ProposalDeciding;
import org.zerodistance.insight.proposals.ProposalPages;
import org.zerodistance.insight.proposals.Proposing;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentKeeping;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.assignments.Tips;
import org.zerodistance.newsroom.notebook.AddContact;
import org.zerodistance.newsroom.notebook.AddVisit;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.EntryWording;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.FieldNotes;
import org.zerodistance.newsroom.notebook.NotebookCorrections;
import org.zerodistance.newsroom.notebook.NotebookEntry;
import org.zerodistance.newsroom.stories.CommentId;
import org.zerodistance.newsroom.stories.EmbargoAndExpiry;
import org.zerodistance.newsroom.stories.ExpiryClock;
import org.zerodistance.newsroom.stories.PublishingClock;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryText;
import org.zerodistance.newsroom.stories.Writing;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;

/** What reporters and editors do with tips, assignments, stories, dossiers and proposals. */
final class NewsroomUseCases {
  private final SearchHouse house;
  private final UseCaseStep step;
  private final TestCity city;
  private final Viewer reporter;
  private final Viewer editor;

  NewsroomUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
    this.city = house.city();
    this.reporter = city.person(Role.REPORTER);
    this.editor = city.person(Role.EDITOR);
  }

  void run() {
    assignments();
    InquiryId inquiry = city.admitted("河滨路路灯不亮").id();
    story(inquiry);
    dossier(inquiry);
    step.of("proposals", this::proposals);
  }

  private void assignments() {
    InquiryId tip = city.admitted("菜市场污水外溢").id();
    InquiryId another = city.admitted("菜市场没有停车位").id();
    Claiming claiming = house.get(Claiming.class);
    AssignmentKeeping keeping = house.get(AssignmentKeeping.class);
    step.of(
        "tips",
        () -> {
          house.get(Tips.class).flag(tip, "好几户都在说", city.person(Role.MODERATOR));
          house.get(Tips.class).dismiss(another, "已经画好了", reporter);
        });
    step.of(
        "an assignment",
        () -> {
          AssignmentId id = claiming.claim(tip, reporter);
          keeping.plan(id, "菜市场的污水", Optional.of(LocalDate.of(2031, 5, 1)), version(id), reporter);
          keeping.move(id, AssignmentState.IN_PROGRESS, "", version(id), reporter);
          keeping.addCase(id, city.admitted("菜市场地面打滑").id(), reporter);
          fieldNotes(id);
          Viewer colleague = city.person(Role.REPORTER);
          claiming.handOver(id, colleague.id(), "要去外地出差", reporter);
          claiming.release(id, "没有时间", colleague);
        });
    step.of(
        "an assignment for somebody",
        () -> claiming.propose(city.admitted("校门口没有斑马线").id(), "斑马线", Optional.empty(), editor));
  }

  private void fieldNotes(AssignmentId id) {
    FieldNotes notes = house.get(FieldNotes.class);
    notes.note(id, "先问街道办。", reporter);
    notes.contact(id, new AddContact("摊主", ContactWay.PHONE, "每天都这样。", now()), reporter);
    notes.visit(id, new AddVisit("菜市场", "污水流到了路上。", now()), reporter);
    FieldNotePages pages = house.get(FieldNotePages.class);
    NotebookEntry visit = pages.of(id, reporter).visits().get(0);
    notes.photos(visit, "form-visit", List.of(), reporter);
    NotebookEntry note = pages.of(id, reporter).notes().get(0);
    NotebookCorrections corrections = house.get(NotebookCorrections.class);
    corrections.correct(
        id,
        note.entryId(),
        new EntryWording("", null, "先问居委会。", note.happenedAt()),
        List.of(),
        note.version(),
        reporter);
    corrections.remove(id, note.entryId(), note.version() + 1, reporter);
  }

  private int version(AssignmentId id) {
    return house.get(AssignmentPages.class).get(id, reporter).assignment().version();
  }

  private void story(InquiryId inquiry) {
    ColumnId column = city.aColumn().created();
    TestStory story = city.aStory().by(reporter).readBy(editor).in(column).about(inquiry).draft();
    step.of("a draft", () -> {});
    step.of("it is written", () -> story.save("河滨路的路灯", reporter));
    step.of(
        "an earlier text comes back",
        () -> house.get(Writing.class).restore(story.id(), 1, story.version(), reporter));
    Review review = house.get(Review.class);
    Scheduling scheduling = house.get(Scheduling.class);
    step.of(
        "it is planned",
        () ->
            scheduling.plan(
                story.id(), Optional.of(LocalDate.of(2031, 5, 1)), story.version(), reporter));
    step.of(
        "it is read",
        () -> {
          story.sendIn();
          CommentId comment = review.comment(story.id(), story.row().revision(), "请核实。", editor);
          review.resolve(story.id(), comment, editor);
          review.sendBack(story.id(), "还差一个数字。", story.version(), editor);
          story.sendIn();
        });
    step.of("it is approved", story::approve);
    step.of(
        "it has a time, and no longer",
        () -> {
          story.schedule(in(Duration.ofHours(1)));
          scheduling.unschedule(story.id(), story.version(), editor);
        });
    step.of(
        "its time has come",
        () -> {
          story.schedule(in(Duration.ofHours(1)), EmbargoAndExpiry.NONE);
          story.dueSince(Duration.ofMinutes(1));
          house.get(JobRunner.class).drain(PublishingClock.KIND);
        });
    step.of("it gets an end", () -> story.limit(untilNextMonth(), editor));
    step.of(
        "its case is hidden",
        () ->
            house
                .get(CaseMoves.class)
                .changeVisibility(inquiry, Visibility.NEWSROOM_ONLY, Viewer.SYSTEM));
    step.of(
        "its case is shown again",
        () ->
            house.get(CaseMoves.class).changeVisibility(inquiry, Visibility.PUBLIC, Viewer.SYSTEM));
    step.of(
        "its case goes to another board",
        () -> house.get(CaseMoves.class).reroute(inquiry, house.city().board(), Viewer.SYSTEM));
    step.of(
        "it is corrected",
        () -> story.correct(new StoryText("更正后的标题", "", "", "<p>更正后的正文</p>"), "原文把“三盏”写成了“五盏”。"));
    step.of(
        "another editor reads the correction",
        () -> review.confirm(story.id(), story.row().revision(), city.person(Role.EDITOR)));
    step.of("it is withdrawn", () -> story.withdraw("事实有误。"));
    step.of(
        "another is published at once",
        () -> {
          TestStory second =
              city.aStory().by(reporter).readBy(editor).in(column).about(inquiry).published();
          second.limit(untilNextMonth(), editor).overSince(Duration.ofMinutes(1));
          house.get(JobRunner.class).drain(ExpiryClock.KIND);
        });
  }

  private EmbargoAndExpiry untilNextMonth() {
    return new EmbargoAndExpiry(Optional.empty(), Optional.of(in(Duration.ofDays(30))));
  }

  private Instant in(Duration ahead) {
    return now().plus(ahead);
  }

  private Instant now() {
    return house.get(Clock.class).instant();
  }

  private void dossier(InquiryId inquiry) {
    DossierKeeping keeping = house.get(DossierKeeping.class);
    DossierId id = keeping.create("沿江大道反复塌陷", "三年里塌了九次。", List.of(), reporter);
    step.of("a dossier", () -> {});
    step.of("it is opened", () -> keeping.move(id, DossierState.OPEN, 0, editor));
    step.of("it is public", () -> keeping.show(id, true, 1, editor));
    step.of("a case is linked", () -> house.get(Linking.class).link(id, inquiry, editor));
    step.of("it is renamed", () -> keeping.save(id, "沿江大道反复沉陷", "三年里塌了十次。", 2, editor));
    step.of("a case is unlinked", () -> house.get(Linking.class).unlink(id, inquiry, editor));
    step.of("it is no longer public", () -> keeping.show(id, false, 3, editor));
  }

  private void proposals() {
    List<InquiryId> lamps = admitted("芙蓉巷路灯不亮", "芙蓉巷路灯坏了", "芙蓉巷晚上没有路灯");
    List<InquiryId> water = admitted("荷塘路积水", "荷塘路一下雨就积水", "荷塘路积水没人管");
    Proposing proposing = house.get(Proposing.class);
    proposing.replace(
        List.of(
            new Group(lamps, List.of("芙蓉巷"), "芙蓉巷路灯"), new Group(water, List.of("荷塘路"), "荷塘路积水")));
    var open = house.get(ProposalPages.class).open(editor);
    house
        .get(ProposalDeciding.class)
        .accept(open.get(0).id(), "反复出现的问题", "", cases(open.get(0).title(), lamps, water), editor);
    house.get(ProposalDeciding.class).dismiss(open.get(1).id(), editor);
  }

  private static List<InquiryId> cases(String title, List<InquiryId> lamps, List<InquiryId> water) {
    return title.startsWith("芙蓉巷") ? lamps : water;
  }

  private List<InquiryId> admitted(String... titles) {
    return List.of(titles).stream().map(title -> city.admitted(title).id()).toList();
  }
}

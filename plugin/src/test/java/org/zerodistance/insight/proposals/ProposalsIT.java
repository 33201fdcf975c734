package org.zerodistance.insight.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.likeness.Group;
import org.zerodistance.insight.likeness.RecurringProblems;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class ProposalsIT {
  private static TestHouse house;
  private static TestCity city;
  private static Viewer editor;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
    editor = city.person(Role.EDITOR);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatRecursIsProposedWithItsWordsAndBecomesADossierWhenAccepted() {
    List<InquiryId> lamps = admitted("芙蓉巷路灯不亮", "芙蓉巷路灯坏了", "芙蓉巷晚上没有路灯", "芙蓉巷的路灯何时修");
    admitted("学校门口没有斑马线", "医院停车太贵", "公园厕所关门太早", "社保怎么补缴", "村口小桥断了栏杆");

    RecurringProblems.GroupingResult result =
        house.get(RecurringProblems.class).since(Instant.EPOCH, Proposing.LEAST);
    Group group =
        result.groups().stream()
            .filter(g -> g.cases().containsAll(lamps))
            .findFirst()
            .orElseThrow();
    assertThat(String.join(" ", group.words())).contains("芙蓉巷").contains("路灯");
    proposing().replace(List.of(group));
    ProposalRow proposal = proposalOf(lamps);
    assertThat(pages().cases(proposal.id(), editor)).hasSize(group.cases().size());

    DossierId dossier = deciding().accept(proposal.id(), "芙蓉巷路灯", "", lamps.subList(0, 3), editor);

    assertThat(house.get(DossierPages.class).get(dossier, editor).cases()).hasSize(3);
    assertThatThrownBy(() -> deciding().dismiss(proposal.id(), editor))
        .isInstanceOf(ProposalProblem.class);
    // Cases that were left out are not proposed as an addition, and not as a new proposal.
    proposing().replace(List.of(group));
    assertThat(pages().open(editor)).noneMatch(p -> hasAny(p, lamps));
  }

  @Test
  void whatIsDismissedDoesNotComeBackAndWhatIsNoLongerFoundGoes() {
    List<InquiryId> cases = admitted("荷塘路积水", "荷塘路一下雨就积水", "荷塘路积水没人管");
    List<InquiryId> others = admitted("榆树街噪音", "榆树街半夜噪音", "榆树街工地噪音");
    Group water = new Group(cases, List.of("荷塘路", "积水"), "荷塘路积水");
    Group noise = new Group(others, List.of("榆树街", "噪音"), "榆树街噪音");
    proposing().replace(List.of(water, noise));

    deciding().dismiss(proposalOf(cases).id(), editor);
    List<InquiryId> grown = new ArrayList<>(cases);
    grown.addAll(admitted("荷塘路又积水了"));
    proposing().replace(List.of(new Group(grown, List.of("荷塘路"), "荷塘路积水")));

    assertThat(pages().open(editor))
        .noneMatch(p -> hasAny(p, cases))
        .noneMatch(p -> hasAny(p, others));
  }

  @Test
  void aProposalThatIsFoundAgainKeepsItsAddressAndGrows() {
    List<InquiryId> cases = admitted("桑园村水管爆裂", "桑园村水管漏水", "桑园村停水");
    proposing().replace(List.of(new Group(cases, List.of("桑园村"), "桑园村水管")));
    ProposalRow before = proposalOf(cases);
    List<InquiryId> grown = new ArrayList<>(cases);
    grown.addAll(admitted("桑园村水管又裂了"));

    proposing().replace(List.of(new Group(grown, List.of("桑园村", "水管"), "桑园村水管")));

    ProposalRow after = proposalOf(cases);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.cases()).isEqualTo(4);
  }

  @Test
  void newCasesOfADossierAreProposedForIt() {
    List<InquiryId> cases = admitted("枫林渡大桥限高杆被撞", "枫林渡大桥限高杆歪了", "枫林渡限高杆无人修");
    proposing().replace(List.of(new Group(cases, List.of("枫林渡"), "枫林渡限高杆")));
    DossierId dossier = deciding().accept(proposalOf(cases).id(), "枫林渡大桥限高杆", "", cases, editor);
    List<InquiryId> late = admitted("枫林渡大桥的限高杆又被撞了");
    List<InquiryId> all = new ArrayList<>(cases);
    all.addAll(late);

    proposing().replace(List.of(new Group(all, List.of("枫林渡"), "枫林渡限高杆")));

    ProposalRow addition = proposalOf(late);
    assertThat(addition.dossierId()).isEqualTo(dossier);
    assertThat(addition.cases()).isEqualTo(1);
    assertThatThrownBy(() -> deciding().accept(addition.id(), "", "", List.of(), editor))
        .isInstanceOf(InvalidFormProblem.class);
    deciding().accept(addition.id(), "", "", late, editor);
    assertThat(house.get(DossierPages.class).get(dossier, editor).cases()).hasSize(4);
  }

  /** Each test moves the clock as it likes. */
  @BeforeEach
  void forgetSearches() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM recurring_job"));
  }

  @Test
  void whoAsksByDayHasItSearchedAtOnce() {
    Instant noon = Instant.parse("2034-03-01T04:00:00Z");
    HouseClock.at(
        noon,
        () -> {
          assertThat(house.get(ProposalSearch.class).ask(editor)).isTrue();
          assertThat(pages().isSearching(editor)).isTrue();
          return null;
        });

    assertThat(looksAt("2034-03-01T04:00:05Z")).isEqualTo(1);

    assertThat(pages().isSearching(editor)).isFalse();
    assertThat(pages().lastSearch(editor).orElseThrow())
        .extracting(LastSearch::finishedAt)
        .isEqualTo(noon.plusSeconds(5));
  }

  @Test
  void itLooksAtNightAndNotByDay() {

    assertThat(looksAt("2032-03-01T04:00:00Z")).isZero();
    assertThat(looksAt("2032-03-01T19:00:00Z")).isEqualTo(1);
    assertThat(looksAt("2032-03-01T19:30:00Z")).isZero();
  }

  @Test
  void aSearchThatFailsDoesNotStayRunning() {
    house.jdbi().useHandle(h -> h.execute("ALTER TABLE dossier_proposal RENAME TO elsewhere"));
    try {
      assertThat(looksAt("2033-03-01T19:00:00Z")).isZero();
    } finally {
      house.jdbi().useHandle(h -> h.execute("ALTER TABLE elsewhere RENAME TO dossier_proposal"));
    }
    assertThat(looksAt("2033-03-01T19:00:03Z")).isEqualTo(1);
  }

  private static int looksAt(String instant) {
    return HouseClock.at(
        Instant.parse(instant), () -> house.get(JobRunner.class).drain(ProposalSearch.NAME));
  }

  private static boolean hasAny(ProposalRow proposal, List<InquiryId> cases) {
    return pages().cases(proposal.id(), editor).stream().anyMatch(c -> cases.contains(c.id()));
  }

  private static ProposalRow proposalOf(List<InquiryId> cases) {
    return pages().open(editor).stream().filter(p -> hasAny(p, cases)).findFirst().orElseThrow();
  }

  private static List<InquiryId> admitted(String... titles) {
    List<InquiryId> ids = new ArrayList<>();
    for (String title : titles) {
      ids.add(city.admitted(title).id());
    }
    return ids;
  }

  private static Proposing proposing() {
    return house.get(Proposing.class);
  }

  private static ProposalDeciding deciding() {
    return house.get(ProposalDeciding.class);
  }

  private static ProposalPages pages() {
    return house.get(ProposalPages.class);
  }
}

package org.zerodistance.cases.postmoderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.MapMapper;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.cases.statistics.CounterCheck;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TalkedCase;

/** Tests what is hidden and blacked out of public cases, in every kind of text. */
class PostModerationIT extends TalkedCaseScene {
  /** The tables that hold what readers read; what is withheld must be in none of them. */
  private static final List<String> PUBLIC_ROWS =
      List.of("remark", "reply", "office_question", "photo");

  private static final ModerationReason RULES =
      new ModerationReason(Optional.of(WithheldReason.RULES), "", 0);

  @Test
  void aCaseHasEveryKindOfPart() {
    assertThat(talked.parts()).extracting(ModeratedPart::kind).contains(PartKind.values());
    assertThat(talked.parts()).hasSize(8);
  }

  /** Whatever reads the row of a hidden part, it cannot show what the row does not hold. */
  @Test
  void theRowOfAHiddenPartHoldsNoWordOfItAndTheOriginalComesBack() {
    for (ModeratedPart part : talked.parts()) {
      if (part.kind() == PartKind.INQUIRY || part.photo().isPresent()) {
        continue;
      }
      String word = part.text().strip().replaceAll("(?s).*(pm\\d+x\\w+).*", "$1");
      Map<String, List<Map<String, Object>>> before = rows();
      assertThat(before.toString()).contains(word);

      hide(part);
      assertThat(rows().toString()).as(part.ref().toString()).doesNotContain(word);
      assertThat(talked.now(part).text()).as("for moderators").isEqualTo(part.text());

      show(part);
      assertThat(withoutVersions(rows())).isEqualTo(withoutVersions(before));
    }
  }

  @Test
  void passagesAreBlackedOutOfTheRowAndCanBeShownAgain() {
    for (ModeratedPart part : talked.parts()) {
      if (part.kind() == PartKind.INQUIRY || part.photo().isPresent()) {
        continue;
      }
      Map<String, List<Map<String, Object>>> before = rows();
      String word = part.text().strip().replaceAll("(?s).*(pm\\d+x\\w+).*", "$1");
      int at = part.text().indexOf(word);
      Span span = new Span(Span.Field.BODY, at, at + word.length(), "by_hand");

      blackOut(part, List.of(span));
      assertThat(rows().toString()).as(part.ref().toString()).doesNotContain(word).contains("███");
      assertThat(talked.now(part).spans()).containsExactly(span);

      hide(part);
      show(part);
      assertThat(rows().toString()).as("shown again").doesNotContain(word).contains("███");

      blackOut(part, List.of());
      assertThat(withoutVersions(rows())).isEqualTo(withoutVersions(before));
    }
  }

  @Test
  void anInquiryIsBlackedOutAsAtItsAdmission() {
    ModeratedPart inquiry = talked.parts().get(0);
    blackOut(inquiry, List.of(new Span(Span.Field.TITLE, 0, 2, "name")));

    CaseView everybodys = view(Viewer.NOBODY);
    assertThat(everybodys.title()).startsWith("██积水");
    assertThat(everybodys.row().withheldParts()).isEqualTo(1);
    assertThat(view(talked.moderator()).title()).startsWith("东街积水");
    blackOut(inquiry, List.of());
    assertThat(view(Viewer.NOBODY).title()).startsWith("东街积水");
  }

  @Test
  void aHiddenCaseStaysWithItsAskerAndItsOfficeAndCountsNoMore() {
    ModeratedPart inquiry = talked.parts().get(0);
    assertThat(city.figures()).isEqualTo("1 1");
    hide(inquiry);

    CasePages pages = house.get(CasePages.class);
    assertThat(pages.find(talked.number(), Viewer.NOBODY)).isEmpty();
    assertThat(pages.findHidden(talked.number()).orElseThrow().hiddenWhy())
        .contains(WithheldReason.AT_REQUEST);
    assertThat(view(talked.spokesperson()).row().visibility())
        .isEqualTo(Visibility.ASKER_AND_OFFICE);
    assertThat(talked.asAsker().title()).contains(talked.word("title"));
    assertThat(city.figures()).isEqualTo("0 0");
    assertThat(house.get(CounterCheck.class).differences())
        .noneMatch(difference -> difference.boardId().equals(city.board()));

    show(inquiry);
    assertThat(view(Viewer.NOBODY).row().listed()).isTrue();
    assertThat(pages.findHidden(talked.number())).isEmpty();
    assertThat(city.figures()).isEqualTo("1 1");
  }

  @Test
  void onlyAPublicCaseCanBeHidden() {
    ModeratedPart inquiry = talked.parts().get(0);
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET visibility = 'newsroom_only' WHERE id = ?",
                    talked.id().value()));

    assertThatExceptionOfType(PostModerationProblem.class)
        .isThrownBy(() -> hide(inquiry))
        .matches(p -> p.code() == PostModerationProblem.PostModerationCode.CASE_NOT_PUBLIC);
  }

  @Test
  void everyActHasAPublicLineWithoutWordsAndAnExplanationOfTheNewsroom() {
    ModeratedPart remark = talked.saying("remark");
    house
        .get(Takedown.class)
        .hide(
            talked.number(),
            remark.ref(),
            new ModerationReason(Optional.of(WithheldReason.PERSONAL_DATA), "写了邻居的手机号", 0),
            talked.moderator());

    List<EventLine> lines = EventLine.about(house, Subject.INQUIRY, talked.id());
    EventLine open = lines.get(lines.size() - 2);
    EventLine inside = lines.get(lines.size() - 1);
    assertThat(open.type()).isEqualTo(EventType.PART_HIDDEN);
    assertThat(open.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(open.note()).isEmpty();
    assertThat(open.data().orElseThrow()).contains("remark", "personal_data");
    assertThat(inside.type()).isEqualTo(EventType.MODERATION_EXPLAINED);
    assertThat(inside.audience()).isEqualTo(Audience.NEWSROOM);
    assertThat(inside.note()).contains("写了邻居的手机号");
    assertThat(inside.actorId()).isEqualTo(talked.moderator().person());
  }

  @Test
  void moderatorsAndEditorsMayAndNobodyElse() {
    ModeratedPart remark = talked.saying("remark");
    for (Role role : Role.values()) {
      Viewer by = city.person(role);
      Runnable act =
          () ->
              house
                  .get(Takedown.class)
                  .hide(
                      talked.number(),
                      remark.ref(),
                      talked.because(remark, WithheldReason.RULES),
                      by);
      if (role == Role.MODERATOR || role == Role.EDITOR) {
        act.run();
        show(remark);
      } else {
        assertThatExceptionOfType(AccessProblem.class).as(role.name()).isThrownBy(act::run);
      }
    }
  }

  @Test
  void aReasonIsRequiredAndOtherReasonsNeedWords() {
    ModeratedPart remark = talked.saying("remark");
    for (Optional<WithheldReason> why :
        List.of(Optional.<WithheldReason>empty(), Optional.of(WithheldReason.OTHER))) {
      assertThatExceptionOfType(InvalidFormProblem.class)
          .isThrownBy(
              () ->
                  house
                      .get(Takedown.class)
                      .hide(
                          talked.number(),
                          remark.ref(),
                          new ModerationReason(why, " ", 0),
                          talked.moderator()));
    }
  }

  @Test
  void theSlowerOfTwoModeratorsIsTold() {
    ModeratedPart remark = talked.saying("remark");
    ModerationReason read = talked.because(remark, WithheldReason.RULES);
    hide(remark);
    show(remark);

    assertThatExceptionOfType(PostModerationProblem.class)
        .isThrownBy(
            () ->
                house
                    .get(Takedown.class)
                    .hide(talked.number(), remark.ref(), read, talked.moderator()))
        .matches(p -> p.code() == PostModerationProblem.PostModerationCode.PART_CHANGED_MEANWHILE);
  }

  @Test
  void aPartOfAnotherCaseIsNotFound() {
    TalkedCase other = another();
    for (ModeratedPart part : other.parts()) {
      assertThatExceptionOfType(PostModerationProblem.class)
          .isThrownBy(
              () ->
                  house
                      .get(Takedown.class)
                      .hide(talked.number(), part.ref(), RULES, talked.moderator()))
          .matches(p -> p.code() == PostModerationProblem.PostModerationCode.PART_NOT_FOUND);
    }
  }

  /** The rows of the case that readers' pages read. */
  private Map<String, List<Map<String, Object>>> rows() {
    Map<String, List<Map<String, Object>>> all = new TreeMap<>();
    for (String table : PUBLIC_ROWS) {
      all.put(
          table,
          house
              .jdbi()
              .withHandle(
                  h ->
                      h.createQuery(
                              table.equals("photo")
                                  ? "SELECT id, caption, hidden, shown_key FROM photo WHERE owner_kind = 'inquiry' AND owner_id = :id"
                                  : "SELECT * FROM %s WHERE inquiry_id = :id ORDER BY id"
                                      .formatted(table))
                          .bind("id", talked.id())
                          .map(new MapMapper())
                          .list()));
    }
    return all;
  }

  private static List<Object> withoutVersions(Map<String, List<Map<String, Object>>> rows) {
    List<Object> all = new ArrayList<>();
    rows.values()
        .forEach(
            table ->
                table.forEach(
                    row -> {
                      Map<String, Object> copy = new TreeMap<>(row);
                      copy.remove("version");
                      all.add(copy.toString());
                    }));
    return all;
  }
}

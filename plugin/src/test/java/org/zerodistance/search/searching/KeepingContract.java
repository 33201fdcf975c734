package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract about the documents of an index: their versions and their visibility. */
interface KeepingContract extends OwnBoard {
  @Test
  default void saysWhichOfSomeDocumentsMatchAndLooksAtNothingElse() {
    DocumentBuilder lamp = inquiry().titled("路灯不亮");
    DocumentBuilder answered = inquiry().titled("路灯修好了").answered("已更换");
    DocumentBuilder cover = inquiry().titled("井盖破损");
    write(lamp, answered, cover, inquiry().titled("另一处路灯也不亮"));
    List<String> asked =
        List.of(lamp.document().key(), answered.document().key(), cover.document().key());

    assertThat(index().matching(query("路灯"), asked))
        .containsExactlyInAnyOrder(lamp.document().key(), answered.document().key());
    assertThat(
            index()
                .matching(
                    query("路灯").within(filter(Optional.empty(), Optional.of(SearchState.OPEN))),
                    asked))
        .containsExactly(lamp.document().key());
    assertThat(index().matching(query(""), asked)).hasSize(3);
    assertThat(index().matching(query("路灯"), List.of())).isEmpty();
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, lamp.id(), 99)));
    settle();
    assertThat(index().matching(query("路灯"), asked)).containsExactly(answered.document().key());
  }

  @Test
  default void aLateOldVersionChangesNothing() {
    DocumentBuilder documentBuilder = inquiry().titled("井盖丢失");
    write(documentBuilder.version(5));
    write(documentBuilder.titled("井盖旧文").version(4));

    assertThat(titles(search("井盖"))).containsExactly("井盖丢失");
  }

  @Test
  default void aHiddenDocumentIsNotFoundNorBroughtBack() {
    DocumentBuilder documentBuilder = inquiry().titled("施工扬尘");
    write(documentBuilder.version(1));
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, documentBuilder.id(), 3)));
    write(documentBuilder.version(2));

    assertThat(search("扬尘").total()).isZero();
    assertThat(search("").facet(Facet.TYPE)).isEmpty();
  }

  @Test
  default void whatIsShownForATimeIsGoneAfterwards() {
    write(story().titled("限时公告").until(NOON.minus(Duration.ofDays(1))));

    assertThat(search("限时公告").total()).isZero();
  }

  @Test
  default void eyesSeeNothingElse() {
    write(
        inquiry().titled("路灯甲").seenBy(List.of("newsroom", "office-1")),
        inquiry().titled("路灯乙").seenBy(List.of("newsroom")),
        inquiry().titled("路灯丙").seenBy(List.of("office-2")));

    SearchAnswer one = index().search(query("路灯").seenWith(List.of("office-1")));
    assertThat(titles(one)).containsExactly("路灯甲");
    assertThat(one.facet(Facet.TYPE)).containsExactly(new Facet.Count("inquiry", 1));
    assertThat(titles(index().search(query("路灯").seenWith(List.of("office-1", "office-2")))))
        .containsExactlyInAnyOrder("路灯甲", "路灯丙");
    assertThat(index().search(query("").seenWith(List.of("office-3"))).total()).isZero();
  }
}

package org.zerodistance.insight.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * The contract of every implementation of {@link SimilarIndex}. Each test uses its own place names.
 */
public abstract class SimilarIndexContract {
  private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1_000);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  protected abstract SimilarIndex similar();

  /** Writes documents and returns when they can be found. */
  protected abstract void write(List<SearchDocument> documents);

  @Test
  protected void findsCasesThatTellOfTheSameTrouble() {
    SearchDocument lamps = inquiry("沁兰巷路灯不亮三个月", "沁兰巷整条巷子的路灯都坏了，老人晚上不敢出门。");
    SearchDocument dark = inquiry("沁兰巷晚上太黑", "巷口到菜场一段的路灯没有一盏亮，请派人来修。");
    SearchDocument noise = inquiry("广场舞音响太大", "每晚九点以后还在放音乐，影响孩子写作业。");
    write(List.of(lamps, dark, noise));

    List<InquiryId> near = similar().near(SimilarQuery.of("沁兰巷的路灯什么时候修", "沁兰巷路灯全坏了，走路要打手电。"));

    assertThat(near).contains(id(lamps), id(dark)).doesNotContain(id(noise));
    assertThat(near.indexOf(id(lamps))).isLessThan(near.size());
  }

  @Test
  protected void putsTheMoreAlikeFirst() {
    SearchDocument close = inquiry("榕荫里垃圾站臭味扰民", "榕荫里小区门口的垃圾站每天发臭，窗户都不敢开。");
    SearchDocument loose = inquiry("榕荫里停车位不够", "晚上回家找不到停车的地方。");
    write(List.of(loose, close));

    List<InquiryId> near = similar().near(SimilarQuery.of("榕荫里垃圾站太臭了", "垃圾站的臭味飘进榕荫里的每一户。"));

    assertThat(near).startsWith(id(close));
  }

  @Test
  protected void leavesTheCaseItselfOut() {
    SearchDocument self = inquiry("梧桐坳自来水发黄", "梧桐坳村的自来水一到雨天就发黄。");
    SearchDocument other = inquiry("梧桐坳的水不能喝", "梧桐坳村自来水有泥沙，发黄发臭。");
    write(List.of(self, other));

    SimilarQuery query = SimilarQuery.of("梧桐坳自来水发黄", "梧桐坳村的自来水一到雨天就发黄。");

    assertThat(similar().near(query)).contains(id(self));
    assertThat(similar().near(query.without(id(self))))
        .contains(id(other))
        .doesNotContain(id(self));
  }

  @Test
  protected void neverFindsWhatIsHiddenNorStories() {
    SearchDocument gone = inquiry("柚子林公交站台塌了", "柚子林站台的顶棚塌了一半。");
    SearchDocument story = document(SearchType.STORY, "柚子林站台修好了", "柚子林公交站台的顶棚已经换新。");
    write(List.of(gone, story));
    write(List.of(SearchDocument.hidden(SearchType.INQUIRY, gone.id(), 2)));

    assertThat(similar().near(SimilarQuery.of("柚子林公交站台", "柚子林站台的顶棚什么时候修")))
        .doesNotContain(id(gone), id(story));
  }

  @Test
  protected void aSharedPlaceLeadsThere() {
    SearchDocument there = inquiry("路面坑洼", "车子开过去颠得厉害。\n鹭鸶湾码头");
    write(List.of(there));

    assertThat(similar().near(SimilarQuery.of("夜里没有照明", "走到江边很危险").at("鹭鸶湾码头")))
        .contains(id(there));
  }

  @Test
  protected void bringsNoMoreThanAskedFor() {
    write(
        List.of(
            inquiry("青螺洲轮渡停航", "青螺洲轮渡停了。"),
            inquiry("青螺洲轮渡何时恢复", "青螺洲轮渡停了一周。"),
            inquiry("青螺洲出行难", "青螺洲轮渡没有通知就停了。")));

    assertThat(
            similar().near(new SimilarQuery("青螺洲轮渡停航", "", Optional.empty(), Optional.empty(), 2)))
        .hasSize(2);
  }

  @Test
  protected void toleratesWhateverIsTyped() {
    for (String text :
        List.of("", "  ", "\"", "AND OR", "title:*", "\uD867", "🚲🚲", "长".repeat(5_000), "a")) {
      assertThat(similar().near(SimilarQuery.of(text, text))).isNotNull();
      assertThat(similar().near(SimilarQuery.of(text, text).at(text))).isNotNull();
    }
  }

  private static InquiryId id(SearchDocument document) {
    return new InquiryId(document.id());
  }

  private static SearchDocument inquiry(String title, String body) {
    return document(SearchType.INQUIRY, title, body);
  }

  private static SearchDocument document(SearchType type, String title, String body) {
    long id = IDS.incrementAndGet();
    boolean inquiry = type == SearchType.INQUIRY;
    return new SearchDocument(
        type,
        id,
        1,
        Optional.of(
            new SearchDocument.DocumentContent(
                id,
                title,
                body,
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inquiry ? Optional.of(Kind.COMPLAINT) : Optional.empty(),
                List.of(),
                inquiry ? Optional.of(CaseStatus.AWAITING_ANSWER) : Optional.empty(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                (inquiry ? "/inquiries/" : "/stories/") + id,
                List.of())));
  }
}

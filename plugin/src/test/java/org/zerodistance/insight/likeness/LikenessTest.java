package org.zerodistance.insight.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Place;

class LikenessTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void cutsPairsAndKeepsNumbersWithTheirWord() {
    assertThat(Grams.of(Grams.folded("Ａ3区 58号K219路")).stream().map(Grams.Gram::text))
        .containsExactly("a3", "a3区", "58", "58号", "k219", "k219路");
    assertThat(Grams.of("路灯不亮").stream().map(Grams.Gram::text)).containsExactly("路灯", "灯不", "不亮");
    assertThat(Grams.of("𣲘塘镇").stream().map(Grams.Gram::text)).containsExactly("𣲘塘", "塘镇");
    assertThat(Grams.of("，。！")).isEmpty();
  }

  @Test
  void sharedRareWordsMakeAlikeAndCommonOnesDoNot() {
    List<CaseWords> town = town();
    WordWeights rare = weights(town);
    CaseWords lamps = words("绿萝街路灯不亮", "绿萝街的路灯坏了两周");
    CaseWords dark = words("绿萝街晚上没有路灯", "希望尽快修好绿萝街的路灯");
    CaseWords polite = words("请问学校招生", "尊敬的领导您好，希望尽快回复");
    town.addAll(List.of(lamps, dark, polite));

    assertThat(total(lamps, dark, weights(town))).isGreaterThan(0.3);
    assertThat(total(lamps, polite, rare)).isLessThan(0.05);
  }

  @Test
  void theSamePlaceAndAShortTimeLiftALikeness() {
    List<CaseWords> town = town();
    CaseWords here = placed(NOON, 23.4721, 111.2790);
    CaseWords near = placed(NOON.plus(Duration.ofDays(2)), 23.4730, 111.2800);
    CaseWords far = placed(NOON.plus(Duration.ofDays(2)), 23.5900, 111.2800);
    CaseWords late = placed(NOON.plus(Duration.ofDays(2_000)), 23.4730, 111.2800);
    town.addAll(List.of(here, near, far, late));
    WordWeights rare = weights(town);

    assertThat(total(here, near, rare)).isGreaterThan(total(here, late, rare));
    assertThat(total(here, near, rare)).isGreaterThan(total(here, far, rare) * 1.4);
    assertThat(Likeness.of(Fingerprint.of(here, rare), Fingerprint.of(near, rare)).metres())
        .isBetween(120.0, 180.0);
  }

  @Test
  void theWordsThatBindAreNamesAndTroublesAndNoGreetings() {
    List<CaseWords> town = town();
    CaseWords one = words("锦绣天街外墙砖掉落", "尊敬的领导您好，锦绣天街小区外墙砖多次掉落砸车");
    CaseWords two = words("锦绣天街掉砖谁来管", "尊敬的领导您好，我们锦绣天街外墙砖掉落差点伤人");
    town.addAll(List.of(one, two));

    List<String> words = SharedWords.of(one, two, weights(town), 3);

    assertThat(String.join(" ", words)).contains("锦绣天街").contains("掉落").doesNotContain("尊敬");
  }

  @Test
  void groupsHoldWhatTellsOfOneProblemAndNothingElse() {
    List<CaseWords> town = town();
    int first = town.size();
    for (int i = 0; i < 6; i++) {
      town.add(words("碧水湾搅拌站粉尘大" + "又吵夜间".repeat(i % 2), "碧水湾旁边的搅拌站白天黑夜都在生产，粉尘飘进家里，第" + i + "次反映"));
    }
    for (int i = 0; i < 4; i++) {
      town.add(words("橡树里幼儿园学费" + (i + 1) + "年三涨", "橡树里幼儿园学费又涨，家长负担重" + "请核查".repeat(i % 2)));
    }

    List<List<Integer>> groups = Grouping.of(town, weights(town), 3);

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0))
        .containsExactly(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    assertThat(groups.get(1)).containsExactly(first + 6, first + 7, first + 8, first + 9);
  }

  /** Sixty cases that share only polite phrases. */
  private static List<CaseWords> town() {
    List<CaseWords> town = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = Character.toString(0x5000 + i * 41) + Character.toString(0x6000 + i * 43);
      String trouble = Character.toString(0x7000 + i * 47) + Character.toString(0x8000 + i * 53);
      town.add(words(name + "巷" + trouble, "尊敬的领导您好，希望尽快回复" + name + "的事"));
    }
    return town;
  }

  private static CaseWords words(String title, String body) {
    return new CaseWords(title, body, Place.NONE, NOON);
  }

  private static CaseWords placed(Instant at, double lat, double lng) {
    return new CaseWords(
        "花溪桥头井盖松动",
        "花溪桥头的井盖松动，车过就响",
        new Place(Optional.empty(), Optional.of(Place.Point.of(lat, lng))),
        at);
  }

  private static double total(CaseWords a, CaseWords b, WordWeights rare) {
    return Likeness.of(Fingerprint.of(a, rare), Fingerprint.of(b, rare)).total();
  }

  private static WordWeights weights(List<CaseWords> cases) {
    WordWeights.Counting counting = new WordWeights.Counting();
    cases.forEach(counting::add);
    return counting.done();
  }
}

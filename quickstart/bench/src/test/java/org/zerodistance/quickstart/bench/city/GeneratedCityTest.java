package org.zerodistance.quickstart.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCityTest {
  private static final Instant UNTIL = Instant.parse("2026-11-01T00:00:00Z");
  private static final int CASES = 6_000;

  private static final List<CityCase> MADE = cases(new GeneratedCity(7, CASES, UNTIL));

  @Test
  void theSameSeedGivesTheSameRowsHoweverTheyAreCut(@TempDir Path folder) throws IOException {
    GeneratedCity city = new GeneratedCity(3, 900, UNTIL);
    Map<String, String> inOne = rows(city, folder.resolve("one"), 900);
    Map<String, String> inPieces = rows(city, folder.resolve("pieces"), 170);
    assertThat(inPieces).isEqualTo(inOne);
    assertThat(inOne).containsKeys("inquiry", "reply", "event", "story", "me_too", "deadline");
  }

  @Test
  void anotherSeedGivesAnotherCity(@TempDir Path folder) throws IOException {
    Map<String, String> one = rows(new GeneratedCity(3, 200, UNTIL), folder.resolve("one"), 200);
    Map<String, String> other =
        rows(new GeneratedCity(4, 200, UNTIL), folder.resolve("other"), 200);
    assertThat(other.get("inquiry")).isNotEqualTo(one.get("inquiry"));
  }

  @Test
  void textsAreAsLongAndAsUnevenAsRealOnes() {
    assertThat(percentile(MADE, 50, c -> c.body().length())).isBetween(170.0, 260.0);
    assertThat(percentile(MADE, 95, c -> c.body().length())).isBetween(900.0, 1_400.0);
    assertThat(percentile(MADE, 5, c -> c.body().length())).isBetween(30.0, 90.0);
    List<CityCase> answered = MADE.stream().filter(CityCase::answered).toList();
    ToDoubleFunction<CityCase> reply = c -> c.answers().get(0).text().length();
    assertThat(percentile(answered, 50, reply)).isBetween(220.0, 340.0);
    assertThat(percentile(answered, 95, reply)).isBetween(800.0, 1_200.0);
    assertThat(MADE).allSatisfy(c -> assertThat(c.title().length()).isBetween(4, 60));
    assertThat(MADE).allSatisfy(c -> assertThat(c.body()).doesNotContain("{").doesNotContain("}"));
  }

  @Test
  void hardlyTwoTitlesAreTheSame() {
    assertThat(MADE.stream().map(CityCase::title).distinct().count())
        .isGreaterThan(CASES * 80 / 100);
  }

  @Test
  void fewBoardsGetMostAndManyGetLittle() {
    List<Long> counts =
        MADE.stream()
            .collect(Collectors.groupingBy(c -> c.board().id(), Collectors.counting()))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();
    long ten = counts.stream().limit(10).mapToLong(n -> n).sum();
    assertThat(ten).isBetween(CASES * 35L / 100, CASES * 65L / 100);
    assertThat(counts.get(0)).isGreaterThan(8 * counts.get(counts.size() / 2));
    assertThat(new CityPlan(7).boardCount()).isEqualTo(96);
  }

  @Test
  void peopleWriteByDayAndOnWorkingDays() {
    Map<Boolean, Long> night =
        MADE.stream()
            .collect(Collectors.partitioningBy(c -> local(c).getHour() < 6, Collectors.counting()));
    assertThat(night.get(true)).isLessThan(CASES / 10L);
    long weekend =
        MADE.stream()
            .filter(c -> local(c).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
            .count();
    assertThat((double) weekend / CASES).isBetween(0.12, 0.22);
  }

  @Test
  void officesAnswerAfterDaysAndNearlyAlways() {
    List<CityCase> old =
        MADE.stream()
            .filter(c -> c.admittedAt() != null)
            .filter(c -> c.submittedAt().isBefore(UNTIL.minus(Duration.ofDays(200))))
            .toList();
    List<CityCase> answered = old.stream().filter(CityCase::answered).toList();
    assertThat((double) answered.size() / old.size()).isBetween(0.94, 0.99);
    assertThat(
            percentile(
                answered,
                50,
                c -> Duration.between(c.submittedAt(), c.answers().get(0).at()).toHours() / 24.0))
        .isBetween(9.0, 16.0);
  }

  @Test
  void nothingHappensBeforeItCanOrAfterTheEnd() {
    Instant before = Instant.MIN;
    for (CityCase c : MADE) {
      assertThat(c.submittedAt()).isAfterOrEqualTo(before).isBefore(UNTIL);
      before = c.submittedAt();
      assertThat(c.events().get(0).type()).isEqualTo("inquiry_submitted");
      assertThat(c.events()).allSatisfy(e -> assertThat(e.at()).isBefore(UNTIL));
      assertThat(c.answers()).allSatisfy(a -> assertThat(a.at()).isAfterOrEqualTo(c.admittedAt()));
      assertThat(c.meToos()).allSatisfy(m -> assertThat(m).isBetween(c.admittedAt(), UNTIL));
    }
  }

  @Test
  void theCountersEqualARecountOfTheRows(@TempDir Path folder) throws IOException {
    Map<String, String> rows = rows(new GeneratedCity(5, 1_500, UNTIL), folder, 400);
    Map<String, int[]> counted = new HashMap<>();
    for (String line : rows.get("inquiry").lines().toList()) {
      List<String> c = Arrays.asList(line.split("\t", -1));
      if (c.get(12).equals("public") && c.get(13).equals("admitted")) {
        int[] figures = counted.computeIfAbsent(c.get(2), b -> new int[2]);
        figures[0]++;
        figures[1] += c.get(21).equals("\\N") ? 0 : 1;
      }
    }
    for (String line : rows.get("board_figure").lines().toList()) {
      String[] figure = line.split("\t", -1);
      int[] recount = counted.getOrDefault(figure[0], new int[2]);
      assertThat(figure[1] + " " + figure[2]).isEqualTo(recount[0] + " " + recount[1]);
    }
    assertThat(counted).hasSizeGreaterThan(50);
  }

  private static List<CityCase> cases(GeneratedCity city) {
    CaseGenerator maker = new CaseGenerator(city, new CityPlan(city.seed()));
    List<CityCase> cases = new ArrayList<>();
    for (int i = 0; i < city.inquiries(); i++) {
      cases.add(maker.make(i));
    }
    return cases;
  }

  /** The whole content of each table's files, in the order of the chunks. */
  private static Map<String, String> rows(GeneratedCity city, Path folder, int chunk)
      throws IOException {
    CityWriter writer = new CityWriter(city);
    writer.writeBeginning(folder.resolve("000"));
    int number = 1;
    while (!writer.done()) {
      writer.writeCases(folder.resolve("%03d".formatted(number++)), chunk);
    }
    writer.writeFigures(folder.resolve("999"));
    Map<String, String> rows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        rows.merge(file.getFileName().toString(), Files.readString(file), String::concat);
      }
    }
    return rows;
  }

  private static double percentile(
      List<CityCase> of, int percent, ToDoubleFunction<CityCase> value) {
    double[] sorted = of.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length * percent / 100];
  }

  private static OffsetDateTime local(CityCase c) {
    return c.submittedAt().atOffset(TemplateValues.ZONE);
  }
}

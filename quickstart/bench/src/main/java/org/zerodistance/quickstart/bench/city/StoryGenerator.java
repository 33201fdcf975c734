package org.zerodistance.quickstart.bench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Generates a column story for one in sixty answered cases, with earlier cases of the same theme.
 */
final class StoryGenerator {
  /** A published story with the ids of its cases, its main case first. */
  record CityStory(
      int id,
      int column,
      String headline,
      String deck,
      String byline,
      List<String> paragraphs,
      int author,
      int editor,
      Instant startedAt,
      Instant publishedAt,
      List<Integer> cases) {
    long number() {
      return FIRST_NUMBER + id - 1;
    }
  }

  /** A column. */
  record Column(int id, String slug, String name, String nameEn, String publication, int weekday) {}

  static final List<Column> COLUMNS =
      List.of(
          new Column(1, "zhuiwen", "追问", "Asking On", "汐川日报·民生版", 4),
          new Column(2, "huifang", "回头看", "Second Look", "汐川日报·周二特刊", 2),
          new Column(3, "yitian", "一线一天", "A Day There", "汐川晚报", 6));

  private static final long FIRST_NUMBER = 1001;
  private static final double TOLD = 1 / 60.0;
  private static final int REMEMBERED = 6;

  private final GeneratedCity city;
  private final CityPlan plan;
  private final Map<String, Deque<Integer>> earlier = new HashMap<>();
  private int count;

  StoryGenerator(GeneratedCity city, CityPlan plan) {
    this.city = city;
    this.plan = plan;
  }

  /** Must be called for every case in turn. */
  Optional<CityStory> of(CityCase about) {
    if (!about.listed() || !about.answered()) {
      return Optional.empty();
    }
    SeededRandom random = SeededRandom.of(~city.seed(), about.index());
    Deque<Integer> same = earlier.computeIfAbsent(about.theme().name(), t -> new ArrayDeque<>());
    Optional<CityStory> story = random.happens(TOLD) ? tell(about, same, random) : Optional.empty();
    same.addLast(about.id());
    if (same.size() > REMEMBERED) {
      same.removeFirst();
    }
    return story;
  }

  private Optional<CityStory> tell(CityCase about, Deque<Integer> same, SeededRandom random) {
    Instant started = about.answers().get(0).at().plus(Duration.ofHours(random.between(20, 150)));
    Instant published = started.plus(Duration.ofHours(random.between(8, 70)));
    if (published.isAfter(city.until())) {
      return Optional.empty();
    }
    List<Integer> cases = new ArrayList<>(List.of(about.id()));
    same.stream().limit(random.upTo(3)).forEach(cases::add);
    int author = plan.reporter(random);
    Column column = random.one(COLUMNS);
    String place = about.place() == null ? "现场" : about.place();
    TemplateValues slots =
        new TemplateValues(place, about.board().office().name(), plan.counties(), published, false);
    return Optional.of(
        new CityStory(
            ++count,
            column.id(),
            headline(about, random),
            about.board().name() + "给出答复，记者到" + place + "看了看",
            "本报记者 " + plan.staff.get(author - 1).name(),
            paragraphs(about, slots, random),
            author,
            plan.editor(random),
            started,
            published,
            List.copyOf(cases)));
  }

  private static String headline(CityCase about, SeededRandom random) {
    long days = Duration.between(about.submittedAt(), about.answers().get(0).at()).toDays();
    String about40 = about.title().substring(0, Math.min(40, about.title().length()));
    return about40 + random.one(List.of("：" + (days + 1) + "天等来回音", "，后来怎样了", "，记者去看了"));
  }

  private List<String> paragraphs(CityCase about, TemplateValues slots, SeededRandom random) {
    List<SentenceTemplate> sentences = plan.phrases.common(Phrases.Common.S);
    List<String> paragraphs = new ArrayList<>();
    int count = random.between(4, 8);
    int from = random.upTo(3);
    for (int i = 0; i < count; i++) {
      paragraphs.add(sentences.get((from + i) % sentences.size()).say(slots, random));
      if (i == 1) {
        paragraphs.add(random.one(about.theme().facts()).say(slots, random));
      } else if (i == 2) {
        paragraphs.add(random.one(about.theme().answers()).say(slots, random));
      }
    }
    return List.copyOf(paragraphs);
  }
}

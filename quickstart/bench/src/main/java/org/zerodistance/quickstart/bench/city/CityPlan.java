package org.zerodistance.quickstart.bench.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data before the first inquiry: offices, 96 boards, topics, staff. Equal at every size, except
 * for the readers' accounts.
 */
public final class CityPlan {
  /** A government office; ids count from 1, 0 means no parent. */
  record Office(
      int id, int parent, String slug, String name, String nameEn, String level, String region) {}

  /**
   * A board with its share of inquiries.
   *
   * @param themes the subjects of its inquiries
   */
  record Board(
      int id,
      Office office,
      String slug,
      String name,
      String nameEn,
      String kind,
      String group,
      List<Phrases.Theme> themes) {}

  /** A node of the topic tree. */
  record Topic(int id, int parent, int level, String name, String path) {}

  /** A person with a role; office 0 for the newspaper's staff. */
  record Staff(int id, String name, String role, int office) {}

  static final String CITY = "汐川市";
  private static final List<String> COUNTY_NAMES =
      List.of("望湖区", "临浦区", "鹭桥区", "松岭县", "青禾县", "云屏县", "平沙县", "竹浦县");
  private static final int TOWNS = 60;
  private static final int MODERATORS = 6;
  private static final int REPORTERS = 12;
  private static final int EDITORS = 4;
  private static final String GIVEN = "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂文辉玲华建国志红梅晓春兰海燕";

  final Phrases phrases;
  final List<Office> offices = new ArrayList<>();
  final List<Board> boards = new ArrayList<>();
  final List<Topic> topics = new ArrayList<>();
  final List<Staff> staff = new ArrayList<>();
  final Map<String, Integer> topicIds = new TreeMap<>();
  final WeightedChoice boardWeights;

  CityPlan(long seed) {
    phrases = Phrases.read();
    SeededRandom random = SeededRandom.of(seed, -1);
    government();
    towns(random);
    boardWeights = boardWeights(random);
    topicTree();
    employ(random);
  }

  private void government() {
    Office city = office(0, "city", CITY + "人民政府", "City Government", "city", CITY);
    leader(city, "secretary", "书记信箱", "Party Secretary's Mailbox");
    leader(city, "mayor", "市长信箱", "Mayor's Mailbox");
    for (Phrases.Bureau b : phrases.bureaus()) {
      Office office = office(1, b.key(), CITY + b.name(), b.nameEn(), "department", CITY);
      List<Phrases.Theme> own =
          phrases.themes().stream().filter(t -> t.bureau().equals(b.key())).toList();
      board(
          office,
          b.key(),
          b.name(),
          b.nameEn(),
          "office",
          b.group(),
          own.isEmpty() ? phrases.themes() : own);
    }
  }

  private void towns(SeededRandom random) {
    List<Office> counties = new ArrayList<>();
    for (int i = 0; i < COUNTY_NAMES.size(); i++) {
      String name = COUNTY_NAMES.get(i);
      String slug = "county-" + (i + 1);
      Office county = office(1, slug, name + "人民政府", "County " + (i + 1), "county", name);
      counties.add(county);
      board(county, slug, name, "County " + (i + 1), "office", "县区", phrases.themes());
    }
    for (int i = 0; i < TOWNS; i++) {
      Office county = counties.get(i % counties.size());
      String name =
          TemplateValues.name(TemplateValues.Word.VILLAGE, random).substring(0, 2)
              + (i % 3 == 0 ? "街道" : "镇");
      String slug = "town-" + (i + 1);
      Office town =
          office(
              county.id(),
              slug,
              county.region() + name,
              "Town " + (i + 1),
              "town",
              county.region());
      board(
          town,
          slug,
          county.region() + name,
          "Town " + (i + 1),
          "office",
          "乡镇街道",
          phrases.themes());
    }
  }

  private Office office(
      int parent, String slug, String name, String en, String level, String region) {
    Office office = new Office(offices.size() + 1, parent, slug, name, en, level, region);
    offices.add(office);
    return office;
  }

  private void leader(Office city, String slug, String name, String en) {
    board(city, slug, name, en, "leader_mailbox", "领导信箱", phrases.themes());
  }

  private void board(
      Office office,
      String slug,
      String name,
      String en,
      String kind,
      String group,
      List<Phrases.Theme> themes) {
    boards.add(new Board(boards.size() + 1, office, slug, name, en, kind, group, themes));
  }

  /**
   * The leaders' mailboxes first, then bureaus and towns in order; each rank has a smaller share.
   */
  private WeightedChoice boardWeights(SeededRandom random) {
    double[] lot =
        boards.stream()
            .mapToDouble(b -> random.unit() + (b.office().level().equals("town") ? 0.55 : 0))
            .toArray();
    List<Integer> order = new ArrayList<>();
    for (int i = 2; i < boards.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> lot[i]));
    order.add(0, 1);
    order.add(1, 0);
    double[] weights = new double[boards.size()];
    for (int rank = 0; rank < order.size(); rank++) {
      weights[order.get(rank)] = Math.pow(rank + 1.5, -0.95);
    }
    return new WeightedChoice(weights);
  }

  private void topicTree() {
    phrases.themes().stream().map(Phrases.Theme::topic).distinct().forEach(this::topic);
  }

  private int topic(String path) {
    Integer known = topicIds.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    int parent = slash < 0 ? 0 : topic(path.substring(0, slash));
    int id = topics.size() + 1;
    int level = path.split("/", -1).length;
    topics.add(new Topic(id, parent, level, path.substring(slash + 1), path));
    topicIds.put(path, id);
    return id;
  }

  private void employ(SeededRandom random) {
    for (int i = 0; i < MODERATORS; i++) {
      hire("moderator", 0, random);
    }
    for (int i = 0; i < REPORTERS; i++) {
      hire("reporter", 0, random);
    }
    for (int i = 0; i < EDITORS; i++) {
      hire("editor", 0, random);
    }
    for (Office office : offices) {
      hire("spokesperson", office.id(), random);
    }
  }

  private void hire(String role, int office, SeededRandom random) {
    staff.add(new Staff(staff.size() + 1, person(random), role, office));
  }

  static String person(SeededRandom random) {
    String name = String.valueOf(random.letter(TemplateValues.FAMILIES)) + random.letter(GIVEN);
    return random.happens(0.6) ? name + random.letter(GIVEN) : name;
  }

  int moderator(SeededRandom random) {
    return random.between(1, MODERATORS);
  }

  int reporter(SeededRandom random) {
    return MODERATORS + random.between(1, REPORTERS);
  }

  int editor(SeededRandom random) {
    return MODERATORS + REPORTERS + random.between(1, EDITORS);
  }

  int spokesperson(int office) {
    return MODERATORS + REPORTERS + EDITORS + office;
  }

  List<String> counties() {
    return COUNTY_NAMES;
  }

  /** The number of public boards. */
  public int boardCount() {
    return boards.size();
  }
}

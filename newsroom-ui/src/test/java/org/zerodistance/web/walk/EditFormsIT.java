package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zerodistance.web.walk.FormReading.Control;
import org.zerodistance.web.walk.FormReading.Entry;
import org.zerodistance.web.walk.FormReading.ReadPage;
import org.zerodistance.web.walk.FormReading.SentForm;

/**
 * Tests that a form sent as it was opened writes nothing: no row, no event, no version. The forms
 * are found by following the links of every role; each is also brought into every state that its
 * own fields allow, opened again and sent unchanged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditFormsIT {
  /** The tables of work in the background and of sessions, which change by themselves. */
  static final Set<String> RESTLESS =
      Set.of(
          "login_session",
          "outbox",
          "recurring_job",
          "retention_run",
          "index_check",
          "index_rebuild",
          "indexed_news",
          "saved_match",
          "statistics_figure",
          "statistics_period",
          "dossier_proposal",
          "dossier_proposal_inquiry",
          "dossier_search",
          "outgoing_mail",
          "public_version");

  /** The number of pages of one shape, for example stories, that are opened. */
  private static final int OF_A_SHAPE = 6;

  private static final int MOST_PAGES = 300;

  /** The number of options of a long list, for example of all offices, that are tried. */
  private static final int MOST_OPTIONS = 8;

  /** A person and the pages from which all others are reached. */
  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "lin.xiaoman", List.of("/account"),
          "shen.yulan", List.of("/desk/moderation", "/desk/dossiers", "/account/settings"),
          "zhujian", List.of("/office", "/office/templates"),
          "qin.shaofeng", List.of("/desk/assignments", "/desk/tips", "/desk/stories"),
          "pan.mingyuan", List.of("/desk/stories", "/desk/calendar", "/desk/dossiers"),
          "admin", List.of("/admin"));

  private final WholeHouse house = WholeHouse.get();
  private final Set<String> sent = new TreeSet<>();
  private final Set<String> wrong = new TreeSet<>();

  /** Pages whose rows belong to this test, so that their values may be changed. */
  private final Map<String, Set<String>> own = new HashMap<>();

  private String published;

  /** The page of the parts of a public case. */
  private String moderated;

  /** Pages of stories in states with forms of their own. */
  private List<String> stories;

  @BeforeAll
  void makeRowsOfItsOwn() {
    String mark = "" + System.nanoTime() % 1_000_000_000;
    Person admin = new Person(house, "admin@demo.example");
    admin.send(
        "/admin/offices",
        Map.of(
            "name", "试表单位" + mark,
            "slug", "forms-" + mark,
            "level", "city",
            "region", "榕浦市",
            "position", "900",
            "state", "open"));
    String office = optionOf(admin.get("/admin/boards/new").body(), "试表单位" + mark);
    admin.send(
        "/admin/boards",
        Map.of(
            "name", "试表版块" + mark,
            "slug", "forms-" + mark,
            "office", office,
            "kind", "leader_mailbox",
            "groupName", "试表",
            "position", "900",
            "state", "closed"));
    admin.send("/admin/topics", Map.of("name", "试表分类" + mark, "position", "900"));
    String person =
        admin.send(
            "/admin/people/new",
            Map.of("name", "试表人", "email", "forms" + mark + "@demo.example", "role", "reporter"));
    admin.send("/admin/synonyms", Map.of("words", "试表" + mark + ",表单" + mark));
    admin.send("/admin/calendar", Map.of("day", "2039-05-01", "as", "rest", "name", "劳动节"));
    admin.send("/admin/calendar", Map.of("day", "2039-05-07", "as", "work", "name", "调休"));
    own.put(
        "admin",
        new LinkedHashSet<>(
            List.of(
                "/admin/offices/forms-" + mark,
                "/admin/boards/forms-" + mark,
                path(person),
                "/admin/calendar?year=2039&day=2039-05-01",
                "/admin/calendar?year=2039&day=2039-05-07",
                "/admin/house",
                "/admin/synonyms")));
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    String inquiry =
        editor.get("/boards/secretary").body().replaceAll("(?s).*?/inquiries/(\\d+).*", "$1");
    String dossier =
        path(editor.send("/desk/dossiers", Map.of("title", "试表问题" + mark, "numbers", inquiry)));
    String story = path(editor.send("/desk/stories", Map.of("cases", inquiry)));
    String scheduled = DeskStory.sentIn(house, editor, "零距离追问", "试表稿" + mark);
    DeskStory.approve(editor, scheduled);
    DeskStory.schedule(editor, scheduled, "2039-06-01T08:00");
    published = DeskStory.sentIn(house, editor, "零距离追问", "试表刊发稿" + mark);
    DeskStory.approve(editor, published);
    DeskStory.publish(editor, published);
    own.put("pan.mingyuan", new LinkedHashSet<>(List.of(dossier, story)));
    stories = List.of(scheduled, published, published + "/timing/correct");
    own.put("qin.shaofeng", entries(new Person(house, "qin.shaofeng@demo.example"), mark));
    Person spokesperson = new Person(house, "zhujian@demo.example");
    spokesperson.send(
        "/office/templates",
        Map.of("title", "试表" + mark, "body", "<p>您好，已收到，<strong>三日内</strong>答复。</p>"));
    moderated = WithheldWords.blackOut(new Person(house, "shen.yulan@demo.example"));
    Person reader = new Person(house, "lin.xiaoman@demo.example");
    reader.send("/account/searches", Map.of("query", "q=路灯" + mark));
    own.put("lin.xiaoman", new LinkedHashSet<>(List.of("/account/settings", "/account/searches")));
  }

  /** A note, a contact and a visit of the reporter, which can be corrected. */
  private static Set<String> entries(Person reporter, String mark) {
    String assignment =
        Pattern.compile("href=\"(/desk/assignments/\\d+)\"")
            .matcher(reporter.get("/desk/assignments").body())
            .results()
            .map(link -> link.group(1))
            .filter(one -> reporter.get(one).body().contains(one + "/notebook/visits\""))
            .findFirst()
            .orElseThrow();
    String when = "2026-03-02T09:30";
    String notebook = assignment + "/notebook/";
    reporter.send(notebook + "notes", Map.of("body", "试表笔记" + mark));
    reporter.send(
        notebook + "contacts",
        Map.of("contactedAt", when, "whom", "试表人", "how", "letter", "said", "试表" + mark));
    reporter.send(
        notebook + "visits", Map.of("visitedAt", when, "place", "试表处", "seen", "试表" + mark));
    Map<String, String> newest = new HashMap<>();
    Pattern.compile("href=\"(" + notebook + "(notes|contacts|visits)/\\d+)\"")
        .matcher(reporter.get(assignment).body())
        .results()
        .forEach(link -> newest.merge(link.group(2), link.group(1), EditFormsIT::later));
    assertThat(newest).hasSize(3);
    return new LinkedHashSet<>(newest.values());
  }

  private static String later(String one, String other) {
    long first = Long.parseLong(one.replaceAll(".*/", ""));
    return first > Long.parseLong(other.replaceAll(".*/", "")) ? one : other;
  }

  @AfterAll
  void takeTheStoryOffTheSite() {
    DeskStory.withdraw(new Person(house, "pan.mingyuan@demo.example"), published);
  }

  @Test
  void noFormSentAsItWasOpenedWritesAnything() {
    PEOPLE.forEach(this::asPerson);
    Person reader = new Person(house, "lin.xiaoman@demo.example");
    sentTwice(reader, "/account/mail", "/account/mail", Map.of("wanted", "true"));
    // Shown only where mail is set up, as it is not here.
    String search =
        reader
            .get("/account/searches")
            .body()
            .replaceAll("(?s).*?/account/searches/(\\d+)/delete.*", "$1");
    sentTwice(
        reader,
        "/account/searches/{id}/mail",
        "/account/searches/" + search + "/mail",
        Map.of("mail", "daily"));

    assertThat(wrong).as("forms that write when nothing was changed").isEmpty();
    Set<String> never = PostRoutes.of(PostRoutes.Purpose.EDITS);
    never.removeAll(sent);
    // Both are sent by the script of a page whose form has another address.
    never.remove("/desk/stories/{id}/autosave");
    never.remove("/office/cases/{number}/draft");
    assertThat(never).as("forms that no link leads to").isEmpty();
  }

  /** Sends a form twice; the second time must write nothing. */
  private void sentTwice(Person person, String route, String path, Map<String, String> fields) {
    person.send(path, fields);
    Map<String, String> before = WholeHouse.checksums(RESTLESS);
    person.send(path, fields);
    differences(before, path, "unchanged");
    sent.add(route);
  }

  private void asPerson(String name, List<String> first) {
    try (BrowserContext context = house.signedIn(name + "@demo.example");
        Page page = context.newPage()) {
      page.navigate("/account/settings");
      FormReading forms = new FormReading(page);
      Set<String> mine = own.getOrDefault(name, Set.of());
      mine.forEach(path -> variants(forms, path));
      if (name.equals("pan.mingyuan")) {
        stories.forEach(path -> allUnchanged(forms, path));
      }
      List<String> begin = new ArrayList<>(first);
      if (name.equals("shen.yulan")) {
        begin.add(moderated);
      }
      crawl(forms, begin).forEach(path -> allUnchanged(forms, path));
    }
  }

  private void allUnchanged(FormReading forms, String path) {
    for (SentForm form : forms.read(path).forms()) {
      if (edits(form)) {
        unchanged(forms, path, form, "");
      }
    }
  }

  private static List<String> crawl(FormReading forms, List<String> first) {
    List<String> withForms = new ArrayList<>();
    Set<String> known = new HashSet<>(first);
    Map<String, Integer> shapes = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(first);
    for (int read = 0; read < MOST_PAGES && !waiting.isEmpty(); read++) {
      String path = waiting.poll();
      ReadPage page = forms.read(path);
      if (page.forms().stream().anyMatch(EditFormsIT::edits)) {
        withForms.add(path);
      }
      for (String link : page.links()) {
        boolean staff = link.matches("/(admin|desk|office|account)\\b.*");
        String shape = link.replaceAll("[0-9]+", "N").replaceAll("cursor=[^&]*", "cursor");
        if (staff && known.add(link) && shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
          waiting.add(link);
        }
      }
    }
    return withForms;
  }

  private static boolean edits(SentForm form) {
    return PostRoutes.of(PostRoutes.Purpose.EDITS).contains(form.route());
  }

  /** Sends the form unchanged and compares every table. */
  private void unchanged(FormReading forms, String path, SentForm form, String state) {
    Map<String, String> before = WholeHouse.checksums(RESTLESS);
    int status = forms.send(form.action(), form.entries());
    sent.add(form.route());
    if (status != 303 && status != 422) {
      wrong.add(form.action() + " on " + path + state + " answers " + status);
    }
    differences(before, path, form.action() + state);
  }

  private void differences(Map<String, String> before, String path, String what) {
    Map<String, String> after = WholeHouse.checksums(RESTLESS);
    String tables =
        after.entrySet().stream()
            .filter(table -> !table.getValue().equals(before.get(table.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!tables.isEmpty()) {
      wrong.add(what + " on " + path + " writes " + tables);
    }
  }

  /** Brings each form of the page into every state of its fields and sends it unchanged there. */
  private void variants(FormReading forms, String path) {
    ReadPage opened = forms.read(path);
    assertThat(opened.status()).as(path).isEqualTo(200);
    for (SentForm original : opened.forms()) {
      if (!edits(original)) {
        continue;
      }
      for (Control control : original.controls()) {
        for (String value : values(control)) {
          variant(forms, path, original, control, value);
        }
      }
      current(forms, path, original)
          .ifPresent(now -> forms.send(now.action(), visible(original.entries(), now)));
    }
  }

  private void variant(
      FormReading forms, String path, SentForm original, Control control, String value) {
    Optional<SentForm> now = current(forms, path, original);
    if (now.isEmpty()) {
      return;
    }
    List<Entry> entries = new ArrayList<>(now.get().entries());
    if (control.kind().equals("checkbox")) {
      Entry tick = new Entry(control.name(), control.value());
      if (!entries.remove(tick)) {
        entries.add(tick);
      }
    } else {
      entries.replaceAll(e -> e.name().equals(control.name()) ? new Entry(e.name(), value) : e);
      if (entries.stream().noneMatch(e -> e.name().equals(control.name()))) {
        entries.add(new Entry(control.name(), value));
      }
    }
    if (forms.send(now.get().action(), entries) == 303) {
      String state = " with " + control.name() + "=" + value;
      current(forms, path, original).ifPresent(form -> unchanged(forms, path, form, state));
    }
  }

  /** The same form as it is now. */
  private static Optional<SentForm> current(FormReading forms, String path, SentForm original) {
    return forms.read(path).forms().stream()
        .filter(form -> form.at() == original.at() && form.action().equals(original.action()))
        .findFirst();
  }

  /** The original values of the fields, with the hidden fields of the form as it is now. */
  private static List<Entry> visible(List<Entry> original, SentForm now) {
    Set<String> fields = now.controls().stream().map(Control::name).collect(Collectors.toSet());
    List<Entry> entries = new ArrayList<>(original);
    entries.removeIf(e -> !fields.contains(e.name()));
    now.entries().stream().filter(e -> !fields.contains(e.name())).forEach(entries::add);
    return entries;
  }

  private static List<String> values(Control control) {
    return switch (control.kind()) {
      case "select-one", "radio" -> control.options().stream().limit(MOST_OPTIONS).toList();
      case "checkbox" -> List.of(control.value());
      case "number" -> List.of("3", "");
      case "date" -> List.of("2039-06-01", "");
      case "datetime-local" -> List.of("2039-06-01T08:30", "");
      case "email" -> List.of();
      case "textarea" -> List.of("", "第一行\n\n  第二行\n");
      // A browser sends no line ends from a line of text.
      default -> List.of("", " 甲，乙 & <b>丙</b> \"丁\" ");
    };
  }

  private static String path(String address) {
    return address.replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
  }

  private static String optionOf(String html, String label) {
    Map<String, String> options = new LinkedHashMap<>();
    Matcher option = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)<").matcher(html);
    while (option.find()) {
      options.put(option.group(2).replace("　", "").strip(), option.group(1));
    }
    assertThat(options).containsKey(label);
    return options.get(label);
  }
}

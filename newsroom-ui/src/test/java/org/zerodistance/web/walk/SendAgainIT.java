package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.web.walk.WholeHouse.differences;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zerodistance.web.walk.FormReading.Entry;
import org.zerodistance.web.walk.FormReading.SentFile;
import org.zerodistance.web.walk.FormReading.SentForm;
import org.zerodistance.web.walk.PostRoutes.Purpose;

/**
 * Sends every form that creates something as a person does who presses Back and sends it again: the
 * first sending writes, the second writes nothing in any table and leads to the same page. The
 * addresses are those of the program; one that is not sent here fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendAgainIT {
  /** The tables that change by themselves, and those of numbers, which may have gaps. */
  static final Set<String> RESTLESS =
      Stream.concat(
              EditFormsIT.RESTLESS.stream(),
              Stream.of("import_run", "inquiry_number", "story_number"))
          .collect(Collectors.toSet());

  private static final String IMPORT =
      """
      number,author,title,submitted_at,body,reply,replied_at
      again-1,王先生,老城区下水道何时清淤,2019/6/26 11:13:14,雨后积水三天不退，请问何时清淤。,已列入七月计划。,2019/6/30 09:00:00
      """;

  private final WholeHouse house = WholeHouse.get();
  private final String mark = "" + System.nanoTime() % 1_000_000_000;
  private final Set<String> sent = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, BrowserContext> people = new HashMap<>();
  private final Map<String, FormReading> readers = new HashMap<>();

  @BeforeAll
  void signIn() {
    List.of("", "lin.xiaoman", "admin", "pan.mingyuan", "qin.shaofeng", "shen.yulan")
        .forEach(this::signIn);
  }

  private void signIn(String name) {
    BrowserContext context =
        name.isEmpty()
            ? house.visitor("zh-CN", 1440, false)
            : house.signedIn(name + "@demo.example");
    people.put(name, context);
    Page page = context.newPage();
    page.navigate("/");
    readers.put(name, new FormReading(page));
  }

  @AfterAll
  void leave() {
    people.values().forEach(BrowserContext::close);
  }

  @Test
  void everyFormThatCreatesSomethingCreatesItOnce() {
    administration();
    String own = asReader();
    newsroom(own);
    office();
    again(
        "lin.xiaoman",
        "/track/{number}/answer",
        "/track/" + own,
        Map.of("answer", "从上个月开始的，编号" + mark + "。"));

    assertThat(wrong).as("forms that create twice, or lead elsewhere").isEmpty();
    assertThat(sent).isEqualTo(PostRoutes.of(Purpose.CREATES));
  }

  private void administration() {
    String slug = "again-" + mark;
    again(
        "admin",
        "/admin/offices",
        "/admin/offices/new",
        Map.of("name", "再试单位" + mark, "slug", slug, "level", "city", "region", "榕浦市"));
    again(
        "admin",
        "/admin/boards",
        "/admin/boards/new",
        Map.of("name", "再试版块" + mark, "slug", slug, "groupName", "再试", "state", "closed"));
    again(
        "admin",
        "/admin/columns",
        "/admin/columns/new",
        Map.of("name", "再试栏目", "slug", slug, "publication", "榕浦日报", "state", "closed"));
    again("admin", "/admin/topics", "/admin/topics/new", Map.of("name", "再试分类" + mark));
    again(
        "admin", "/admin/synonyms", "/admin/synonyms", Map.of("words", "再试" + mark + ",又试" + mark));
    again(
        "admin",
        "/admin/reasons",
        "/admin/reasons",
        Map.of("title", "再试" + mark, "words", "请补充地点后再提交。"));
    again(
        "admin",
        "/admin/calendar",
        "/admin/calendar?day=2041-05-01",
        Map.of("as", "rest", "name", "劳动节"));
    again(
        "admin",
        "/admin/people/new",
        "/admin/people/new",
        Map.of("name", "再试人", "email", "again" + mark + "@demo.example", "role", "reporter"));
    again(
        "admin",
        "/admin/import",
        "/admin/import",
        Map.of("dry_run", "true"),
        SentFile.of("file", "again.csv", IMPORT.getBytes(StandardCharsets.UTF_8)));
  }

  /** The reader's forms; returns the number of a case of the reader that is public. */
  private String asReader() {
    again(
        "",
        "/register",
        "/register",
        Map.of(
            "name", "再试读者",
            "email", "reader" + mark + "@demo.example",
            "password", "again-and-again-" + mark));
    again(
        "",
        "/inquiries/new",
        "/inquiries/new",
        Map.of(
            "action", "send",
            "kind", "complaint",
            "board", "chengguan",
            "title", "路口信号灯常坏" + mark,
            "body", "中山路路口的信号灯三天两头不亮，早晚都堵。编号" + mark,
            "visibility", "public",
            "phone", "13800005678"));
    String joined =
        readers.get("").read("/boards/chengguan").links().stream()
            .filter(link -> link.matches("/inquiries/\\d+"))
            .findFirst()
            .orElseThrow();
    again(
        "",
        "/inquiries/new",
        "/inquiries/new",
        Map.of("join", joined.replaceAll("\\D", ""), "title", "我家也是", "body", "编号" + mark),
        "/inquiries/new/join");
    again("lin.xiaoman", "/account/searches", "/search?q=路灯" + mark, Map.of());
    String tracked =
        page(
            "lin.xiaoman",
            links("lin.xiaoman", "/account", "/track/\\d+"),
            "/track/{number}/remark");
    again(
        "lin.xiaoman",
        "/track/{number}/remark",
        tracked,
        Map.of("remark", "今天又去看了一次，还是老样子。编号" + mark));
    return tracked.replaceAll("\\D", "");
  }

  private void newsroom(String own) {
    String other = noTip(own);
    again(
        "pan.mingyuan",
        "/desk/sources/{number}/ask",
        "/desk/sources/" + own + "/ask",
        Map.of("question", "这种情况是从什么时候开始的？编号" + mark));
    again(
        "pan.mingyuan",
        "/desk/tips/flag",
        "/desk/tips",
        Map.of("number", other, "reason", "值得跟进。编号" + mark));
    again(
        "pan.mingyuan",
        "/desk/tips/{number}/propose",
        "/desk/tips",
        Map.of("title", "再试采访" + mark));
    String assignment = again("qin.shaofeng", "/desk/tips/{number}/claim", "/desk/tips", Map.of());
    again("qin.shaofeng", "/desk/assignments/{id}/cases", assignment, Map.of("number", own));
    again(
        "qin.shaofeng",
        "/desk/assignments/{id}/notebook/notes",
        assignment,
        Map.of("body", "先问街道办。编号" + mark));
    again(
        "qin.shaofeng",
        "/desk/assignments/{id}/notebook/contacts",
        assignment,
        Map.of("whom", "街道办", "said", "已经报修。编号" + mark, "contactedAt", "2026-03-02T09:30"));
    again(
        "qin.shaofeng",
        "/desk/assignments/{id}/notebook/visits",
        assignment,
        Map.of(
            "action", "save",
            "place", "中山路口",
            "seen", "灯没有亮。编号" + mark,
            "visitedAt", "2026-03-02T10:30"),
        SentFile.of("photos", "路口.png", BadPhoto.good()));
    String visit = links("qin.shaofeng", assignment, assignment + "/notebook/visits/\\d+").get(0);
    again(
        "qin.shaofeng",
        "/desk/assignments/{id}/notebook/{kind}/{number}/photos",
        visit,
        Map.of("action", "add"),
        SentFile.of("photos", "路口二.png", BadPhoto.good()));
    String story = again("qin.shaofeng", "/desk/assignments/{id}/story", assignment, Map.of());
    again("qin.shaofeng", "/desk/stories/{id}/photos/choose", story, Map.of());
    again(
        "qin.shaofeng",
        "/desk/stories/{id}/photos",
        story,
        Map.of("caption", "路口"),
        SentFile.of("photo", "路口三.png", BadPhoto.good()));
    again(
        "pan.mingyuan",
        "/desk/stories/{id}/review/comments",
        story,
        Map.of("body", "请再核实一次。编号" + mark));
    again("pan.mingyuan", "/desk/stories", "/desk/stories/new", Map.of("cases", own));
    String dossier =
        again(
            "pan.mingyuan",
            "/desk/dossiers",
            "/desk/dossiers/new",
            Map.of("title", "再试问题" + mark, "numbers", own));
    again("pan.mingyuan", "/desk/dossiers/{id}/link", dossier, Map.of("numbers", other));
    again(
        "shen.yulan",
        "/desk/dossiers/proposals/{id}/accept",
        proposal(own, other),
        Map.of("title", "再试共性问题" + mark));
  }

  private void office() {
    OpenCase open = OpenCase.find(house);
    signIn(open.spokesperson());
    again(
        open.spokesperson(),
        "/office/templates",
        "/office/templates/new",
        Map.of("title", "再试" + mark, "body", "<p>您好，已收到，三日内答复。</p>"));
    again(
        open.spokesperson(),
        "/office/cases/{number}/ask",
        open.path(),
        Map.of("question", "请问具体在哪一段？编号" + mark));
    again(
        open.spokesperson(),
        "/office/cases/{number}/answer",
        open.path(),
        Map.of(
            "action", "publish",
            "outcome", "answered",
            "body", "<p>网友您好，我局已派人处理，编号" + mark + "。</p>"));
  }

  private String again(
      String name, String route, String page, Map<String, String> typed, SentFile... files) {
    return again(name, route, page, typed, "", files);
  }

  /**
   * Sends a form twice as it was drawn once.
   *
   * @param typed what the person fills in
   * @param elsewhere the address to which a button of the page's script sends the form
   * @return the page to which it leads
   */
  private String again(
      String name,
      String route,
      String page,
      Map<String, String> typed,
      String elsewhere,
      SentFile... files) {
    FormReading forms = readers.get(name);
    SentForm form =
        forms.read(page).forms().stream()
            .filter(one -> one.route().equals(route))
            // Where the page also has forms that change something, those come without a key.
            .min(Comparator.comparing(one -> names(one).contains("key") ? 0 : 1))
            .orElseThrow(() -> new AssertionError(page + " has no form for " + route));
    List<Entry> entries = new ArrayList<>(form.entries());
    entries.removeIf(entry -> typed.containsKey(entry.name()));
    typed.forEach((field, value) -> entries.add(new Entry(field, value)));
    String action = elsewhere.isEmpty() ? form.action() : elsewhere;
    sent.add(PostRoutes.match(action));

    Map<String, String> before = WholeHouse.checksums(RESTLESS);
    String first = forms.sendAndFollow(action, entries, files);
    Map<String, String> once = WholeHouse.checksums(RESTLESS);
    String second = forms.sendAndFollow(action, entries, files);
    String tables = differences(once, WholeHouse.checksums(RESTLESS));

    if (differences(before, once).isEmpty() && !route.equals("/admin/import")) {
      wrong.add(action + " on " + page + " creates nothing and leads to " + first);
    }
    if (!tables.isEmpty()) {
      wrong.add(action + " on " + page + " writes again: " + tables);
    }
    if (!first.equals(second) || !first.startsWith("200 ")) {
      wrong.add(action + " on " + page + " leads to " + first + " and then to " + second);
    }
    return first.replaceFirst("\\d+ ", "").replaceAll("[?#].*", "");
  }

  private static List<String> names(SentForm form) {
    return form.entries().stream().map(Entry::name).toList();
  }

  /** Those at the end first, since other tests use the ones at the beginning. */
  private List<String> links(String name, String page, String pattern) {
    List<String> links =
        new ArrayList<>(
            readers.get(name).read(page).links().stream()
                .filter(link -> link.matches(pattern))
                .distinct()
                .toList());
    Collections.reverse(links);
    return links;
  }

  /** The first of the pages that has a form for the address. */
  private String page(String name, List<String> pages, String route) {
    return pages.stream()
        .filter(
            page ->
                readers.get(name).read(page).forms().stream()
                    .anyMatch(form -> form.route().equals(route)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("none of " + pages + " has a form for " + route));
  }

  /** The number of a case that is neither this one nor a tip nor somebody's assignment. */
  private String noTip(String own) {
    Set<String> tips = new TreeSet<>(Set.of(own));
    List<String> pages = List.of("/desk/tips");
    while (!pages.isEmpty()) {
      String page = pages.get(0);
      readers.get("pan.mingyuan").read(page).forms().stream()
          .filter(form -> form.route().equals("/desk/tips/{number}/propose"))
          .forEach(form -> tips.add(form.action().replaceAll("\\D", "")));
      pages = links("pan.mingyuan", page, "/desk/tips\\?cursor=.+");
    }
    List<String> others =
        links("", "/boards/chengguan", "/inquiries/\\d+").stream()
            .filter(link -> !tips.contains(link.replaceAll("\\D", "")))
            .toList();
    return page("pan.mingyuan", others, "/desk/tips/flag").replaceAll("\\D", "");
  }

  /** A proposal of its own, since others belong to other tests. */
  private String proposal(String... numbers) {
    String title = "再试的提议" + mark;
    WholeHouse.change(
        """
        INSERT INTO dossier_proposal (state, title, words, cases, found_at)
        VALUES ('open', ?, '路灯', 2, '2026-03-01')
        """,
        title);
    for (String number : numbers) {
      WholeHouse.change(
          """
          INSERT INTO dossier_proposal_inquiry (proposal_id, inquiry_id)
          SELECT p.id, i.id FROM dossier_proposal p JOIN inquiry i ON i.number = ? WHERE p.title = ?
          """,
          Long.valueOf(number),
          title);
    }
    try (Page page = people.get("shen.yulan").newPage()) {
      page.navigate("/desk/dossiers/proposals");
      return page.locator("h3 a:has-text('" + title + "')").getAttribute("href");
    }
  }
}

package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tests what search engines, browsers and home screens are told of the site. */
class DiscoveryIT {
  private static final Pattern JSON_LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  private final WholeHouse house = WholeHouse.get();

  @Test
  void theSitemapHasEveryPublicPageOnceAndNoOther() throws Exception {
    Set<String> listed = new LinkedHashSet<>();
    Set<String> news = new LinkedHashSet<>();
    for (String sitemap : texts(xml("/sitemap.xml"), "loc")) {
      for (String address : texts(xml(path(sitemap)), "loc")) {
        Set<String> of = sitemap.endsWith("/news.xml") ? news : listed;
        assertThat(of.add(path(address))).as(address + " is listed once").isTrue();
      }
    }
    assertThat(listed).containsAll(news);

    assertThat(numbers(listed, "/inquiries/")).isEqualTo(numbersOfTheApi("inquiries"));
    assertThat(numbers(listed, "/stories/")).isEqualTo(numbersOfTheApi("stories"));
    assertThat(listed).contains("/", "/boards", "/boards/secretary", "/columns/zhuiwen");
    for (String path : listed) {
      assertThat(house.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void aPageOfASitemapIsDated() throws Exception {
    for (String sitemap : texts(xml("/sitemap.xml"), "loc")) {
      if (sitemap.contains("/inquiries-") || sitemap.contains("/stories-")) {
        Document document = xml(path(sitemap));
        List<String> dates = texts(document, "lastmod");
        assertThat(dates).hasSameSizeAs(texts(document, "loc"));
        dates.forEach(date -> assertThat(Instant.parse(date)).isBefore(Instant.now()));
      }
    }
    assertThat(house.get("/sitemaps/inquiries-1999-01.xml").statusCode()).isEqualTo(404);
    assertThat(house.get("/sitemaps/inquiries-1999-13.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void robotsAreKeptFromPagesOfPeopleAndToldOfTheSitemap() throws Exception {
    String robots = house.get("/robots.txt").body();

    assertThat(robots).contains("User-agent: *", "Disallow: /desk\n", "Disallow: /track\n");
    Matcher sitemap = Pattern.compile("Sitemap: (\\S+)").matcher(robots);
    assertThat(sitemap.find()).isTrue();
    List<String> closed =
        robots
            .lines()
            .filter(line -> line.startsWith("Disallow: ") && !line.contains("*"))
            .map(line -> line.substring("Disallow: ".length()))
            .toList();
    for (String map : texts(xml(path(sitemap.group(1))), "loc")) {
      for (String address : texts(xml(path(map)), "loc")) {
        assertThat(closed).noneMatch(path(address)::startsWith);
      }
    }
  }

  @Test
  void browsersFindIconsManifestAndSearch() throws Exception {
    String front = house.get("/").body();
    JsonObject manifest =
        JsonParser.parseString(house.get(href(front, "manifest")).body()).getAsJsonObject();

    assertThat(manifest.get("start_url").getAsString()).isEqualTo("/");
    manifest
        .getAsJsonArray("icons")
        .forEach(icon -> assertPng(icon.getAsJsonObject().get("src").getAsString()));
    assertPng(href(front, "apple-touch-icon"));
    assertPng("/favicon.ico");
    assertPng("/apple-touch-icon.png");

    Document search = xml(href(front, "search"));
    assertThat(texts(search, "ShortName")).singleElement().asString().hasSizeBetween(1, 16);
    String template =
        search
            .getElementsByTagName("Url")
            .item(0)
            .getAttributes()
            .getNamedItem("template")
            .getNodeValue();
    assertThat(house.get(path(template).replace("{searchTerms}", "%E8%B7%AF%E7%81%AF")).body())
        .contains("路灯");
  }

  @Test
  void aQuestionIsDescribedOnlyWithAnAnswer() {
    boolean answered = false;
    boolean waiting = false;
    for (JsonElement one : api("inquiries")) {
      JsonObject row = one.getAsJsonObject();
      JsonArray graph = graph("/inquiries/" + row.get("number").getAsLong());
      boolean question = graph.toString().contains("\"QAPage\"");
      assertThat(question).isEqualTo(row.get("answers").getAsInt() > 0);
      if (question) {
        JsonObject entity = graph.get(0).getAsJsonObject().getAsJsonObject("mainEntity");
        assertThat(entity.getAsJsonArray("suggestedAnswer"))
            .hasSize(entity.get("answerCount").getAsInt());
      }
      assertThat(graph.get(graph.size() - 1).getAsJsonObject().get("@type").getAsString())
          .isEqualTo("BreadcrumbList");
      answered |= question;
      waiting |= !question;
    }
    assertThat(answered && waiting).as("both kinds of cases were seen").isTrue();
  }

  @Test
  void aStoryNamesItsAuthorsBareAndItsCases() {
    for (JsonElement one : api("stories")) {
      JsonArray graph = graph("/stories/" + one.getAsJsonObject().get("number").getAsLong());
      JsonObject article = graph.get(0).getAsJsonObject();
      assertThat(article.get("@type").getAsString()).isEqualTo("NewsArticle");
      for (JsonElement author : list(article, "author")) {
        assertThat(author.getAsJsonObject().get("name").getAsString()).doesNotContain("记者");
      }
      for (JsonElement source : list(article, "isBasedOn")) {
        assertThat(house.get(path(source.getAsString())).statusCode()).isEqualTo(200);
      }
    }
  }

  /** A list; empty when the article has none. */
  private static JsonArray list(JsonObject article, String name) {
    return article.has(name) ? article.getAsJsonArray(name) : new JsonArray();
  }

  private JsonArray graph(String path) {
    Matcher data = JSON_LD.matcher(house.get(path).body());
    assertThat(data.find()).as(path + " has data").isTrue();
    return JsonParser.parseString(data.group(1)).getAsJsonObject().getAsJsonArray("@graph");
  }

  private Set<Long> numbersOfTheApi(String list) {
    Set<Long> numbers = new LinkedHashSet<>();
    api(list).forEach(row -> numbers.add(row.getAsJsonObject().get("number").getAsLong()));
    return numbers;
  }

  /** All rows of a list of the API. */
  private List<JsonElement> api(String list) {
    List<JsonElement> rows = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page =
          JsonParser.parseString(house.get("/api/v1/" + list + "?limit=100" + cursor).body())
              .getAsJsonObject();
      page.getAsJsonArray("items").forEach(rows::add);
      JsonElement next = page.get("next");
      cursor = next == null || next.isJsonNull() ? "" : "&cursor=" + next.getAsString();
    } while (!cursor.isEmpty());
    return rows;
  }

  private static Set<Long> numbers(Set<String> paths, String prefix) {
    Set<Long> numbers = new LinkedHashSet<>();
    paths.stream()
        .filter(path -> path.startsWith(prefix))
        .forEach(path -> numbers.add(Long.parseLong(path.substring(prefix.length()))));
    return numbers;
  }

  private void assertPng(String path) {
    HttpResponse<String> answer = house.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.body()).contains("PNG");
  }

  private static String href(String page, String rel) {
    Matcher link = Pattern.compile("<link rel=\"" + rel + "\"[^>]*href=\"([^\"]+)\"").matcher(page);
    assertThat(link.find()).as(rel).isTrue();
    return link.group(1);
  }

  private Document xml(String path) throws Exception {
    HttpResponse<String> answer = house.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())));
  }

  private static List<String> texts(Document document, String name) {
    NodeList elements = document.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }
}

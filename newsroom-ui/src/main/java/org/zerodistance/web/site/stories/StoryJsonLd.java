package org.zerodistance.web.site.stories;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zerodistance.newsroom.storypages.StoryPage;

/** A story as a schema.org {@code NewsArticle}, with the cases on which it rests. */
final class StoryJsonLd {
  /** Cached, because otherwise every object searches the class path for a factory. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  /** What a byline says beside the names. */
  private static final Pattern TITLE =
      Pattern.compile("^(?:本报|本台|全媒体|见习|实习|通讯员|记者|[\\s：:/])+|^by\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[、，,;；/&]|\\band\\b|\\s通讯员)\\s*|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  private StoryJsonLd() {}

  static JsonObject of(StoryPage page, String base) {
    StoryPage.StoryPageRow story = page.story();
    String address = base + "/stories/" + story.number();
    JsonObjectBuilder article =
        BUILDERS
            .createObjectBuilder()
            .add("@type", "NewsArticle")
            .add("mainEntityOfPage", address)
            .add("url", address)
            .add("headline", story.headline())
            .add("datePublished", story.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString())
            .add("dateModified", story.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    if (!story.deck().isEmpty()) {
      article.add("description", story.deck());
    }
    JsonArrayBuilder authors = BUILDERS.createArrayBuilder();
    List<String> names = authors(story.byline());
    names.forEach(name -> authors.add(named("Person", name)));
    if (!names.isEmpty()) {
      article.add("author", authors);
    }
    if (story.columnName() != null) {
      article.add("articleSection", story.columnName());
    }
    if (story.publication() != null) {
      article.add("publisher", named("NewsMediaOrganization", story.publication()));
    }
    if (page.lead() != null) {
      article.add("image", base + page.lead().full());
    }
    if (!page.corrections().isEmpty()) {
      article.add("correction", page.corrections().get(page.corrections().size() - 1).body());
    }
    if (!page.cases().isEmpty()) {
      JsonArrayBuilder cases = BUILDERS.createArrayBuilder();
      page.cases().forEach(one -> cases.add(base + "/inquiries/" + one.number()));
      article.add("isBasedOn", cases);
    }
    return article.build();
  }

  /** The names of a byline, without “reporter” and “by”. */
  static List<String> authors(String byline) {
    return Arrays.stream(BETWEEN.split(TITLE.matcher(byline.strip()).replaceFirst("")))
        .map(name -> TITLE.matcher(name.strip()).replaceFirst(""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static JsonObjectBuilder named(String type, String name) {
    return BUILDERS.createObjectBuilder().add("@type", type).add("name", name);
  }
}

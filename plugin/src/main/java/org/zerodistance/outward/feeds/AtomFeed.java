package org.zerodistance.outward.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.cases.status.StatusWords;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.platform.Tokens;

/**
 * Builds an Atom feed. Ids are the pages' addresses, which never change. Texts that XML forbids are
 * tidied, because those stored earlier may hold anything.
 */
final class AtomFeed {
  /**
   * An entry.
   *
   * @param path of its page, without the host
   * @param author may be empty
   * @param status of a case, written as a category with its word
   */
  record Item(
      String path,
      String title,
      String summary,
      String author,
      Optional<CaseStatus> status,
      Instant published,
      Instant updated) {}

  private static final int TAG_BYTES = 12;

  /** Feeds are in the language of the house. */
  private static final StatusWords WORDS = StatusWords.of(Locale.SIMPLIFIED_CHINESE);

  private final String base;
  private final Feed feed = new Feed("atom_1.0");
  private final List<Entry> entries = new ArrayList<>();
  private Instant newest = Instant.EPOCH;

  private final boolean open;

  /** A public feed, at {@code feed} below the page. */
  AtomFeed(String base, String page, String title) {
    this(base, page, page + "/feed", title, true);
  }

  private AtomFeed(String base, String page, String self, String title, boolean open) {
    this.base = base;
    this.open = open;
    feed.setEncoding("UTF-8");
    feed.setId(base + (open ? page : self));
    feed.setTitle(TextNormalizer.normalize(title));
    feed.setAlternateLinks(List.of(link("alternate", base + page, "text/html")));
    feed.setOtherLinks(List.of(link("self", base + self, "application/atom+xml")));
  }

  /**
   * A private feed for holders of its address; shared caches must not store it and scripts of other
   * sites cannot read it.
   */
  static AtomFeed ofOne(String base, String page, String self, String title) {
    return new AtomFeed(base, page, self, title, false);
  }

  void add(Item item) {
    Entry entry = new Entry();
    entry.setId(base + item.path());
    entry.setTitle(TextNormalizer.normalize(item.title()));
    entry.setAlternateLinks(List.of(link("alternate", base + item.path(), "text/html")));
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(TextNormalizer.normalize(item.summary()));
    entry.setSummary(summary);
    entry.setPublished(Date.from(item.published()));
    entry.setUpdated(Date.from(item.updated()));
    if (!item.author().isEmpty()) {
      SyndPerson author = new Person();
      author.setName(TextNormalizer.normalize(item.author()));
      entry.setAuthors(List.of(author));
    }
    item.status()
        .ifPresent(
            status -> {
              Category category = new Category();
              category.setTerm(status.code());
              category.setLabel(WORDS.word(status));
              entry.setCategories(List.of(category));
            });
    entries.add(entry);
    newest = newest.isBefore(item.updated()) ? item.updated() : newest;
  }

  /** The feed, or 304 when the client's copy is current. */
  Response answer(Request request) {
    byte[] body = write();
    byte[] hash = Tokens.sha256(new String(body, StandardCharsets.UTF_8));
    EntityTag tag = new EntityTag(HexFormat.of().formatHex(hash, 0, TAG_BYTES));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(Date.from(newest), tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "application/atom+xml;charset=UTF-8");
    answer.tag(tag).lastModified(Date.from(newest));
    if (open) {
      answer
          .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
          .header("Access-Control-Allow-Origin", "*");
    } else {
      answer.header(HttpHeaders.CACHE_CONTROL, "private, max-age=60");
    }
    return answer.build();
  }

  byte[] write() {
    feed.setEntries(entries);
    feed.setUpdated(Date.from(newest));
    try {
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed of our own is not Atom", e);
    }
  }

  private static Link link(String relation, String address, String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address);
    link.setType(type);
    return link;
  }
}

package org.zerodistance.newsroom.storydesk;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.house.House;
import org.zerodistance.newsroom.stories.NewStory;
import org.zerodistance.newsroom.stories.Quote;
import org.zerodistance.newsroom.stories.StoryText;

/**
 * Writes the text of a first draft: a provisional headline, the sequence of events with durations,
 * and the positions of the quotes. Written in the language of the cases, since content is not
 * translated. Of a case that is not public it says that there is one, when, to whom and how soon it
 * was answered, and none of its words, place, number or names.
 */
final class DraftText {
  /** The resource bundle in the package of this class. */
  static final String BUNDLE = DraftText.class.getPackageName() + ".draft";

  private static final int LONGEST_HEADLINE = 120;
  private static final int LONGEST_DECK = 300;

  private record Moment(Instant at, Instant since, String words) {}

  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final int MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

  private final ResourceBundle words;
  private final Locale locale;
  private final ZoneId zone;

  /** The name of the site, where the inquiry was put. */
  private final String house;

  private final Instant now;
  private final List<DraftSources.CaseSource> cases;
  private final List<DraftSources.ReplySource> answers;
  private final List<DraftSources.VisitRow> visits;

  DraftText(
      List<DraftSources.CaseSource> cases,
      List<DraftSources.ReplySource> answers,
      List<DraftSources.VisitRow> visits,
      House house,
      Instant now) {
    this.cases = cases;
    this.answers = answers;
    this.visits = visits;
    this.zone = house.zone();
    this.now = now;
    boolean chinese = chinese(cases);
    this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    this.house = chinese || house.nameEn().isEmpty() ? house.name() : house.nameEn();
    this.words = ResourceBundle.getBundle(BUNDLE, locale);
  }

  StoryText wording(String author) {
    return new StoryText(
        cut(headline(), LONGEST_HEADLINE),
        cut(deck(), LONGEST_DECK),
        say("byline", author),
        body());
  }

  /** The inquiry and the first answer of every public case. */
  List<NewStory.NewQuote> quotes() {
    List<NewStory.NewQuote> quotes = new ArrayList<>();
    for (DraftSources.CaseSource one : cases) {
      if (!one.listed()) {
        continue;
      }
      quotes.add(
          new NewStory.NewQuote(
              one.id(),
              java.util.Optional.empty(),
              Quote.QuoteKind.INQUIRY,
              one.body(),
              asker(one),
              one.submittedAt()));
      answersTo(one.id())
          .forEach(
              replySource ->
                  quotes.add(
                      new NewStory.NewQuote(
                          one.id(),
                          java.util.Optional.of(replySource.id()),
                          Quote.QuoteKind.REPLY,
                          replySource.bodyText(),
                          replySource.officeName(),
                          replySource.repliedAt())));
    }
    return quotes;
  }

  private String headline() {
    DraftSources.CaseSource first = lead();
    if (cases.size() > 1) {
      return first.listed()
          ? say("headline.many", first.title(), cases.size())
          : say("headline.many.unlisted", cases.size());
    }
    List<DraftSources.ReplySource> replies = answersTo(first.id());
    String kind = first.listed() ? "" : ".unlisted";
    return replies.isEmpty()
        ? say("headline.waiting" + kind, title(first), elapsed(first.submittedAt(), now))
        : say(
            "headline.answered" + kind,
            title(first),
            replies.get(0).officeName(),
            elapsed(first.submittedAt(), replies.get(0).repliedAt()));
  }

  /** The case that headline and deck tell of: the first that the public can read, if any. */
  private DraftSources.CaseSource lead() {
    return cases.stream().filter(DraftSources.CaseSource::listed).findFirst().orElse(cases.get(0));
  }

  private String title(DraftSources.CaseSource one) {
    return one.listed() ? one.title() : say("unlisted");
  }

  private String deck() {
    DraftSources.CaseSource first = lead();
    String place =
        !first.listed() || first.place() == null || first.place().isBlank() ? "" : first.place();
    return say(
        place.isEmpty() ? "deck" : "deck.place",
        date(first.submittedAt()),
        asker(first),
        first.boardName() == null ? "" : first.boardName(),
        place);
  }

  private String body() {
    StringBuilder html = new StringBuilder();
    int quote = 0;
    for (DraftSources.CaseSource one : cases) {
      if (cases.size() > 1) {
        html.append(element("h2", title(one)));
      }
      html.append(
          element(
              "p",
              say(
                  one.listed() ? "opening" : "opening.unlisted",
                  date(one.submittedAt()),
                  asker(one),
                  house)));
      if (one.listed()) {
        html.append(placeholder(++quote));
        for (DraftSources.ReplySource replySource : answersTo(one.id())) {
          html.append(
              element(
                  "p",
                  say(
                      "answer",
                      date(replySource.repliedAt()),
                      replySource.officeName(),
                      elapsed(one.submittedAt(), replySource.repliedAt()))));
          html.append(placeholder(++quote));
        }
      }
    }
    html.append(element("h2", say("chronology"))).append("<ul>");
    for (Moment moment : moments()) {
      String after =
          moment.at().equals(moment.since())
              ? ""
              : say("after", elapsed(moment.since(), moment.at()));
      html.append("<li><strong>")
          .append(Entities.escape(date(moment.at())))
          .append("</strong>")
          .append(Entities.escape(after + say("colon") + moment.words()))
          .append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    Instant begin = cases.get(0).submittedAt();
    Map<InquiryId, DraftSources.CaseSource> byId =
        cases.stream().collect(Collectors.toMap(DraftSources.CaseSource::id, one -> one));
    for (DraftSources.CaseSource one : cases) {
      moments.add(
          new Moment(
              one.submittedAt(),
              begin,
              say(
                  one.listed() ? "moment.asked" : "moment.asked.unlisted",
                  asker(one),
                  one.boardName() == null ? "" : one.boardName(),
                  one.listed() ? one.number().toString() : "",
                  title(one))));
    }
    for (DraftSources.ReplySource replySource : answers) {
      DraftSources.CaseSource one = byId.get(replySource.inquiryId());
      moments.add(
          new Moment(
              replySource.repliedAt(),
              one.submittedAt(),
              one.listed()
                  ? say("moment.answered", replySource.officeName(), one.number().toString())
                  : say("moment.answered.unlisted", replySource.officeName())));
    }
    // The place of a visit may be the place of any of the cases.
    boolean named = cases.stream().allMatch(DraftSources.CaseSource::listed);
    for (DraftSources.VisitRow visit : visits) {
      moments.add(
          new Moment(
              visit.visitedAt(),
              begin,
              named ? say("moment.visited", visit.place()) : say("moment.visited.unlisted")));
    }
    moments.sort(Comparator.comparing(Moment::at));
    return moments;
  }

  private List<DraftSources.ReplySource> answersTo(InquiryId id) {
    return answers.stream().filter(replySource -> replySource.inquiryId().equals(id)).toList();
  }

  private String asker(DraftSources.CaseSource one) {
    return !one.listed() || one.askerLabel() == null || one.askerLabel().isBlank()
        ? say("reader")
        : say("reader.named", one.askerLabel());
  }

  /**
   * In its largest unit, rounded to a whole number, as a headline says it; the facts beside the
   * story state the time with one decimal place.
   */
  private String elapsed(Instant from, Instant to) {
    long minutes = Math.max(1, ChronoUnit.MINUTES.between(from, to));
    if (minutes < MINUTES_OF_AN_HOUR) {
      return say("elapsed.minutes", minutes);
    }
    return minutes < MINUTES_OF_A_DAY
        ? say("elapsed.hours", rounded(minutes, MINUTES_OF_AN_HOUR))
        : say("elapsed.days", rounded(minutes, MINUTES_OF_A_DAY));
  }

  private static long rounded(long minutes, int unit) {
    return (minutes + unit / 2) / unit;
  }

  private String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + Entities.escape(text) + "</" + name + ">";
  }

  private static String placeholder(int quote) {
    return "<figure data-quote=\"" + quote + "\"></figure>";
  }

  private static boolean chinese(List<DraftSources.CaseSource> cases) {
    return cases.stream()
        .anyMatch(
            one ->
                one.title()
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}

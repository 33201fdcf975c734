package org.zerodistance.newsroom.web;

import freemarker.template.TemplateException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.zerodistance.house.House;
import org.zerodistance.house.Houses;
import org.zerodistance.newsroom.assets.Assets;
import org.zerodistance.newsroom.words.HouseTime;
import org.zerodistance.newsroom.words.Lang;
import org.zerodistance.newsroom.words.MessageBook;
import org.zerodistance.newsroom.words.Messages;
import org.zerodistance.notifications.MailConfig;
import org.zerodistance.platform.Site;

/** Renders pages for the visitor at hand. */
@Dependent
public class Pages {
  private final Templates templates;
  private final MessageBook book;
  private final Assets assets;
  private final Houses houses;
  private final Visitor visitor;
  private final Clock clock;
  private final Site site;
  private final MailConfig mail;

  @Inject
  Pages(
      Templates templates,
      MessageBook book,
      Assets assets,
      Houses houses,
      Visitor visitor,
      Clock clock,
      Site site,
      MailConfig mail) {
    this.templates = templates;
    this.book = book;
    this.assets = assets;
    this.houses = houses;
    this.visitor = visitor;
    this.clock = clock;
    this.site = site;
    this.mail = mail;
  }

  /** The whole page in UTF-8. */
  public byte[] render(Page page) {
    return render(page, houses.current());
  }

  /** The same without asking the database, for pages that tell of its absence. */
  public byte[] renderAlone(Page page) {
    return render(page, House.UNNAMED);
  }

  /** The whole page, and whether it is for the visitor at hand alone. */
  public Written write(Page page) {
    TemplateWords words = words(houses.current());
    byte[] html = render(page, words);
    return new Written(html, words.keyDrawn());
  }

  private byte[] render(Page page, House house) {
    return render(page, words(house));
  }

  private TemplateWords words(House house) {
    Lang lang = visitor.lang();
    Messages messages = book.messages();
    return new TemplateWords(
        lang,
        visitor,
        house,
        messages,
        assets,
        new HouseTime(lang, house.zone(), clock, messages),
        site.baseUrl(),
        mail.on());
  }

  private byte[] render(Page page, TemplateWords words) {
    try {
      return templates.render(page, words).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The template of " + page.getClass().getName() + " cannot be read", e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "The template of " + page.getClass().getName() + " is at odds with it", e);
    }
  }
}

package org.zerodistance.web.kernel.pages;

import freemarker.template.TemplateException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.outward.mail.MailConfig;
import org.zerodistance.web.kernel.assets.Assets;
import org.zerodistance.web.kernel.i18n.HouseTime;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.i18n.Messages;
import org.zerodistance.web.kernel.waiting.WaitingCounts;
import org.zerodistance.web.kernel.waiting.WaitingWork;

/** Renders pages for the current visitor. */
@Dependent
public class PageRenderer {
  private final TemplateEngine templateEngine;
  private final MessageBook book;
  private final Assets assets;
  private final Houses houses;
  private final Visitor visitor;
  private final Clock clock;
  private final Site site;
  private final MailConfig mail;
  private final WaitingWork waiting;

  @Inject
  PageRenderer(
      TemplateEngine templateEngine,
      MessageBook book,
      Assets assets,
      Houses houses,
      Visitor visitor,
      Clock clock,
      Site site,
      MailConfig mail,
      WaitingWork waiting) {
    this.templateEngine = templateEngine;
    this.book = book;
    this.assets = assets;
    this.houses = houses;
    this.visitor = visitor;
    this.clock = clock;
    this.site = site;
    this.mail = mail;
    this.waiting = waiting;
  }

  /** The whole page in UTF-8. */
  public byte[] render(HtmlPage htmlPage) {
    return render(htmlPage, words(houses.current(), true));
  }

  /** The same without the database, for pages about its failure. */
  public byte[] renderAlone(HtmlPage htmlPage) {
    return render(htmlPage, words(House.UNNAMED, false));
  }

  /** The whole page, and whether it is only for the current visitor. */
  public RenderedPage write(HtmlPage htmlPage) {
    TemplateFunctions words = words(houses.current(), true);
    byte[] html = render(htmlPage, words);
    return new RenderedPage(html, words.keyDrawn());
  }

  /**
   * @param counted whether the database may be asked what waits for the visitor
   */
  private TemplateFunctions words(House house, boolean counted) {
    Language language = visitor.lang();
    Messages messages = book.messages();
    HouseTime time = new HouseTime(language, house.zone(), clock, messages);
    return new TemplateFunctions(
        language,
        visitor,
        house,
        messages,
        assets,
        time,
        site.baseUrl(),
        mail.on(),
        () -> counted ? waiting.of(visitor.viewer(), time.today()) : WaitingCounts.NONE);
  }

  private byte[] render(HtmlPage htmlPage, TemplateFunctions words) {
    try {
      return templateEngine.render(htmlPage, words).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The template of " + htmlPage.getClass().getName() + " cannot be read", e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "The template of " + htmlPage.getClass().getName() + " is at odds with it", e);
    }
  }
}

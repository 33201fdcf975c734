package org.zerodistance.web.kernel.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.web.kernel.assets.ScriptPage.Answer;

/** Tests the suggestions under a search box, js/suggest.js. */
class SuggestScriptIT {
  private static final String BOX =
      """
      <form class="searchbox" method="get" action="/search" role="search" data-suggest="/search/suggest?lang=zh"
          data-own="搜过的" data-forget="清除" data-words="搜索" data-board="版块" data-topic="分类" data-title="标题">
        <input id="q" type="search" name="q" maxlength="300" autocomplete="off">
        <input type="hidden" name="board" value="roads">
        <button class="button primary">去</button>
      </form><p>别处</p>\
      """;
  private static final String FOUND =
      """
      [{"sort": "words", "text": "路灯不亮", "path": ""},
       {"sort": "topic", "text": "道路/照明", "path": "/topics/7"},
       {"sort": "title", "text": "<b>路灯</b>", "path": "/inquiries/42"}]\
      """;

  private final ScriptPage scripts = new ScriptPage();

  @AfterEach
  void nothing_was_refused_and_no_script_failed() {
    assertThat(scripts.wrong()).isEmpty();
    scripts.close();
  }

  @Test
  void each_kind_of_suggestion_leads_to_its_own_place() {
    Page page = box();
    page.locator("#q").pressSequentially("路灯");
    assertThat(options(page)).hasText(new String[] {"路灯不亮搜索", "道路 › 照明分类", "<b>路灯</b>标题"});
    assertThat(options(page).nth(0))
        .hasAttribute("href", "/search?board=roads&q=%E8%B7%AF%E7%81%AF%E4%B8%8D%E4%BA%AE");
    assertThat(options(page).nth(1)).hasAttribute("href", "/topics/7");
    assertThat(options(page).nth(2)).hasAttribute("href", "/inquiries/42");
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    assertThat(scripts.sent().get(scripts.sent().size() - 1).path())
        .isEqualTo("/search/suggest?lang=zh&q=%E8%B7%AF%E7%81%AF");
  }

  @Test
  void arrows_go_round_through_the_box_and_the_active_line_is_announced() {
    Page page = box();
    page.locator("#q").pressSequentially("路灯");
    assertThat(options(page)).hasCount(3);
    for (String line : new String[] {"q-suggestions-0", "q-suggestions-1", "q-suggestions-2"}) {
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", line);
      assertThat(page.locator("[aria-selected=true]")).hasId(line);
    }
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[aria-selected=true]")).hasCount(0);
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[aria-selected=true]")).hasId("q-suggestions-2");
  }

  @Test
  void enter_follows_the_active_line_and_without_one_sends_the_form() {
    Page page = box();
    page.locator("#q").pressSequentially("路灯");
    assertThat(options(page)).hasCount(3);
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.waitForURL("**/inquiries/42");

    Page other = box();
    other.locator("#q").pressSequentially("路灯");
    other.keyboard().press("Enter");
    other.waitForURL("**/search?q=*&board=roads");
  }

  @Test
  void escape_closes_the_list_and_keeps_what_was_typed() {
    Page page = box();
    page.locator("#q").pressSequentially("路灯");
    assertThat(options(page)).hasCount(3);
    page.keyboard().press("Escape");
    assertThat(page.locator(".suggestions")).isHidden();
    assertThat(page.locator("#q")).hasValue("路灯");
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".suggestions")).isVisible();
  }

  @Test
  void own_searches_come_back_newest_first_and_can_be_forgotten() {
    Page page = box();
    for (String query : new String[] {"停水", "噪音", "停水"}) {
      page.locator("#q").fill(query);
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=*");
      page.navigate("http://scripts.localhost/");
    }
    page.locator("#q").focus();
    assertThat(options(page)).hasText(new String[] {"停水搜过的", "噪音搜过的"});
    assertThat(page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.BUTTON)).hasCount(0);
    page.locator(".suggestions button").click();
    assertThat(page.locator(".suggestions")).isHidden();
    assertThat(page.locator("#q")).isFocused();
    page.locator("p").click();
    page.locator("#q").focus();
    assertThat(page.locator(".suggestions")).isHidden();
  }

  @Test
  void an_old_answer_does_not_replace_that_to_what_was_typed_later() {
    Page page =
        scripts
            .answering(
                sent -> Answer.json(200, sent.path().endsWith("=a") ? list("old") : list("new")))
            .open(BOX, "js/suggest.js");
    page.evaluate(
        """
        () => {
          const fetched = window.fetch;
          window.fetch = async (address, options) => {
            const answer = await fetched(address, options);
            if (String(address).endsWith("=a")) await new Promise((done) => (window.release = done));
            return answer;
          };
        }\
        """);
    page.locator("#q").fill("a");
    page.waitForFunction("() => window.release");
    page.locator("#q").fill("ab");
    assertThat(options(page)).hasText(new String[] {"new搜索"});
    page.evaluate("() => { window.release(); }");
    page.waitForTimeout(200);
    assertThat(options(page)).hasText(new String[] {"new搜索"});
  }

  @Test
  void the_box_works_while_suggestions_fail_and_storage_is_broken() {
    Page page =
        scripts.answering(sent -> new Answer(503, "text/plain", "busy")).open(BOX, "js/suggest.js");
    page.evaluate("() => localStorage.setItem('zd.queries', '{not json')");
    page.locator("#q").pressSequentially("路灯");
    page.waitForTimeout(300);
    assertThat(page.locator(".suggestions")).isHidden();
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=*");
  }

  private Page box() {
    return scripts
        .answering(
            sent ->
                sent.path().startsWith("/search/suggest")
                    ? Answer.json(200, FOUND)
                    : new Answer(200, "text/html", "<title>x</title>"))
        .open(BOX, "js/suggest.js");
  }

  private static String list(String text) {
    return "[{\"sort\": \"words\", \"text\": \"%s\", \"path\": \"\"}]".formatted(text);
  }

  private static Locator options(Page page) {
    return page.locator(".suggestions [role=option]");
  }
}

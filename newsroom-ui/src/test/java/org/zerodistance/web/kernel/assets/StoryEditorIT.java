package org.zerodistance.web.kernel.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.web.kernel.assets.ScriptPage.Answer;
import org.zerodistance.web.kernel.assets.ScriptPage.Sent;

/** Tests the story editor, js/story-editor.js with its imports. */
class StoryEditorIT {
  private static final String PHOTO = "01JD0000000000000000000001";

  private final ScriptPage scripts = new ScriptPage();

  @AfterEach
  void nothing_was_refused_and_no_script_failed() {
    assertThat(scripts.wrong()).isEmpty();
    scripts.close();
  }

  private Page story(String html) {
    return scripts.open(
        """
        <form id="story-form" method="post" action="/save" data-autosave-to="/autosave"
            data-word-bold="加粗" data-word-link="链接" data-word-address="网址" data-word-save="好"
            data-word-caption="图注" data-word-remove="移除" data-said-saving="保存中"
            data-said-saved="已保存" data-said-clash="有人先存了" data-said-failed="没存上">
          <input name="version" type="hidden" value="3"><input name="revision" type="hidden" value="1">
          <input id="f-headline" name="headline" value="标题">
          <label id="l-bodyHtml" for="f-bodyHtml">正文</label>
          <textarea id="f-bodyHtml" name="bodyHtml">%s</textarea>
          <button>存</button>
        </form>
        <span data-autosave></span>
        <div data-quote-id="7"><p class="quote-source">市民, 5月3日</p><p class="quote-text">路灯坏了</p>
          <button type="button" id="quote" data-insert-quote hidden>插入</button></div>
        <figure data-photo-key="%s" data-caption="旧图注">
          <button type="button" id="photo" data-insert-photo hidden>插入</button></figure>
        """
            .formatted(html.replace("&", "&amp;").replace("<", "&lt;"), PHOTO),
        "js/story-editor.js");
  }

  private static String html(Page page) {
    return (String) page.evaluate("document.querySelector('textarea').value");
  }

  private static Locator body(Page page) {
    return page.locator(".rich-body");
  }

  /**
   * Waits until the browser has told the editor where the caret is, which it does after the key: a
   * key pressed by a script in the meantime would write at the former place.
   */
  private static void caretToEnd(Page page) {
    body(page).click();
    page.keyboard().press("End");
    page.waitForFunction(
        """
        () => {
          const { anchorNode, anchorOffset, isCollapsed } = getSelection();
          return isCollapsed && anchorOffset === anchorNode.textContent.length;
        }\
        """);
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>一段。</p><p>两段，<strong>粗</strong>、<em>斜</em>、<strong><em>都</em></strong>。</p>",
        "<h2>小标题</h2><h3>更小</h3><p><a href=\"https://example.org/a?b=1&amp;c=2\">看</a></p>",
        "<ul><li>一</li><li>二</li></ul><ol><li>甲</li></ol>",
        "<blockquote>话</blockquote><p>上<br>下</p>",
        "<ul><li><p>一</p><p>续</p></li><li>二<ul><li>三</li></ul></li></ul>",
        "<figure data-quote=\"7\"></figure><p>后</p>",
        "<p>前</p><figure"
            + " data-photo=\"01JD0000000000000000000001\"><figcaption>图注</figcaption></figure>"
      })
  void what_is_stored_comes_back_as_it_was(String stored) {
    assertThat(throughTheEditor(stored)).isEqualTo(stored);
  }

  @Test
  void nothing_else_comes_in() {
    assertThat(
            throughTheEditor(
                "<div style=\"color:red\"><h1>大</h1><span onclick=\"x()\">字</span>"
                    + "<script>alert(1)</script><img src=x onerror=alert(1)><b>粗</b></div>"
                    + "<table><tr><td>格</td></tr></table>"))
        .isEqualTo("<h2>大</h2><p>字<strong>粗</strong></p><p>格</p>");
    assertThat(throughTheEditor("一行\n又一行")).isEqualTo("<p>一行</p><p>又一行</p>");
    assertThat(throughTheEditor("<p> </p><p><br></p>")).isEmpty();
  }

  @Test
  void what_is_pasted_leaves_its_looks_behind() {
    Page page = story("<p>前</p>");
    caretToEnd(page);
    page.evaluate(
        """
        () => {
          const pasted = new DataTransfer();
          pasted.setData("text/html", `<style>p { color: red }</style><p class="MsoNormal" style="margin:0">
            <span style='font-size:9pt'>后</span><b style="color:red">粗</b></p><p onclick="x()">末</p>`);
          document.querySelector(".rich-body").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }));
        }\
        """);
    page.waitForFunction("document.querySelector('textarea').value.includes('末')");
    assertThat(html(page)).matches("<p>前 ?后<strong>粗</strong></p><p>末</p>");
  }

  private String throughTheEditor(String html) {
    Page page = scripts.open("", "js/rich-schema.js");
    return (String)
        page.evaluate(
            """
            async (html) => {
              const { STORY, read, write } = await import("/assets/js/rich-schema.js");
              return write(read(STORY, html));
            }\
            """,
            html);
  }

  @Test
  void buttons_make_what_they_say() {
    Page page = story("<p>街口的灯</p>");
    caretToEnd(page);
    page.keyboard().press("Enter");
    page.locator(".rich-button-h2").click();
    page.keyboard().type("小标题");
    assertThat(page.locator(".rich-button-h2")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Enter");
    page.locator(".rich-button-bullet").click();
    page.keyboard().type("一");
    page.keyboard().press("Enter");
    page.keyboard().press("Control+b");
    page.keyboard().type("二");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.locator(".rich-button-blockquote").click();
    page.keyboard().type("话");
    assertThat(html(page))
        .isEqualTo(
            "<p>街口的灯</p><h2>小标题</h2><ul><li>一</li><li><strong>二</strong></li></ul>"
                + "<blockquote>话</blockquote>");
    page.keyboard().press("Control+a");
    page.locator(".rich-button-clean").click();
    assertThat(html(page)).isEqualTo("<p>街口的灯</p><p>小标题</p><p>一</p><p>二</p><p>话</p>");
    page.keyboard().press("Control+z");
    assertThat(html(page)).contains("<h2>小标题</h2>", "<strong>二</strong>");
    page.keyboard().press("Control+Shift+z");
    assertThat(html(page)).doesNotContain("<strong>");
    assertThat(page.locator(".rich-bar [aria-label='加粗']")).isVisible();
  }

  @Test
  void a_link_is_set_and_taken_away_and_leads_nowhere_unsafe() {
    Page page = story("<p>看这里</p>");
    body(page).click();
    page.keyboard().press("Control+a");
    page.locator(".rich-button-link").click();
    Locator address = page.locator(".rich-link input");
    address.fill("javascript:alert(1)");
    address.press("Enter");
    assertThat(address).hasAttribute("aria-invalid", "true");
    address.fill("example.org/路");
    address.press("Enter");
    assertThat(html(page)).isEqualTo("<p><a href=\"https://example.org/路\">看这里</a></p>");
    page.locator(".rich-button-link").click();
    assertThat(html(page)).isEqualTo("<p>看这里</p>");
  }

  @Test
  void tab_leaves_the_text() {
    Page page = story("<p>字</p>");
    body(page).focus();
    page.keyboard().press("Tab");
    assertThat(body(page)).not().isFocused();
  }

  /** An input method first inserts letters and then replaces them by the word. */
  @Test
  void an_input_method_writes_into_a_list() {
    Page page = story("<ul><li>路灯</li></ul>");
    caretToEnd(page);
    CDPSession keyboard = page.context().newCDPSession(page);
    for (String letters : new String[] {"h", "hu", "huai", "huai'le"}) {
      JsonObject composition = new JsonObject();
      composition.addProperty("text", letters);
      composition.addProperty("selectionStart", letters.length());
      composition.addProperty("selectionEnd", letters.length());
      keyboard.send("Input.imeSetComposition", composition);
    }
    JsonObject word = new JsonObject();
    word.addProperty("text", "坏了");
    keyboard.send("Input.insertText", word);
    page.waitForFunction("document.querySelector('textarea').value.includes('坏了')");
    page.keyboard().press("Enter");
    page.keyboard().type("b");
    page.waitForFunction("document.querySelector('textarea').value.endsWith('<li>b</li></ul>')");
    assertThat(html(page)).isEqualTo("<ul><li>路灯坏了</li><li>b</li></ul>");
  }

  @Test
  void quotes_and_photos_are_put_in_and_taken_out() {
    Page page = story("<p>前文</p>");
    page.locator("#quote").click();
    assertThat(page.locator(".rich-quote .embed-text")).hasText("路灯坏了");
    assertThat(page.locator(".rich-quote .embed-source")).hasText("市民, 5月3日");
    page.locator("#photo").click();
    page.locator(".rich-photo input").fill("新图注，“引”");
    assertThat(html(page))
        .isEqualTo(
            "<p>前文</p><figure data-quote=\"7\"></figure><figure data-photo=\""
                + PHOTO
                + "\"><figcaption>新图注，“引”</figcaption></figure><p></p>");
    page.locator(".rich-quote .embed-remove").click();
    assertThat(page.locator(".rich-quote")).hasCount(0);
    assertThat(html(page)).doesNotContain("data-quote").contains("新图注");
    page.keyboard().press("Control+z");
    assertThat(page.locator(".rich-quote")).hasCount(1);
  }

  @Test
  void what_is_written_is_saved_and_the_next_save_goes_on_from_it() {
    scripts.answering(asked -> Answer.json(200, "{\"version\": 4, \"revision\": 2}"));
    Page page = story("<p>一</p>");
    caretToEnd(page);
    page.keyboard().type("二");
    assertThat(page.locator("[data-autosave]")).hasText(Pattern.compile("已保存 \\d\\d:\\d\\d"));
    assertThat(scripts.sent()).hasSize(1);
    Sent sent = scripts.sent().get(0);
    assertThat(sent.path()).isEqualTo("/autosave");
    assertThat(URLDecoder.decode(sent.body(), StandardCharsets.UTF_8))
        .contains("version=3", "headline=标题", "bodyHtml=<p>一二</p>");
    assertThat(page.locator("input[name=version]")).hasValue("4");
    assertThat(page.locator("input[name=revision]")).hasValue("2");
    page.locator("#f-headline").fill("新标题");
    assertThat(page.locator("input[name=version]")).hasValue("4");
    page.waitForCondition(() -> scripts.sent().size() == 2);
    assertThat(scripts.sent().get(1).body()).contains("version=4");
  }

  @Test
  void after_a_clash_nothing_is_saved_any_more() {
    scripts.answering(asked -> Answer.json(409, "{}"));
    Page page = story("<p>一</p>");
    body(page).click();
    page.keyboard().type("二");
    assertThat(page.locator("[data-autosave].wrong")).hasText("有人先存了");
    page.clock().install();
    page.keyboard().type("三");
    page.clock().fastForward(60_000);
    assertThat(scripts.sent()).hasSize(1);
  }

  @Test
  void a_failure_is_said_and_tried_again_with_the_next_change() {
    scripts.answering(
        asked ->
            scripts.sent().size() == 1
                ? Answer.json(500, "{}")
                : Answer.json(200, "{\"version\": 4, \"revision\": 2}"));
    Page page = story("<p>一</p>");
    body(page).click();
    page.keyboard().type("二");
    assertThat(page.locator("[data-autosave].wrong")).hasText("没存上");
    page.keyboard().type("三");
    assertThat(page.locator("[data-autosave]")).hasText(Pattern.compile("已保存.*"));
  }
}

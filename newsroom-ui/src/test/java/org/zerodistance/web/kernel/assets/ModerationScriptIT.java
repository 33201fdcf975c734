package org.zerodistance.web.kernel.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the moderators' script, js/moderation.js. */
class ModerationScriptIT {
  private static final String QUEUE =
      """
      <form data-list>
        <label data-all hidden><input type="checkbox"> 全选</label>
        <input type="checkbox" name="task" value="1"><input type="checkbox" name="task" value="2">
        <p data-count-chosen data-none="没选" data-some="选了 # 件">没选</p>
      </form>\
      """;

  /** 𠮷 takes two UTF-16 units, as on the server. */
  private static final String TASK =
      """
      <form data-task>
        <button type="button" data-preview data-back="回去">预览</button>
        <button type="button" data-blacken hidden>涂黑</button>
        <span hidden data-hint-script>选中文字</span>
        <h1 class="words marked" data-field="title">𠮷祥路的张三</h1>
        <div class="words marked" data-field="body">电话 13800001111，找李四。</div>
        <ul data-marks data-by-hand="手工">
          <li><label><input type="checkbox" name="span" value="body:3:14:phone" checked>
            <span class="mark-text">13800001111</span></label></li>
          <li><label><input type="checkbox" name="span" value="body:16:18:name">
            <span class="mark-text">李四</span></label></li>
        </ul>
        <p data-marks-none>没有</p>
        <select data-ready="f-reason"><option value=""></option><option value="请补充地点。">缺地点</option></select>
        <textarea id="f-reason"></textarea>
      </form>\
      """;

  private final ScriptPage scripts = new ScriptPage();

  @AfterEach
  void nothing_was_refused_and_no_script_failed() {
    assertThat(scripts.wrong()).isEmpty();
    scripts.close();
  }

  @Test
  void choosing_all_chooses_each_and_the_number_is_said() {
    Page page = scripts.open(QUEUE, "js/moderation.js");
    page.locator("[data-all] input").check();
    assertThat(page.locator("[name=task]:checked")).hasCount(2);
    assertThat(page.locator("[data-count-chosen]")).hasText("选了 2 件");
    page.locator("[name=task]").first().uncheck();
    assertThat(page.locator("[data-count-chosen]")).hasText("选了 1 件");
    assertThat((Boolean) page.locator("[data-all] input").evaluate("box => box.indeterminate"))
        .isTrue();
    page.locator("[name=task]").last().uncheck();
    assertThat(page.locator("[data-count-chosen]")).hasText("没选");
  }

  @Test
  void each_mark_is_drawn_and_a_click_on_it_turns_it() {
    Page page = scripts.open(TASK, "js/moderation.js");
    assertThat(page.locator("mark.on")).hasText("13800001111");
    assertThat(page.locator("mark:not(.on)")).hasText("李四");
    page.locator("mark:not(.on)").click();
    assertThat(page.locator("mark.on")).hasCount(2);
    assertThat(page.locator("[value='body:16:18:name']")).isChecked();
    page.locator("[value='body:3:14:phone']").uncheck();
    assertThat(page.locator("mark.on")).hasText("李四");
    assertThat(page.locator("[data-field=body]")).hasText("电话 13800001111，找李四。");
  }

  @Test
  void selected_words_are_blackened_at_the_places_that_the_server_counts() {
    Page page = scripts.open(TASK, "js/moderation.js");
    select(page, "title", 5, 7);
    assertThat(page.locator(".floating")).isVisible();
    page.locator(".floating").click();
    assertThat(page.locator("[name=span]").last()).hasValue("title:5:7:by_hand");
    assertThat(page.locator("[data-field=title] mark.on")).hasText("张三");
    assertThat(page.locator(".mark-why")).hasText("手工");
    assertThat(page.locator("[data-marks-none]")).hasCount(0);
    assertThat(page.locator(".floating")).isHidden();
    // Selecting the same words again adds no second mark.
    select(page, "title", 5, 7);
    page.locator("[data-blacken]").click();
    assertThat(page.locator("[name=span]")).hasCount(3);
  }

  @Test
  void white_space_at_the_ends_of_a_selection_stays_white() {
    Page page = scripts.open(TASK, "js/moderation.js");
    select(page, "body", 0, 3);
    page.locator("[data-blacken]").click();
    assertThat(page.locator("[name=span]").last()).hasValue("body:0:2:by_hand");
  }

  private static void select(Page page, String field, int from, int to) {
    page.evaluate(
        """
        ([field, from, to]) => {
          const walker = document.createTreeWalker(
            document.querySelector(`[data-field=${field}]`), NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let at = 0, node = walker.nextNode(); node; at += node.length, node = walker.nextNode()) {
            if (from >= at && from <= at + node.length) range.setStart(node, from - at);
            if (to >= at && to <= at + node.length) { range.setEnd(node, to - at); break; }
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }\
        """,
        List.of(field, from, to));
  }

  @Test
  void the_preview_goes_there_and_back() {
    Page page = scripts.open(TASK, "js/moderation.js");
    page.locator("[data-preview]").click();
    assertThat(page.locator("[data-task].previewing [data-preview][aria-pressed=true]"))
        .hasText("回去");
    page.locator("[data-preview]").click();
    assertThat(page.locator("[data-task]:not(.previewing) [data-preview]")).hasText("预览");
  }

  @Test
  void a_ready_reason_is_words_to_begin_with() {
    Page page = scripts.open(TASK, "js/moderation.js");
    page.locator("[data-ready]").selectOption("请补充地点。");
    assertThat(page.locator("#f-reason")).hasValue("请补充地点。");
    assertThat(page.locator("#f-reason")).isFocused();
  }
}

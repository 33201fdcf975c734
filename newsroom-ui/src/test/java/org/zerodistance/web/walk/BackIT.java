package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.web.walk.SendAgainIT.RESTLESS;
import static org.zerodistance.web.walk.WholeHouse.differences;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zerodistance.web.walk.FormReading.Entry;
import org.zerodistance.web.walk.FormReading.SentForm;

/** Tests what a person sees after Back: in a browser that loads each page again. */
class BackIT {
  private static final String NOTES = "/desk/assignments/{id}/notebook/notes";

  private final WholeHouse house = WholeHouse.get();
  private final String mark = "" + System.nanoTime() % 1_000_000_000;

  @Test
  void theSameKeyWithOtherWordsLeadsToWhatWasSentOrSendsAnother() {
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example");
        Page browser = reporter.newPage()) {
      browser.navigate("/desk/assignments");
      FormReading forms = new FormReading(browser);
      String assignment =
          forms.read("/desk/assignments").links().stream()
              .filter(link -> link.matches("/desk/assignments/\\d+"))
              .filter(link -> notes(forms, link).isPresent())
              .findFirst()
              .orElseThrow();
      SentForm form = notes(forms, assignment).orElseThrow();
      assertThat(forms.sendAndFollow(form.action(), with(form, "body", "第一句" + mark)))
          .contains("done=note-added");

      String page = forms.post(form.action(), with(form, "body", "第二句 <b>" + mark));
      assertThat(page)
          .contains("这份表单已经提交过", "第二句 &lt;b&gt;" + mark)
          .contains("href=\"" + assignment + "?done=note-added\"");
      String key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
      List<Entry> second = new ArrayList<>(with(form, "body", "第二句 <b>" + mark));
      second.removeIf(entry -> entry.name().equals("key"));
      second.add(new Entry("key", key));
      assertThat(forms.sendAndFollow(form.action(), second)).contains("done=note-added");
    }
  }

  private static Optional<SentForm> notes(FormReading forms, String assignment) {
    return forms.read(assignment).forms().stream()
        .filter(form -> form.route().equals(NOTES))
        .findFirst();
  }

  private static List<Entry> with(SentForm form, String field, String value) {
    List<Entry> entries = new ArrayList<>(form.entries());
    entries.removeIf(entry -> entry.name().equals(field));
    entries.add(new Entry(field, value));
    return entries;
  }

  @Test
  void anInquiryThatIsSentAgainAfterBackShowsItsReceipt() {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false);
        Page page = reader.newPage()) {
      page.navigate("/inquiries/new");
      page.locator("input[name=kind][value=complaint]").check();
      page.locator("select[name=board]").selectOption("chengguan");
      page.locator("#f-title").fill("后退再发的一件" + mark);
      page.locator("#f-body").fill("小区门口的路灯不亮已经两个星期了。编号" + mark);
      page.locator("#f-phone").fill("13800005678");
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
      String receipt = page.url();
      Map<String, String> before = WholeHouse.checksums(RESTLESS);

      page.goBack();
      page.waitForURL(Pattern.compile(".*/inquiries/new"));
      assertThat(page.locator("#f-title").inputValue()).isEqualTo("后退再发的一件" + mark);
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));

      assertThat(page.url()).isEqualTo(receipt);
      assertThat(differences(before, WholeHouse.checksums(RESTLESS))).isEmpty();

      page.goBack();
      page.locator("#f-title").fill("后退改写的一件" + mark);
      page.locator("button.primary[value=send]").click();
      page.locator("text=这份表单已经提交过").waitFor();
      assertThat(page.locator("#f-title").inputValue()).isEqualTo("后退改写的一件" + mark);
      assertThat(page.locator("a[href^='/inquiries/receipt/']").getAttribute("href"))
          .isEqualTo(receipt.replaceFirst("^https?://[^/]+", ""));
    }
  }

  @Test
  void backFromThePreviewOfAnAnswerLeadsToItsText() {
    OpenCase open = OpenCase.find(house);
    String path = open.path();
    try (BrowserContext office = house.signedIn(open.spokesperson() + "@demo.example");
        Page page = office.newPage()) {
      page.navigate(path);
      page.locator(".rich-body").click();
      page.keyboard().insertText("网友您好，路灯已经修好。编号" + mark);
      page.locator("input[name=outcome][value=solved]").check();
      page.locator("button[name=action][value=preview]").click();
      page.waitForURL(Pattern.compile(".*" + path + "/preview"));
      assertThat(page.locator(".preview-sheet").innerText()).contains("编号" + mark);
      assertThat(page.reload().status()).isEqualTo(200);
      assertThat(page.locator(".preview-sheet").innerText()).contains("编号" + mark);

      assertThat(page.goBack().status()).isEqualTo(200);
      page.waitForURL(Pattern.compile(".*" + path));
      assertThat(page.locator("[data-answer]").innerText()).contains("编号" + mark);
      assertThat(page.goForward().status()).isEqualTo(200);
      assertThat(page.locator(".preview-sheet").innerText()).contains("编号" + mark);
    }
  }
}

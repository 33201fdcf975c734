package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests how the newsroom reaches the asker of a case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcePageIT {
  private final WholeHouse house = WholeHouse.get();
  private Asker asker;

  @BeforeAll
  void admitACase() {
    String title = "信源测试积水" + System.nanoTime();
    asker = Asker.of(house, Map.of("title", title, "name", "欧阳信源", "phone", "138 0000-1234"));
    WholeHouse.change(
        """
        UPDATE inquiry SET moderation = 'admitted', admitted_at = submitted_at, handling = 'routed',
          office_id = (SELECT b.office_id FROM board b WHERE b.slug = 'zhujian') WHERE number = ?
        """,
        asker.number());
  }

  @Test
  void theBoxOpensOnTheCaseAndEachLookIsALineOfTheAudit() {
    int before = looks();
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/inquiries/" + asker.number());
      Locator box = page.locator(".source-box");
      assertThat(page.locator("a[href^='tel:']")).hasCount(0);
      box.locator("summary").click();
      assertThat(box.locator("a[href='tel:13800001234']")).hasText("138 0000-1234");
      assertThat(box).containsText("欧阳信源");
      assertThat(box.locator(".withheld-mark")).hasCount(2);
      page.navigate("/desk/sources/" + asker.number());
      assertThat(page.locator("a[href='tel:13800001234']")).isVisible();
    }
    assertThat(looks()).isEqualTo(before + 2);
  }

  @Test
  void othersDoNotSeeIt() {
    for (String name : new String[] {"shen.yulan", "zhujian", "admin", "lin.xiaoman"}) {
      Person person = new Person(house, name + "@demo.example");
      assertThat(person.get("/desk/sources/" + asker.number()).statusCode())
          .as(name)
          .isEqualTo(403);
      assertThat(person.get("/inquiries/" + asker.number()).body())
          .as(name)
          .doesNotContain("source-box");
    }
    assertThat(house.get("/inquiries/" + asker.number()).body())
        .doesNotContain("source-box", "/desk/sources/", "欧阳信源");
  }

  @Test
  void aQuestionOfTheNewsroomIsAnsweredOnTheAskersPage() {
    Person moderator = new Person(house, "shen.yulan@demo.example");
    String ask = "/desk/sources/" + asker.number() + "/ask";
    assertThat(moderator.post(ask, Map.of("question", "短")).statusCode()).isEqualTo(422);
    String question = "请问记者可以到现场看看吗，编号" + System.nanoTime();
    assertThat(moderator.send(ask, Map.of("question", question))).contains("done=newsroom-asked");

    assertThat(asker.page()).contains("编辑部有一个问题要问您", question).doesNotContain("期限暂停");
    String public_ = house.get("/inquiries/" + asker.number()).body();
    assertThat(public_).contains("编辑部向提问人了解情况", question).doesNotContain("暂停");
    Matcher id = Pattern.compile("name=\"question\" value=\"(\\d+)\"").matcher(asker.page());
    assertThat(id.find()).isTrue();
    assertThat(
            asker
                .send("answer", Map.of("question", id.group(1), "answer", "可以，明天上午我都在。"))
                .statusCode())
        .isEqualTo(303);
    assertThat(moderator.get(ask).body()).contains(question, "可以，明天上午我都在。");
    assertThat(house.get("/inquiries/" + asker.number()).body()).doesNotContain("明天上午我都在");
    Person office = new Person(house, "zhujian@demo.example");
    assertThat(office.get("/office/cases/" + asker.number()).body())
        .contains("编辑部追问", question)
        .doesNotContain("您已经在等网友回答");
  }

  /** The lines of the audit about looks at this case. */
  private int looks() {
    String audit =
        new Person(house, "admin@demo.example").get("/admin/audit?type=source_seen").body();
    return audit.split(Pattern.quote("/inquiries/" + asker.number()), -1).length - 1;
  }
}

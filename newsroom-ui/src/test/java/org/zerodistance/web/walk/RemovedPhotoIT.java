package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests on the application server that the files of a removed photo are deleted after the commit,
 * and stay when the transaction is rolled back.
 */
class RemovedPhotoIT {
  private static final Path PHOTOS = Path.of("../quickstart/demo/src/main/resources/demo/photos");
  private static final Pattern REMOVE = Pattern.compile("remove-photo:(\\w{26})");

  private final WholeHouse house = WholeHouse.get();
  private final Person shen = new Person(house, "shen.yulan@demo.example");

  @Test
  void theFilesGoWithTheCommitAndStayWithARollback() throws IOException {
    String title = "要删照片的帖子" + System.nanoTime();
    String number = submit(title);
    String task = task(title);
    List<String> photos = photos(task);
    assertThat(photos).hasSize(2);
    String removed = photos.get(0);
    assertThat(files(removed)).hasSize(3);

    // The last statement of the transaction fails.
    WholeHouse.change(
        "ALTER TABLE inquiry ADD CONSTRAINT removed_photo_test CHECK (number <> %s OR photo_count = 2)"
            .formatted(number));
    try {
      assertThat(shen.post(task, Map.of("action", "remove-photo:" + removed)).statusCode())
          .isEqualTo(500);
      assertThat(files(removed)).as("the files after the rollback").hasSize(3);
      assertThat(photos(task)).isEqualTo(photos);
    } finally {
      WholeHouse.change("ALTER TABLE inquiry DROP CONSTRAINT removed_photo_test");
    }

    assertThat(shen.post(task, Map.of("action", "remove-photo:" + removed)).statusCode())
        .isEqualTo(200);
    assertThat(files(removed)).as("the files after the commit").isEmpty();
    assertThat(photos(task)).containsExactly(photos.get(1));
    assertThat(files(photos.get(1))).as("the files of the other photo").hasSize(3);
    shen.post(task, Map.of("action", "release"));
  }

  private static List<Path> files(String key) throws IOException {
    Path folder = WholeHouse.data().resolve("photos").resolve(key.substring(0, 2));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(key)).toList();
    }
  }

  private List<String> photos(String task) {
    return REMOVE
        .matcher(shen.get(task).body())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** The address of the moderators' task. */
  private String task(String title) {
    Pattern link = Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?][^>]*>" + title);
    Pattern next =
        Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"");
    String path = "/desk/moderation?cause=new";
    while (true) {
      String page = shen.get(path).body();
      Matcher found = link.matcher(page);
      if (found.find()) {
        return found.group(1);
      }
      Matcher more = next.matcher(page);
      assertThat(more.find()).as("a further page after " + path).isTrue();
      path = (more.group(1) == null ? more.group(2) : more.group(1)).replace("&amp;", "&");
    }
  }

  /** The number of a waiting inquiry with two photos. */
  private String submit(String title) {
    try (BrowserContext asker = house.visitor("zh-CN", 360, false)) {
      Page page = asker.newPage();
      page.navigate("/inquiries/new");
      page.locator("input[name=kind][value=complaint]").check();
      page.locator("select[name=board]").selectOption("zhujian");
      page.locator("#f-title").fill(title);
      page.locator("#f-body").fill("每逢下雨，菜市场后门的积水就没过脚踝，老人和孩子都要绕到大路上走。");
      page.locator("#f-phone").fill("13800005678");
      page.locator("#photo-input")
          .setInputFiles(
              new Path[] {PHOTOS.resolve("drain-before.jpg"), PHOTOS.resolve("lane-dusk.jpg")});
      assertThat(page.locator("#photo-list .staged-remove")).hasCount(2);
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
      return page.locator(".receipt-number").innerText().strip();
    }
  }
}

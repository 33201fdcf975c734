package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Tests that a form is not sent twice by a double click, and only by that. */
class SentFormIT {
  /** Sends every form of the page twice, with something in between; returns what was held back. */
  private static final String SEND =
      """
      between => {
        const held = [];
        const note = (e) => { held.push(e.defaultPrevented); e.preventDefault(); };
        document.addEventListener("submit", note);
        for (const form of document.querySelectorAll("form[method=post]")) {
          form.noValidate = true;
          form.requestSubmit();
          if (between === "typed")
            form.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
          if (between === "back")
            window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
          form.requestSubmit();
        }
        document.removeEventListener("submit", note);
        return held.join();
      }
      """;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aSecondClickIsHeldBackButNotAfterBackOrAChange() {
    try (BrowserContext reader = house.visitor("zh-CN", 1440, false);
        Page page = reader.newPage()) {
      for (String between : new String[] {"nothing", "typed", "back"}) {
        page.navigate("/login");
        page.waitForLoadState();
        String expected = between.equals("nothing") ? "false,true" : "false,false";
        assertThat(page.evaluate(SEND, between))
            .as(between)
            .asString()
            .matches(expected + "(," + expected + ")+");
      }
    }
  }
}

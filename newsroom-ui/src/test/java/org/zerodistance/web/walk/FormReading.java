package org.zerodistance.web.walk;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the forms of pages and sends them in a browser, which decides what a form sends: the
 * selected options, the ticked boxes, the first button. Pages are not drawn, so that hundreds can
 * be read.
 */
final class FormReading {
  /** A name and a value that the form sends. */
  record Entry(String name, String value) {}

  /**
   * A field that a person can change.
   *
   * @param kind the type of the element as the browser names it
   * @param options the values of a select or of the radio buttons of the same name
   */
  record Control(String name, String kind, String value, List<String> options) {}

  /**
   * @param at the place among the page's forms
   * @param entries what is sent when nothing was changed
   */
  record SentForm(int at, String action, List<Entry> entries, List<Control> controls) {
    /** The route and the fixed fields that tell it from the other forms of the page. */
    String route() {
      return PostRoutes.match(action);
    }
  }

  /** A file that is sent with a form, with its content in base 64. */
  record SentFile(String field, String name, String content) {
    static SentFile of(String field, String name, byte[] content) {
      return new SentFile(field, name, Base64.getEncoder().encodeToString(content));
    }
  }

  record ReadPage(int status, List<String> links, List<SentForm> forms) {}

  private static final String READ =
      """
      async path => {
        const answer = await fetch(path);
        if (!(answer.headers.get('content-type') || '').startsWith('text/html')) {
          return {status: answer.status, links: [], forms: []};
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fixed = ['hidden', 'submit', 'button', 'file', 'fieldset', 'password'];
        const links = [...page.querySelectorAll('a[href^="/"]')]
          .map(a => a.getAttribute('href').split('#')[0]);
        const forms = [...page.querySelectorAll('form[method=post]')].map((form, at) => {
          const button = [...form.elements].find(e => e.type === 'submit');
          const entries = [...new FormData(form, button)].filter(([, value]) => typeof value === 'string');
          const seen = new Set();
          const controls = [...form.elements].filter(e => e.name && !fixed.includes(e.type)).flatMap(e => {
            if (e.type === 'radio' && seen.has(e.name)) return [];
            seen.add(e.name);
            const options = e.type === 'select-one' ? [...e.options].map(o => o.value)
              : e.type === 'radio' ? [...form.elements].filter(o => o.name === e.name).map(o => o.value) : [];
            return [{name: e.name, kind: e.type, value: e.value, options}];
          });
          return {at, action: form.getAttribute('action'), entries, controls};
        });
        return {status: answer.status, links, forms};
      }
      """;

  private static final String SEND =
      """
      async ([action, entries]) => {
        const answer = await fetch(action,
          {method: 'POST', redirect: 'manual', body: new URLSearchParams(entries)});
        return answer.type === 'opaqueredirect' ? 303 : answer.status;
      }
      """;

  private static final String SEND_AND_FOLLOW =
      """
      async ([action, entries, files]) => {
        const form = new FormData();
        entries.forEach(([name, value]) => form.append(name, value));
        for (const [field, name, content] of files) {
          const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
          form.append(field, new File([bytes], name));
        }
        const body = files.length > 0 ? form : new URLSearchParams(entries);
        const answer = await fetch(action, {method: 'POST', body, headers: {Accept: 'text/html'}});
        const at = new URL(answer.url);
        return [answer.status + ' ' + at.pathname + at.search, await answer.text()];
      }
      """;

  private final Page page;

  /**
   * @param page an open page of the house, signed in
   */
  FormReading(Page page) {
    this.page = page;
  }

  ReadPage read(String path) {
    Map<?, ?> read = (Map<?, ?>) page.evaluate(READ, path);
    List<SentForm> forms = new ArrayList<>();
    for (Object one : (List<?>) read.get("forms")) {
      Map<?, ?> form = (Map<?, ?>) one;
      forms.add(
          new SentForm(
              (Integer) form.get("at"),
              (String) form.get("action"),
              ((List<?>) form.get("entries"))
                  .stream()
                      .map(e -> (List<?>) e)
                      .map(e -> new Entry((String) e.get(0), (String) e.get(1)))
                      .toList(),
              ((List<?>) form.get("controls"))
                  .stream().map(c -> (Map<?, ?>) c).map(FormReading::control).toList()));
    }
    return new ReadPage((Integer) read.get("status"), strings(read.get("links")), forms);
  }

  /** Sends a form; 303 stands for every redirect. */
  int send(String action, List<Entry> entries) {
    return (Integer)
        page.evaluate(
            SEND,
            List.of(action, entries.stream().map(e -> List.of(e.name(), e.value())).toList()));
  }

  /** Sends a form; the status and the address of the page to which it leads. */
  String sendAndFollow(String action, List<Entry> entries, SentFile... files) {
    return followed(action, entries, files).get(0);
  }

  /** Sends a form; the page that answers. */
  String post(String action, List<Entry> entries) {
    return followed(action, entries).get(1);
  }

  private List<String> followed(String action, List<Entry> entries, SentFile... files) {
    return strings(
        page.evaluate(
            SEND_AND_FOLLOW,
            List.of(
                action,
                entries.stream().map(e -> List.of(e.name(), e.value())).toList(),
                Stream.of(files).map(f -> List.of(f.field(), f.name(), f.content())).toList())));
  }

  private static Control control(Map<?, ?> control) {
    return new Control(
        (String) control.get("name"),
        (String) control.get("kind"),
        (String) control.get("value"),
        strings(control.get("options")));
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }
}

package org.zerodistance.web.kernel.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.sql.DuplicateKeyProblem;
import org.zerodistance.foundation.sql.IdempotentWork;
import org.zerodistance.foundation.sql.IdempotentWork.SentForm;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.uploads.Upload;

/**
 * Makes forms that create something count once. A second sending of the same form by the same
 * person is redirected as the first one was; one with other content gets a page on which the person
 * opens what was created, or sends the new content as a form of its own. A form without a key, from
 * a script for example, is done as often as it comes.
 */
@Dependent
public class IdempotentForms {
  /** The fields with which the warning about personal data was answered. */
  private static final String WARNING = "marks-";

  private static final int LONGEST_ADDRESS = 500;

  private final IdempotentWork work;
  private final Visitor visitor;

  @Inject
  IdempotentForms(IdempotentWork work, Visitor visitor) {
    this.work = work;
    this.visitor = visitor;
  }

  /** A response that creates nothing leaves its form unsent; carried out of the transaction. */
  private static final class NothingCreated extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    NothingCreated(Response response) {
      super(response);
    }
  }

  /**
   * Does the work of a form in one transaction, unless it was done before.
   *
   * @param create responds with the redirect to what was created
   * @throws WebApplicationException with a page, when the form was sent before with other content
   */
  public Response once(Form form, Supplier<Response> create) {
    Optional<SentForm> sent = sent(form);
    if (sent.isEmpty()) {
      return create.get();
    }
    try {
      return once(sent.get(), create);
    } catch (DuplicateKeyProblem changed) {
      throw changed(form, sent.get());
    }
  }

  private Response once(SentForm sent, Supplier<Response> create) {
    AtomicReference<Response> first = new AtomicReference<>();
    try {
      String address =
          work.once(
              sent,
              () -> {
                first.set(create.get());
                return address(first.get());
              });
      // The first answer as it is, with its cookies.
      return first.get() != null ? first.get() : Redirects.to(address);
    } catch (NothingCreated nothing) {
      return nothing.getResponse();
    }
  }

  /**
   * Does the work of a form unless it was done before with the same content; other content is
   * another form. For forms that people change and send again on purpose, as after a trial.
   */
  public Response onceForContent(Form form, Supplier<Response> create) {
    return sent(form)
        .map(
            sent ->
                new SentForm(sent.sender(), sent.action(), sent.key() + "\n" + sent.content(), ""))
        .map(sent -> once(sent, create))
        .orElseGet(create);
  }

  /**
   * The redirect of the first sending; for forms whose files would be stored before the work.
   *
   * @throws WebApplicationException with a page, when the form was sent before with other content
   */
  public Optional<Response> sentBefore(Form form) {
    Optional<SentForm> sent = sent(form);
    try {
      return sent.flatMap(work::find).map(Redirects::to);
    } catch (DuplicateKeyProblem changed) {
      throw changed(form, sent.orElseThrow());
    }
  }

  private static String address(Response response) {
    if (response.getLocation() == null) {
      throw new NothingCreated(response);
    }
    String address = response.getLocation().toString();
    // Only an address that somebody made up is longer.
    return address.length() <= LONGEST_ADDRESS ? address : "/";
  }

  private Optional<SentForm> sent(Form form) {
    return form.find(Form.KEY)
        .map(
            key ->
                new SentForm(
                    visitor.viewer().person().map(Object::toString).orElse(""),
                    visitor.path(),
                    key,
                    content(form)));
  }

  private static String content(Form form) {
    Map<String, Object> content = new TreeMap<>();
    form.values()
        .forEach(
            (name, values) -> {
              // What is stored of a form must not help to guess a password.
              if (!name.equals(Form.KEY) && !name.startsWith(WARNING) && !Form.isSecret(name)) {
                content.put(name, values);
              }
            });
    form.fileNames()
        .keySet()
        .forEach(
            field ->
                content.put(
                    field + " files",
                    form.files(field).stream().map(IdempotentForms::file).toList()));
    return content.toString();
  }

  private static String file(Upload upload) {
    return upload.fileName() + " " + upload.size();
  }

  private WebApplicationException changed(Form form, SentForm sent) {
    Map<String, List<String>> values = new LinkedHashMap<>(form.values());
    values.keySet().removeIf(name -> name.startsWith(WARNING));
    values.put(Form.KEY, List.of(Tokens.random()));
    return new WebApplicationException(
        FormResponses.page(
            Response.Status.CONFLICT.getStatusCode(),
            SentBeforePage.of(
                visitor.pathAndQuery(),
                visitor.header(HttpHeaders.CONTENT_TYPE).orElse("").startsWith("multipart/"),
                work.findAny(sent).filter(address -> !address.isEmpty()),
                values,
                form.fileNames())));
  }
}

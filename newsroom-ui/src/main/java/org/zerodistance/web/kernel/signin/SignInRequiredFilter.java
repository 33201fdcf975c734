package org.zerodistance.web.kernel.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormReader;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Asks for a sign-in before a form of the desk, the offices, the administration or an account does
 * anything, so that no check of its values comes first. The form is read, so that it can be carried
 * through the sign-in.
 */
@Provider
@Dependent
public class SignInRequiredFilter implements ContainerRequestFilter {
  private static final Pattern INSIDE = Pattern.compile("/(?:desk|office|admin|account)(?:/.*)?");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Visitor visitor;
  private final FormReader forms;

  @Inject
  SignInRequiredFilter(Visitor visitor, FormReader forms) {
    this.visitor = visitor;
    this.forms = forms;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (SAFE.contains(request.getMethod())
        || visitor.known()
        || !INSIDE.matcher(visitor.path()).matches()) {
      return;
    }
    MediaType type = request.getMediaType();
    if (type != null
        && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE))) {
      forms.readFrom(
          Form.class,
          Form.class,
          new Annotation[0],
          type,
          request.getHeaders(),
          request.getEntityStream());
    }
    throw new AccessProblem(AccessProblem.AccessCode.SIGN_IN_FIRST);
  }
}

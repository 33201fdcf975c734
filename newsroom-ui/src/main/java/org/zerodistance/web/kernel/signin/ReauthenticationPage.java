package org.zerodistance.web.kernel.signin;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The sign-in page in place of a form that came without a valid session. It shows nothing of the
 * form, because somebody else may sit there now.
 *
 * @param form the fields of the sign-in
 * @param area the shell of the page
 * @param kept what is kept of the form
 * @param fileNames the files that must be chosen again
 */
public record ReauthenticationPage(Form form, String area, Kept kept, List<String> fileNames)
    implements HtmlPage {
  /** What is kept of the form. */
  public enum Kept {
    /** Words that somebody typed. */
    TEXT,
    /** The press of a button. */
    ACTION,
    /** Nothing, because there are passwords in it. */
    SECRETS,
    /** Nothing, because it is too long. */
    TOO_LONG
  }
}

package org.zerodistance.web.kernel.errors;

import java.util.Optional;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of every refusal and failure.
 *
 * @param status the HTTP status
 * @param heading what happened
 * @param advice what to do now
 * @param area the shell of the page: the staff's own for staff at their work, else the readers'
 * @param back where staff were before, to go on there; empty for readers
 * @param id of the request, at the start of its log lines; empty when it has none
 */
public record RefusalPage(
    int status, String heading, String advice, String area, Optional<String> back, String id)
    implements HtmlPage {}

package org.zerodistance.web.kernel.errors;

import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of every refusal and failure.
 *
 * @param status the HTTP status
 * @param heading what happened
 * @param advice what to do now
 * @param id of the request, at the start of its log lines; empty when it has none
 */
public record RefusalPage(int status, String heading, String advice, String id)
    implements HtmlPage {}

/** What every reader sees without signing in: front page, boards, cases. */
package org.zerodistance.web.site.reader;

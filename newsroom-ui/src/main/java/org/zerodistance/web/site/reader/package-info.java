/** Public pages that need no sign-in: front page, boards, cases. */
package org.zerodistance.web.site.reader;

/** The searches that somebody keeps, on the account's pages. */
package org.zerodistance.web.site.saved;

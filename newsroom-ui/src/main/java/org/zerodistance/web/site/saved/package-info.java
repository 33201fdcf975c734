/** The saved searches on the account's pages. */
package org.zerodistance.web.site.saved;

/**
 * Public pages for readers without an account: sent again as they were written, or not at all, as
 * long as nothing has changed that the public sees.
 */
package org.zerodistance.web.kernel.pagecache;

/**
 * The cache of public pages for readers without an account. A cached page, or 304, is sent as long
 * as no public data has changed.
 */
package org.zerodistance.web.kernel.pagecache;

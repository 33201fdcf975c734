/**
 * Similar cases as fragments that pages fetch after loading, because they wait for the search
 * server: for readers below a case, for readers who write an inquiry, and for the newsroom beside
 * every case.
 */
package org.zerodistance.web.site.similar;

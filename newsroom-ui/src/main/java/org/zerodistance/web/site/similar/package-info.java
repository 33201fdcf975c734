/**
 * Similar cases as parts that pages fetch after they are there, because they wait for the search
 * server: for readers below a case, for readers who write, and for the newsroom beside every case.
 */
package org.zerodistance.web.site.similar;

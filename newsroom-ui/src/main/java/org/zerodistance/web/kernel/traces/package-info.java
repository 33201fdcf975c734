/** Tells readers what was hidden or blacked out of a case, and shows staff the originals. */
package org.zerodistance.web.kernel.traces;

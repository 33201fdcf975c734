/** Columns and stories as readers see them. */
package org.zerodistance.web.site.stories;

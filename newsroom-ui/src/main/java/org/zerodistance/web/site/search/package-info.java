/** The search page: one box over inquiries, answers and stories. */
package org.zerodistance.web.site.search;

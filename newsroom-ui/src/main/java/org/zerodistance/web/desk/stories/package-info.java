/**
 * The editors' desk (stories by state, the editor page, the calendar, the columns) and what readers
 * see of it: columns and stories.
 */
package org.zerodistance.web.desk.stories;

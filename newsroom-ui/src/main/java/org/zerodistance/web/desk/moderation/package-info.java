/**
 * The moderators' pages: the queue, one task with its decisions, and decisions for many at once.
 */
package org.zerodistance.web.desk.moderation;

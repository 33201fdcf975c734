/**
 * The moderators' pages: the queue, one task with its decisions, and decisions on several tasks at
 * once.
 */
package org.zerodistance.web.desk.moderation;

/**
 * The administrators' pages about what the city is made of: offices, boards, topics, the calendar
 * of working days and the rules about time to answer. Each resource checks the role itself.
 */
package org.zerodistance.web.admin.city;

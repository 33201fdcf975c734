/**
 * The administrators' pages for the structure of the city: offices, boards, topics, the calendar of
 * working days and the rules for answering times. Each resource checks the role itself.
 */
package org.zerodistance.web.admin.city;

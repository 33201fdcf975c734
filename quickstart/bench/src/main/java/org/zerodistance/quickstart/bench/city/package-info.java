/**
 * An invented city at any size: offices, boards, people, and inquiries with all their data, in
 * sentences written for this purpose and with the distributions of real inquiries. The same seed
 * gives the same city. The rows are loaded directly into the tables, because submitting a million
 * inquiries would take too long; stored counters are calculated here too, and a test compares them
 * with a recount.
 */
package org.zerodistance.quickstart.bench.city;

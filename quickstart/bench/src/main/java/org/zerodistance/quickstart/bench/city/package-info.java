/**
 * An invented city at any size: offices, boards, people, and inquiries with everything that came of
 * them, in sentences written for it and in the proportions of real ones. The same seed gives the
 * same city. Filled straight into the tables, because a million inquiries cannot go through the
 * forms; what the product counts as it goes is counted here too, and a test compares it with a
 * recount.
 */
package org.zerodistance.quickstart.bench.city;

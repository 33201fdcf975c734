/**
 * The addresses that the application answers, as they were found at its start: where a person may
 * be led, and what a test of all addresses asks.
 */
package org.zerodistance.web.kernel.routes;

/**
 * The filters that every request passes before it reaches a page: security headers, refusal of
 * malformed and cross-site requests, and 503 until the application is ready. {@code web.xml}
 * defines their order.
 */
package org.zerodistance.web.kernel.filters;

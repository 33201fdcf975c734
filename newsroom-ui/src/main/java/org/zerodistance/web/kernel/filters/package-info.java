/**
 * What every request passes before it reaches a page: security headers, refusal of odd and
 * cross-site requests, and a closed door until the house is open. The order stands in {@code
 * web.xml}.
 */
package org.zerodistance.web.kernel.filters;

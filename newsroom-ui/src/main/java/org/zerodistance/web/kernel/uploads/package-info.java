/**
 * The bodies of forms with files: read part by part within bounds, files in the temporary folder
 * until the end of the request.
 */
package org.zerodistance.web.kernel.uploads;

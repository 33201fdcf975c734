/** Sends photos to viewers who may see them. */
package org.zerodistance.web.kernel.photos;

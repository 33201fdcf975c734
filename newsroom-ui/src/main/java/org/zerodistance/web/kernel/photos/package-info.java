/** Sends photos to those who may see them. */
package org.zerodistance.web.kernel.photos;

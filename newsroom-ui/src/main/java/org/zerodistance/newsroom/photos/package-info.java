/** Sends photos to those who may see them. */
package org.zerodistance.newsroom.photos;

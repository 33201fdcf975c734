/**
 * Server distributions: fetched with the machine's own Maven, checked against known digests,
 * unpacked once into a cache.
 */
package org.zerodistance.quickstart.distribution;

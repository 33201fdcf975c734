/**
 * The search index on Elasticsearch: implements the ports that {@code org.zerodistance.searching}
 * declares, and is the only one that knows Elasticsearch. With no address set, or with the server
 * away, the house works on and search is limited.
 */
package org.zerodistance.elasticsearch;

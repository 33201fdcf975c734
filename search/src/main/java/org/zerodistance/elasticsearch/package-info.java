/**
 * The search index on Elasticsearch: implements the interfaces that {@code
 * org.zerodistance.searching} declares, and is the only module that depends on Elasticsearch.
 * Without a configured address, or with the server unavailable, the application works and search is
 * limited.
 */
package org.zerodistance.elasticsearch;

/**
 * The embedded stack: MariaDB (or a real MySQL), Elasticsearch and Payara Micro as child processes,
 * for {@code zd run} and for the tests of every other module. Nothing here is part of the WAR, and
 * nothing here knows the product's classes: the application is reached over HTTP and told
 * everything through its environment.
 */
package org.zerodistance.quickstart;

/**
 * The embedded stack: MariaDB (or a real MySQL), Elasticsearch and Payara Micro as child processes,
 * for {@code zd run} and for the tests of every other module. This module is not part of the WAR
 * and does not use the product's classes: it calls the application over HTTP and configures it
 * through its environment.
 */
package org.zerodistance.quickstart;

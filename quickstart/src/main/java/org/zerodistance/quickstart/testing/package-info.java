/** Databases, Elasticsearch, Payara Micro and a browser for the tests of every module. */
package org.zerodistance.quickstart.testing;

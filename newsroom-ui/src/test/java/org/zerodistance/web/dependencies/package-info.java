/**
 * What the build says about the libraries that the WAR carries: their licences against an
 * allow-list, their versions against a list of known vulnerabilities. Runs at the end of every full
 * build, without a network.
 */
package org.zerodistance.web.dependencies;

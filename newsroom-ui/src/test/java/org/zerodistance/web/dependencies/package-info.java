/**
 * The checks of the libraries in the WAR: their licences against an allow-list, their versions
 * against a list of known vulnerabilities. Run at the end of every full build, without a network.
 */
package org.zerodistance.web.dependencies;

/**
 * {@code zd bench}: fills an invented city of any size, measures it under load, measures the limits
 * of the machine in the same run, and reports which targets are reached. It uses its own servers in
 * a separate folder and never touches an installation.
 */
package org.zerodistance.quickstart.bench;

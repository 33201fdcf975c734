/**
 * {@code zd bench}: fills an invented city of any size, drives it, measures the limits of the
 * machine in the same run, and says which targets are reached. It uses servers of its own in a
 * folder of its own and never touches an installation.
 */
package org.zerodistance.quickstart.bench;

package org.zerodistance.city.offices;

/** The state of an office. A closed office stays in the tree because past cases refer to it. */
public enum OfficeState {
  OPEN,
  CLOSED
}

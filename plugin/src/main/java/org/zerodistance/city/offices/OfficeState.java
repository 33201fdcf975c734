package org.zerodistance.city.offices;

/** Whether an office is at work. A closed one stays in the tree for the sake of its past cases. */
public enum OfficeState {
  OPEN,
  CLOSED
}

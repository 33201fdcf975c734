package org.zerodistance.city.offices;

/** How high in the state an office stands, from the top down. */
public enum OfficeLevel {
  PROVINCE,
  CITY,
  /** A bureau or commission of a city or county. */
  DEPARTMENT,
  COUNTY,
  /** A town, township or subdistrict. */
  TOWN,
  /** A village or residents' community. */
  VILLAGE
}

package org.zerodistance.city.offices;

/** The administrative level of an office, from the top down. */
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

/**
 * The administrators' pages: people, the house, search indexes, jobs, imports and the audit. Each
 * page checks the role itself and changes data only through the use cases of the features.
 */
package org.zerodistance.web.admin.house;

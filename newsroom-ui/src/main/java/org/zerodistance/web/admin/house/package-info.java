/**
 * The administrators' pages: what the house is made of and who works in it. Each checks the role
 * itself and changes nothing but through the use cases of the features.
 */
package org.zerodistance.web.admin.house;

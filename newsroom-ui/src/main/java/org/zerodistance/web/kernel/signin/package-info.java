/**
 * The session of a request: its cookie, the person it stands for, and what happens to a form that
 * was sent under an expired one. Such a form is carried through the sign-in, encrypted, and shown
 * again to the same person alone (ADR 0037).
 */
package org.zerodistance.web.kernel.signin;

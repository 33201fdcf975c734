package org.zerodistance.foundation.publicversion;

/** This node has noticed that something the public sees is no longer what it was. */
public record PublicVersionChanged() {}

/**
 * Attacks on a server with the default heap, from this machine on itself. Begin at {@link
 * org.briefingapi.hostile.Hostile}.
 */
package org.briefingapi.hostile;

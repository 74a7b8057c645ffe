/**
 * Attacks on a server with the default heap, from this machine on itself. Begin with
 * {@link org.briefingapi.hostile.Hostile}.
 */
package org.briefingapi.hostile;

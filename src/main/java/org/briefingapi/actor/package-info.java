/** Who speaks, agrees and takes positions: names, codes and affiliations over time. */
@NullMarked
package org.briefingapi.actor;

import org.jspecify.annotations.NullMarked;

/** Connections, cursors and the keyset queries behind them. */
@NullMarked
package org.briefingapi.paging;

import org.jspecify.annotations.NullMarked;

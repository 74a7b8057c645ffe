/** The database: what differs between the products, and what to do when it is gone. */
@NullMarked
package org.briefingapi.database;

import org.jspecify.annotations.NullMarked;

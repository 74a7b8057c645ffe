/** GraphQL documents: parsed, persisted by clients, and trusted from the start. */
@NullMarked
package org.briefingapi.operation;

import org.jspecify.annotations.NullMarked;

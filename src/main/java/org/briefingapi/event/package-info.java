/** What happened and ties statements and agreements together. */
@NullMarked
package org.briefingapi.event;

import org.jspecify.annotations.NullMarked;

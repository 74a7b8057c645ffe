/** GraphQL over HTTP: how a request comes in and an answer goes out. */
@NullMarked
package org.briefingapi.http;

import org.jspecify.annotations.NullMarked;

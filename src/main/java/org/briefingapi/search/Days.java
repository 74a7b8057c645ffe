package org.briefingapi.search;

import java.time.LocalDate;

/** The first and the last day that something can have taken place. */
record Days(LocalDate earliest, LocalDate latest) {
}

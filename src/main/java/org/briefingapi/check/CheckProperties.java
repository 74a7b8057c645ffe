package org.briefingapi.check;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How texts are checked.
 *
 * @param timeLimit how long one check may take; sentences that are left then are not
 * checked
 */
@ConfigurationProperties("briefing.check")
record CheckProperties(@DefaultValue("8s") Duration timeLimit) {
}

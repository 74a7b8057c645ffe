package org.briefingapi.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of all transfers that are under way; one client may have half of each.
 *
 * @param requests size of all request bodies that are being received
 * @param responses size of all responses that their readers have not taken yet
 * @param minRate how much of a response a reader has to take in a second
 */
@ConfigurationProperties("briefing.transfers")
public record TransferProperties(@DefaultValue("32MB") DataSize requests, @DefaultValue("48MB") DataSize responses,
		@DefaultValue("16KB") DataSize minRate) {
}

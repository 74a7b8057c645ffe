package org.briefingapi.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of all transfers in progress. One client may use half of each.
 *
 * @param requests the total size of the request bodies being received
 * @param responses the total size of the responses that clients have not read yet
 * @param minRate the amount that a client has to read in a second
 */
@ConfigurationProperties("briefing.transfers")
public record TransferProperties(@DefaultValue("32MB") DataSize requests, @DefaultValue("48MB") DataSize responses,
		@DefaultValue("16KB") DataSize minRate) {
}

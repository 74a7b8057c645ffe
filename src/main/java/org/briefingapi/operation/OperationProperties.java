package org.briefingapi.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of GraphQL documents: which ones run, and how many are kept.
 *
 * @param trustedDocumentsOnly whether to run nothing but the operations of the schema
 * folder
 * @param introspection whether the schema may be asked for
 * @param parsedDocuments how much text of parsed documents is kept
 * @param persistedDocuments how much text of documents that clients persist is kept
 */
@ConfigurationProperties("briefing")
record OperationProperties(@DefaultValue("false") boolean trustedDocumentsOnly,
		@DefaultValue("true") boolean introspection, @DefaultValue("1MB") DataSize parsedDocuments,
		@DefaultValue("4MB") DataSize persistedDocuments) {
}

package org.briefingapi.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of GraphQL documents.
 *
 * @param trustedDocumentsOnly whether only the operations of the schema folder are
 * executed
 * @param introspection whether introspection is allowed
 * @param parsedDocuments the maximum text size of cached parsed documents
 * @param persistedDocuments the maximum text size of the documents that clients persist
 */
@ConfigurationProperties("briefing")
record OperationProperties(@DefaultValue("false") boolean trustedDocumentsOnly,
		@DefaultValue("true") boolean introspection, @DefaultValue("1MB") DataSize parsedDocuments,
		@DefaultValue("4MB") DataSize persistedDocuments) {
}

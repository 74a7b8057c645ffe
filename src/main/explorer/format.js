// Formats documents of GraphQL.
export { format } from 'prettier/standalone';
export { printers, parsers } from 'prettier/plugins/graphql';

// The worker of the editor and that of its language in one file, so that what they share is loaded once.
import { initialize } from 'monaco-editor/esm/vs/editor/editor.worker.js';
import { GraphQLWorker } from 'monaco-graphql/esm/GraphQLWorker.js';

globalThis.onmessage = () => initialize((context, data) => new GraphQLWorker(context, data));

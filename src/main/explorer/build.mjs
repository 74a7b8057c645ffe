// Bundles GraphiQL for the explorer page. Fonts are left out: the policy of the page allows none.
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const outdir = '../resources/assets/explorer';
const common = { bundle: true, minify: true, legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' } };
const nothing = { name: 'nothing', setup(build) {
  // the editor without contributions beyond those that GraphiQL names
  build.onResolve({ filter: /edcore\.main\.js$/ }, (args) => build.resolve('monaco-editor/esm/vs/editor/editor.api.js', { resolveDir: args.resolveDir, kind: args.kind }));
  // formats documents, at a third of the size of all the rest
  build.onResolve({ filter: /^prettier\// }, (args) => ({ path: args.path, namespace: 'nothing' }));
  build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}; export const format = (text) => text; export const printers = {}; export const parsers = {};' }));
} };

await build({ ...common, entryPoints: { explorer: 'entry.js' }, outdir, format: 'esm', loader: { '.ttf': 'empty', '.woff2': 'empty' }, plugins: [nothing] });
await build({ ...common, outdir, format: 'iife', plugins: [nothing], entryPoints: {
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
} });
const css = `${outdir}/explorer.css`;
writeFileSync(css, readFileSync(css, 'utf8').replace(/@font-face\{[^}]*\}/g, ''));
// The server hands out what is compressed already.
for (const file of readdirSync(outdir).filter((each) => !each.endsWith('.gz'))) {
  const compressed = gzipSync(readFileSync(`${outdir}/${file}`), { level: 9 });
  writeFileSync(`${outdir}/${file}.gz`, compressed);
  console.log(file, compressed.length);
}

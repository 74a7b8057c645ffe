// Bundles GraphiQL for the explorer page. Fonts are left out: the policy of the page allows none.
import { build } from 'esbuild';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const outdir = '../resources/assets/explorer';
const common = { bundle: true, minify: true, legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' } };

// The parts of the editor that a query needs, out of some sixty.
const contributions = ['bracketMatching/browser/bracketMatching', 'clipboard/browser/clipboard', 'comment/browser/comment',
  'hover/browser/hoverContribution', 'placeholderText/browser/placeholderText.contribution', 'snippet/browser/snippetController2',
  'suggest/browser/suggestController', 'wordOperations/browser/wordOperations'];

// What GraphiQL never shows, or what the bundle has in another library already.
const instead = {
  'editor/edcore.main.js': `${contributions.map((each) => `import './contrib/${each}.js';`).join('\n')}
    import './browser/coreCommands.js';
    export * from './editor.api.js';`,
  'diffEditor/diffEditorWidget.js': 'export class DiffEditorWidget {}',
  'diffEditor/registrations.contribution.js': '',
  'multiDiffEditor/multiDiffEditorWidget.js': 'export class MultiDiffEditorWidget {}',
  'diff/linesDiffComputers.js': 'export const linesDiffComputers = {};',
  'gotoSymbol/browser/link/goToDefinitionAtPosition.js': 'export class GotoDefinitionAtPositionEditorContribution { static get() {} }',
  'inlayHints/browser/inlayHintsHover.js': 'export class InlayHintsHover {}',
  'colorPicker/browser/colorHoverParticipant.js': 'export class ColorHoverParticipant {}',
  'codeAction/browser/codeAction.js': `export const quickFixCommandId = '';
    export const getCodeActions = async () => ({ validActions: [], dispose() {} });`,
  'codeAction/browser/codeActionController.js': 'export class CodeActionController { static get() {} }',
  'gotoError/browser/gotoError.js': `export class MarkerController { static get() {} }
    export class NextMarkerAction {}`,
  'dropOrPasteInto/browser/copyPasteController.js': 'export class CopyPasteController { static get() {} }',
  'selectBox/selectBox.js': 'export class SelectBox {}',
  'platform/list/browser/listService.js': `import { createDecorator } from '../../instantiation/common/instantiation.js';
    export const IListService = createDecorator('listService');
    export class ListService {}`,
  'quickinput/browser/quickInputController.js': 'export class QuickInputController {}',
  'minimap/minimap.js': `import { ViewPart } from '../../view/viewPart.js';
    import { createFastDomNode } from '../../../../base/browser/fastDomNode.js';
    export class Minimap extends ViewPart {
      node = createFastDomNode(document.createElement('div'));
      getDomNode() { return this.node; }
      prepareRender() {}
      render() {}
    }`,
  'framer-motion': `import { createElement, forwardRef } from 'react';
    const Group = ({ axis, values, onReorder, ...others }) => createElement('ul', others);
    const Item = forwardRef(({ value, dragElastic, ...others }, ref) => createElement('li', { ...others, ref }));
    export const Reorder = { Group, Item };`,
  'markdown-it': `import { parse } from 'monaco-editor/esm/vs/base/common/marked/marked.js';
    export default class { render(text) { return parse(String(text).replace(/</g, '&lt;')); } }`,
};
const edit = (build, filter, from, to) => build.onLoad({ filter }, (args) => ({ contents: readFileSync(args.path, 'utf8').replace(from, to) }));
const lighter = { name: 'lighter', setup(build) {
  build.onResolve({ filter: /^(framer-motion|markdown-it)$/ }, (args) => ({ path: args.path, namespace: 'instead', pluginData: args.resolveDir }));
  build.onResolve({ filter: /^@headlessui\/react$/ }, () => ({ path: resolve('combobox.js') }));
  build.onLoad({ filter: /.*/, namespace: 'instead' }, (args) => ({ contents: instead[args.path], resolveDir: args.pluginData }));
  // which letters look like which others
  edit(build, /base\/common\/strings\.js$/, /'\{\\"_common.*?\}'/, `'{"_common":[]}'`);
  // variables need no library to be formatted
  edit(build, /utility\/jsonc\.js$/, /async function formatJSONC[^]*?\n\}/, `import { applyEdits, format } from 'jsonc-parser';
    const formatJSONC = async (text) => applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true }));`);
  build.onLoad({ filter: /\.js$/ }, (args) => {
    const path = Object.keys(instead).find((each) => args.path.endsWith(`/${each}`));
    return path === undefined ? undefined : { contents: instead[path], resolveDir: args.path.slice(0, args.path.lastIndexOf('/')) };
  });
} };

for (const file of readdirSync(outdir)) {
  rmSync(`${outdir}/${file}`);
}
// What formats documents is loaded when one is formatted; its name tells its content, since no page names it.
await build({ ...common, entryPoints: { format: 'format.js' }, entryNames: '[name]-[hash]', outdir, format: 'esm' });
const format = readdirSync(outdir).find((file) => file.startsWith('format-'));
const later = { name: 'later', setup(build) {
  build.onResolve({ filter: /^prettier\// }, () => ({ path: `./${format}`, external: true }));
} };
await build({ ...common, entryPoints: { explorer: 'entry.js' }, outdir, format: 'esm', loader: { '.ttf': 'empty', '.woff2': 'empty' }, plugins: [later, lighter] });
await build({ ...common, entryPoints: { worker: 'worker.js' }, outdir, format: 'iife', plugins: [later, lighter] });
const css = `${outdir}/explorer.css`;
writeFileSync(css, readFileSync(css, 'utf8').replace(/@font-face\{[^}]*\}/g, ''));
// The server hands out what is compressed already.
for (const file of readdirSync(outdir)) {
  const content = readFileSync(`${outdir}/${file}`);
  const zipped = gzipSync(content, { level: 9 });
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_LGWIN]: 24 } });
  writeFileSync(`${outdir}/${file}.gz`, zipped);
  writeFileSync(`${outdir}/${file}.br`, brotli);
  console.log(file, content.length, zipped.length, brotli.length);
}

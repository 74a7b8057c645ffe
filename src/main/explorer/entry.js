import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { jsonDefaults } from 'monaco-editor/esm/vs/language/json/monaco.contribution.js';
import 'graphiql/style.css';

const place = document.getElementById('explorer');

// Variables are coloured without a worker of their own: the server says what is wrong with them.
jsonDefaults.setModeConfiguration({ tokens: true });
globalThis.MonacoEnvironment = { getWorker: () => new Worker(place.dataset.worker) };

const operations = JSON.parse(document.getElementById('operations').textContent);
const parameters = new URLSearchParams(location.search);
const given = operations.find((each) => each.name === parameters.get('operation'));
const query = parameters.get('query') ?? given?.document ?? operations[0].document;
const variables = parameters.get('variables') ?? '';
const graphql = new URL(place.dataset.graphql, location.href);
const socket = new URL(graphql);
socket.protocol = graphql.protocol.replace('http', 'ws');

// The examples stay in the menu, whatever is written in the editor.
function Menu() {
  const { addTab, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL((state) => state);
  const [said, say] = useState('');
  const open = (event) => {
    const operation = operations.find((each) => each.name === event.target.value);
    if (operation) {
      addTab();
      queryEditor?.setValue(operation.document);
      variableEditor?.setValue('');
    }
    event.target.value = '';
  };
  const share = async () => {
    const address = new URL(location.pathname, location.href);
    address.searchParams.set('query', queryEditor?.getValue() ?? '');
    if (variableEditor?.getValue().trim()) {
      address.searchParams.set('variables', variableEditor.getValue());
    }
    history.replaceState(null, '', address);
    await navigator.clipboard?.writeText(address.href).then(() => say('Copied.'), () => say('It is in the address bar.'));
  };
  return h('div', { className: 'menu' },
    h('label', { htmlFor: 'examples' }, 'Examples '),
    h('select', { id: 'examples', defaultValue: '', onChange: open },
      h('option', { value: '' }, 'open one in a new tab …'),
      operations.map((each) => h('option', { key: each.name, value: each.name, title: each.about }, `${each.name}: ${each.about}`))),
    h('button', { type: 'button', onClick: share }, 'Share'),
    h('span', { role: 'status' }, said));
}

createRoot(place).render(
  h(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: graphql.href, subscriptionUrl: socket.href }),
    initialQuery: query,
    initialVariables: variables,
    isHeadersEditorEnabled: false,
  }, h(GraphiQL.Logo, null, h(Menu))));

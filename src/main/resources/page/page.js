const operations = JSON.parse(document.getElementById('operations').textContent);

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      defaultTabs: operations.map((query) => ({ query })),
      visiblePlugin: 'Documentation Explorer',
      isHeadersEditorEnabled: false,
    },
    React.createElement(GraphiQL.Logo, null, 'Briefing API'),
  ),
);

import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const liveUrl = new URL('/graphql', location.href);
liveUrl.protocol = liveUrl.protocol === 'https:' ? 'wss:' : 'ws:';
const live = createClient({ url: liveUrl.href, lazy: true });

/** Queries over HTTP with the session of the page, subscriptions over one WebSocket. */
function fetcher(request) {
  if (/^\s*subscription\b/m.test(request.query)) return live.iterate(request);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  };
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) }).then((response) =>
    response.json(),
  );
}

const FIRST_DOCUMENT = '{\n  viewer {\n    member { name role }\n    workspace { name }\n  }\n}\n';
const page = createElement(GraphiQL, {
  fetcher,
  defaultQuery: FIRST_DOCUMENT,
  defaultEditorToolsVisibility: 'variables',
});
createRoot(document.getElementById('explorer')).render(page);

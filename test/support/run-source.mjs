import { register } from 'node:module';

// `node --import` this to run the server from its source in a process of its own.
register('./source-hooks.mjs', import.meta.url);

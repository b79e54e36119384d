import { startSmall } from './memory.js';

startSmall();
await import('./serve.js');

import * as z from 'zod/mini';
import { scopeSearch } from '../../ui/scope/scope-search.js';

/** From another board one comes to freeze it: the dialog opens, narrowed as that board was. */
export const packsSearch = z.extend(scopeSearch, {
  freeze: z.catch(z.optional(z.boolean()), undefined),
});

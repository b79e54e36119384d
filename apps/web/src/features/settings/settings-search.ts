import * as z from 'zod/mini';

export const settingsSearch = z.object({
  tab: z.catch(
    z.optional(
      z.enum(['profile', 'members', 'departments', 'workspace', 'tokens', 'webhooks', 'archive', 'history']),
    ),
    undefined,
  ),
  /** How coming back from the identity provider ended. */
  linked: z.catch(z.optional(z.boolean()), undefined),
  refused: z.catch(z.optional(z.string()), undefined),
  /** What the history is narrowed to, and whose acts. */
  about: z.catch(z.optional(z.string()), undefined),
  actor: z.catch(z.optional(z.string()), undefined),
});

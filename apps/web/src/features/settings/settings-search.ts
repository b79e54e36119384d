import * as z from 'zod/mini';

export const settingsSearch = z.object({
  tab: z.catch(
    z.optional(z.enum(['profile', 'members', 'departments', 'workspace', 'tokens', 'webhooks', 'archive'])),
    undefined,
  ),
});

import { NEWS_TOPICS } from '@levain/domain/news/news.js';
import * as z from 'zod/mini';

/** What the news is narrowed to lives in the address. */
export const newsSearch = z.object({
  topic: z.catch(z.optional(z.enum(NEWS_TOPICS)), undefined),
  project: z.catch(z.optional(z.string()), undefined),
});

export type NewsSearch = z.infer<typeof newsSearch>;

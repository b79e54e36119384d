import type { TestWorkspace } from './workspace.js';

/** The link of a calendar, and how far somebody has read the news: the id of the event up to which they did. */
export async function furnishMarks({ admin }: TestWorkspace): Promise<string> {
  await admin.client.mutate('makeCalendarLink', { scope: 'workspace' }, 'calendarLink { scope }');
  const { news } = await admin.client.run('{ news(first: 1) { edges { node { id } } } }');
  const lastId = news.edges[0].node.id as string;
  await admin.client.mutate('markNewsRead', { lastId }, 'newsMark { count }');
  return lastId;
}

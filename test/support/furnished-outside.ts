import { anyKey, type TestWorkspace } from './workspace.js';

const SENT = 'query ($id: ID!) { experiment(id: $id) { sentTestimonies { id } } }';

/** A link for testimonies on a running experiment, and one that came by it and waits. */
export async function furnishOutside(
  { lead }: TestWorkspace,
  { running, word }: { readonly running: string; readonly word: string },
): Promise<{ testimonyLink: string; sentTestimony: string }> {
  const until = new Date(Date.now() + 864_000_000).toISOString().slice(0, 10);
  const link = await lead.client.mutate(
    'openTestimonyLink',
    { idempotencyKey: anyKey(), experimentId: running, question: `${word} ?`, until },
    'url testimonyLink { id }',
  );
  const answer = await lead.client.fetch(new URL(link.url).pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({
      ...{ statement: `${word} aide`, sender: `${word} cliente`, strength: 'did', heardOn: '2026-01-05' },
    }).toString(),
  });
  if (answer.status !== 200) throw new Error(`The testimony was refused: ${answer.status}`);
  const { experiment } = await lead.client.run(SENT, { id: running });
  return { testimonyLink: link.testimonyLink.id, sentTestimony: experiment.sentTestimonies[0].id };
}

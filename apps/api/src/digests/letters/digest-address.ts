import type { Opens } from '@levain/domain/boards/sentence.js';
import { publicAddress } from '../../config/public-address.js';
import type { Settings } from '../../config/settings.js';
import { pageOfAsk } from '../../asks/letters/letter-facts.js';
import { globalId } from '../../graphql/global-id.js';
import type { DigestRow } from '../digest-row.js';

/** The board of the digest, narrowed as it is. */
export function boardAddress(settings: Settings, digest: DigestRow): string {
  return publicAddress(settings, `/results${searchOf(digest, {})}`);
}

/** Where the numbers of a member's digest lead: one experiment, or the board of experiments narrowed to what was counted. */
export const digestAddresses = (settings: Settings, digest: DigestRow) => ({
  ask: (id: string): string => publicAddress(settings, pageOfAsk(id)),
  number: ({ numbers, stages, verdicts, decisions }: Opens): string => {
    if (numbers?.length === 1) return publicAddress(settings, `/experiments/${numbers[0]!}`);
    if (numbers) return boardAddress(settings, digest);
    const narrowed = { stages, verdicts, decisions };
    return publicAddress(settings, `/experiments${searchOf(digest, narrowed)}`);
  },
});

function searchOf(digest: DigestRow, more: Readonly<Record<string, readonly string[] | undefined>>): string {
  const search = new URLSearchParams();
  const named = {
    department: digest.department_id,
    project: digest.project_id,
    goal: digest.goal_id,
  } as const;
  for (const [type, id] of Object.entries(named)) {
    if (id) search.set(type, globalId(type as keyof typeof named, id));
  }
  if (digest.activity) search.set('activity', digest.activity);
  for (const [name, words] of Object.entries(more)) if (words) search.set(name, JSON.stringify(words));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

import type { Figure, Trial } from '../check.js';
import { drawn } from '../mutations/alone.js';
import { OwnCalls } from '../mutations/own-calls.js';
import type { Rewound } from '../mutations/rewound.js';
import { StoredTexts } from './acts-with-texts.js';
import { columnsOfTexts, holds, nameOf, putWord } from './everywhere.js';
import { fieldsOfTexts, UNSHOWN } from './fields-of-texts.js';
import type { HostileWorkspace } from './hostile-workspace.js';
import { SHORTEST } from './hostile-texts.js';
import { FIELDS_OF_FILES, FILES, unsaidUploads } from './uploads.js';

const mutationOf = (field: string): string => field.split(' ')[0]!;

/**
 * Stores a hostile text in every field that takes one, through the API, and sees to it that every column where these came to stand has the word behind which
 * texts are put.
 */
export async function storeTexts(
  trial: Trial,
  place: HostileWorkspace,
  kept: Rewound,
): Promise<readonly Figure[]> {
  const { owner, url, home } = place;
  const stored = new StoredTexts({ owner, kept, word: home.word, calls: new OwnCalls(url, home, owner) });
  const all = fieldsOfTexts();
  const names = drawn([...new Set(all.map(mutationOf))], trial.times(8, Infinity));
  for (const name of names) await stored.mutation(name);
  for (const send of Object.values(FILES)) await stored.other((write) => send(place, write));
  const tried = [...all.filter((field) => names.includes(mutationOf(field))), ...FIELDS_OF_FILES];
  const bare = tried.filter((field) => !stored.fields.has(field) && !(field in UNSHOWN));
  for (const field of bare)
    trial.say(`nothing stored in ${field}: ${JSON.stringify(stored.refused.get(mutationOf(field)))}`);
  const unfilled = await furnish(place, stored);
  for (const column of unfilled) trial.say(`not filled: ${column}`);
  return [
    {
      name: 'text fields of acts and files that hostile texts were stored in',
      ...{ value: stored.fields.size, atLeast: trial.times(8, 160) },
    },
    { name: 'text fields that took none, without a written reason', value: bare.length, exactly: 0 },
    { name: 'uploads of which nobody says so', value: unsaidUploads().length, exactly: 0 },
    { name: 'columns of such fields that hold none to be shown', value: unfilled.length, exactly: 0 },
  ];
}

/** Columns where the furniture had no text get the word; those that cannot be filled even so. */
async function furnish(
  { owner, home, put }: HostileWorkspace,
  stored: StoredTexts,
): Promise<readonly string[]> {
  const all = new Map((await columnsOfTexts(owner)).map((each) => [nameOf(each), each]));
  const wanted = [...stored.columns].filter(([column]) => all.has(column));
  // What has a form of its own is written by the act again, while everything else is as it was.
  for (const [column, mutation] of wanted)
    if (all.get(column)!.type === 'jsonb' && !(await holds(owner, all.get(column)!, home.word)))
      await stored.keep(mutation, home.word);
  const without = async (): Promise<string[]> => {
    const { columns } = await put(() => SHORTEST);
    return wanted.flatMap(([column]) => (columns.has(column) ? [] : [column]));
  };
  await putWord(owner, home.word, await without());
  return without();
}

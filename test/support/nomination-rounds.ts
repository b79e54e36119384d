import { newId } from '../../apps/api/src/database/new-id.js';
import type { LinkKind } from '../../apps/api/src/links/personal-links.js';
import type { TestApp } from './app.js';
import { personalLink } from './furnished-mail.js';
import { make } from './make.js';
import type { TestWorkspace } from './workspace.js';

const today = (): string => new Date().toISOString().slice(0, 10);
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** People of a department, by name; each has an address. Gives their uuids in the order of the names. */
export async function settle(
  app: TestApp,
  { workspaceId }: TestWorkspace,
  department: string,
  names: readonly string[],
): Promise<{ departmentId: string; ids: string[] }> {
  const { owner } = app.database;
  const departmentId = newId();
  await owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
    workspaceId,
    departmentId,
    department,
  ]);
  const ids = names.map(() => newId());
  await owner.query(
    `INSERT INTO people (workspace_id, id, name, email, email_key, department_id)
     SELECT $1, p.id, p.name, p.id || '@example.org', p.id || '@example.org', $2 FROM unnest($3::uuid[], $4::text[]) AS p (id, name)`,
    [workspaceId, departmentId, ids, names],
  );
  return { departmentId, ids };
}

/** The fields of a round that begins today. */
export const roundOf = (more: object = {}): object => ({
  title: 'Qui vous aide ?',
  topics: ['Réseaux sociaux'],
  startsOn: today(),
  endsOn: inDays(10),
  ...more,
});

/** A round opened by the coordinator. */
export const openedRound = ({ coordinator }: TestWorkspace, more: object = {}): Promise<any> =>
  make(
    coordinator,
    'openRound',
    { round: roundOf(more) },
    'round',
    'state asked answered topics { id name }',
  );

/** A page of a person, opened and answered as a browser without JavaScript does. */
export async function personalPage(
  app: TestApp,
  workspace: TestWorkspace,
  { kind, personId, round }: { kind: LinkKind; personId: string; round: string },
): Promise<{
  url: string;
  read(): Promise<string>;
  send(form: Form): Promise<{ status: number; html: string }>;
}> {
  const link = await personalLink(app, workspace, { kind, personId, subjectId: round.replace('round_', '') });
  const url = `${app.url}${new URL(link).pathname}`;
  return {
    url,
    read: async () => (await fetch(url)).text(),
    send: async (form) => {
      const answer = await fetch(url, { method: 'POST', body: bodyOf(form) });
      return { status: answer.status, html: await answer.text() };
    },
  };
}

export type Form = Readonly<Record<string, string | readonly string[]>>;

function bodyOf(form: Form): URLSearchParams {
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
    ),
  );
}

/** Answers of people through their own links: whom each names on the first topic; `[]` is "nobody". */
export async function answers(
  app: TestApp,
  workspace: TestWorkspace,
  round: string,
  given: Iterable<readonly [personId: string, names: readonly string[], movers?: readonly string[]]>,
): Promise<void> {
  for (const [personId, names, movers = []] of given) {
    const page = await personalPage(app, workspace, { kind: 'nomination', personId, round });
    const { status, html } = await page.send({
      ...(names.length > 0 ? { a0: names } : { a0n: 'on' }),
      ...(movers.length > 0 ? { m: movers } : { mn: 'on' }),
    });
    if (status !== 200) throw new Error(html);
  }
}

/** The round as somebody reads it. */
export async function readRound(
  by: { client: { run(query: string, variables: object): Promise<any> } },
  id: string,
) {
  const data = await by.client.run(
    `query ($id: ID!) { round(id: $id) { id version state endsOn asked answered
      departments { department { name } asked answered withheld }
      results { withheld allowsCentralities told waiting moversWithheldIn reachable { namedBy people }
        topics { topic { id name } candidates { namedBy person { name } } } movers { namedBy person { name } } } } }`,
    { id },
  );
  return data.round;
}

/** A round that ended: colleagues named the admin, who was told and has not answered. */
export async function furnishRound(app: TestApp, workspace: TestWorkspace, word: string): Promise<string> {
  const { coordinator, lead, influencer, leadership, admin } = workspace;
  const more = { title: `${word} recommandations`, topics: [`${word} sujet`] };
  const { id, version } = await openedRound(workspace, more);
  const voters = [coordinator, lead, influencer, leadership].map(({ actor }) => actor.personId);
  await answers(app, workspace, id, [
    ...voters.map((personId): [string, string[]] => [personId, ['admin']]),
    [admin.actor.personId, []],
  ]);
  const closed = await coordinator.client.mutate('closeRound', { id, version }, 'round { version }');
  await coordinator.client.mutate('askNominees', { id, version: closed.round.version }, 'round { id }');
  return id;
}

import { readPassword } from '@levain/domain/members/password-policy.js';
import { readEmailAddress } from '@levain/domain/people/email-address.js';
import { refusal, type Refusal, type Result } from '@levain/domain/refusal.js';
import { LINE_MAX, requiredText } from '@levain/domain/text/required-text.js';
import { readWorkspaceName } from '@levain/domain/workspaces/workspace.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SetUpWorkspaceInput } from '../access.inputs.js';
import { COMMON_PASSWORDS } from '../common-passwords.js';
import type { OpenedSession } from '../opened-session.js';
import { Passwords } from '../passwords.js';
import type { RequestTrace } from '../request-trace.js';
import { SessionOpener } from '../session-opener.js';

const SETUP_LOCK = 'levain:setup';

interface Founding {
  readonly workspaceName: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly password: string;
  readonly locale: string;
}

@Injectable()
export class SetUpWorkspace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly opener: SessionOpener,
  ) {}

  async execute(input: SetUpWorkspaceInput, trace: RequestTrace): Promise<CommandResult<OpenedSession>> {
    const read = readFounding(input);
    if (!read.ok) return refused(read.refusals);
    const founding = { ...read.value, passwordHash: await this.passwords.hash(read.value.password) };
    const opening = { workspaceId: newId(), memberId: newId(), kind: 'workspaceSetUp' as const };
    return this.unitOfWork.write({ workspaceId: opening.workspaceId }, async (tx) => {
      if (await setupDone(tx)) return refused([refusal('SETUP_ALREADY_DONE')]);
      await insertAll(tx, opening, founding);
      return done(await this.opener.openIn(tx, opening, trace));
    });
  }
}

/** Two first visitors at once: the lock lets one of them be first. */
async function setupDone(tx: EntityManager): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [SETUP_LOCK]);
  await tx.query(`SELECT set_config('app.setup', 'on', true)`);
  const own: unknown[] = await tx.query('SELECT 1 FROM workspaces WHERE NOT is_demo LIMIT 1');
  return own.length > 0;
}

async function insertAll(
  tx: EntityManager,
  { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
  founding: Founding & { readonly passwordHash: string },
): Promise<void> {
  const { workspaceName, name, email, emailKey, locale, passwordHash } = founding;
  const personId = newId();
  await tx.query('INSERT INTO workspaces (workspace_id, name, locale) VALUES ($1, $2, $3)', [
    workspaceId,
    workspaceName,
    locale,
  ]);
  await tx.query(
    'INSERT INTO people (workspace_id, id, name, email, email_key) VALUES ($1, $2, $3, $4, $5)',
    [workspaceId, personId, name, email, emailKey],
  );
  await tx.query(
    `INSERT INTO members (workspace_id, id, person_id, email, email_key, password_hash, role, locale)
     VALUES ($1, $2, $3, $4, $5, $6, 'admin', $7)`,
    [workspaceId, memberId, personId, email, emailKey, passwordHash, locale],
  );
}

function readFounding(input: SetUpWorkspaceInput): Result<Founding> {
  const refusals: Refusal[] = [];
  const workspaceName = readWorkspaceName(input.workspaceName, 'workspaceName');
  if (!workspaceName.ok) refusals.push(...workspaceName.refusals);
  const name = requiredText(refusals, 'name', input.name, { max: LINE_MAX });
  const email = readEmailAddress(input.email);
  if (!email.ok) refusals.push(...email.refusals);
  const password = readPassword(input.password, {
    common: COMMON_PASSWORDS,
    own: [input.name, input.email],
    place: [input.workspaceName],
  });
  if (!password.ok) refusals.push(...password.refusals);
  if (refusals.length > 0 || !workspaceName.ok || !email.ok || !password.ok) return { ok: false, refusals };
  const { address, key } = email.value;
  return {
    ok: true,
    value: {
      workspaceName: workspaceName.value,
      name,
      email: address,
      emailKey: key,
      password: password.value,
      locale: input.locale,
    },
  };
}

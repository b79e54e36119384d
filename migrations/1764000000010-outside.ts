import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, tenantTable } from './tenant.js';

/**
 * A page for readers outside, of a scope as it stands or of a frozen pack. Of its address only the hash is kept; of its readers only how
 * often it was opened. `digest_id`: it was made for one reader of a digest.
 */
const SHARE_LINKS = `create table share_links (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    title text not null,
    introduction text not null,
    locale text not null check (locale in ('fr', 'en')),
    questions text[] not null,
    fields text[] not null,
    department_id uuid,
    project_id uuid,
    goal_id uuid,
    activity text check (activity in ('publish', 'exchange', 'retain', 'answer', 'moderate')),
    from_day date,
    to_day date,
    pack_id uuid,
    digest_id uuid,
    until date not null,
    token_hash bytea not null,
    openings integer not null default 0,
    made_by uuid not null,
    made_at timestamptz not null default now(),
    revoked_by uuid,
    revoked_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, token_hash),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, pack_id) references packs (workspace_id, id),
    foreign key (workspace_id, digest_id) references digests (workspace_id, id),
    foreign key (workspace_id, made_by) references members (workspace_id, id),
    foreign key (workspace_id, revoked_by) references members (workspace_id, id)
  )`;

/** What one person is written regularly. The next one is due at `next_at`: who sends it moves that on, in the same transaction. */
const DIGESTS = `create table digests (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    person_id uuid not null,
    rhythm text not null check (rhythm in ('weekly', 'monthly')),
    level text not null check (level in ('executive', 'strategist', 'practitioner')),
    department_id uuid,
    project_id uuid,
    goal_id uuid,
    activity text check (activity in ('publish', 'exchange', 'retain', 'answer', 'moderate')),
    time_zone text not null,
    next_at timestamptz not null,
    started_by uuid not null,
    started_at timestamptz not null default now(),
    stopped_by uuid,
    stopped_at timestamptz,
    version integer not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, person_id) references people (workspace_id, id),
    foreign key (workspace_id, department_id) references departments (workspace_id, id),
    foreign key (workspace_id, project_id) references projects (workspace_id, id),
    foreign key (workspace_id, started_by) references members (workspace_id, id),
    foreign key (workspace_id, stopped_by) references members (workspace_id, id)
  )`;

/** The board as a digest told it: the next one tells what is otherwise. Nobody is named in it. */
const EDITIONS = `create table digest_editions (
    workspace_id uuid not null references workspaces on delete cascade,
    digest_id uuid not null,
    number integer not null,
    day date not null,
    answers jsonb not null,
    settled jsonb not null,
    made_at timestamptz not null default now(),
    primary key (workspace_id, digest_id, number),
    foreign key (workspace_id, digest_id) references digests (workspace_id, id) on delete cascade
  )`;

const INDEXES = [
  'create index share_links_workspace_id_made_at_id_idx on share_links (workspace_id, made_at, id)',
  'create index share_links_workspace_id_digest_id_idx on share_links (workspace_id, digest_id)',
  'create index digests_due_idx on digests (workspace_id, next_at) where stopped_at is null',
  'create index digests_workspace_id_person_id_idx on digests (workspace_id, person_id)',
];

const CATEGORIES = ['invitations', 'nominations', 'calls', 'tasks', 'thanks', 'answers', 'results'];
const categories = (words: readonly string[]): string[] => [
  'alter table mail_mutes drop constraint mail_mutes_category_check',
  `alter table mail_mutes add constraint mail_mutes_category_check check (category in (${words.map((word) => `'${word}'`).join(', ')}))`,
];

/** What leaves the workspace regularly or by a link. */
export class Outside1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [DIGESTS, EDITIONS, SHARE_LINKS, ...INDEXES]);
    await runAll(
      runner,
      ['digests', 'digest_editions', 'share_links'].flatMap((table) => tenantTable(table)),
    );
    await runAll(runner, categories([...CATEGORIES, 'digests']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['drop table share_links, digest_editions, digests']);
    await runAll(runner, [`delete from mail_mutes where category = 'digests'`, ...categories(CATEGORIES)]);
  }
}

import { domainToUnicode } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './tenant.js';

const TABLES = ['people', 'members'];
/** Keys of ASCII letters stay what they are. */
const OTHER_LETTERS = `email_key ~ '[^ -~]' or email_key ~ 'xn--'`;

const folded = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

/** As addresses are compared from now on: spellings of one mailbox have one key. */
function keyOf(key: string): string {
  const at = key.lastIndexOf('@');
  const host = key.slice(at + 1);
  return at < 0 ? key : `${folded(key.slice(0, at))}@${folded(domainToUnicode(host) || host)}`;
}

interface Keyed {
  workspace_id: string;
  id: string;
  email_key: string;
}

export class MailboxKeys1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runAll(runner, [`alter table ${table} no force row level security`]);
      const rows = (await runner.query(
        `select workspace_id, id, email_key from ${table} where ${OTHER_LETTERS} order by id`,
      )) as Keyed[];
      for (const { workspace_id: workspace, id, email_key: before } of rows) {
        // Of two that turn out to be one mailbox, the first one keeps it.
        await runner.query(
          `update ${table} t set email_key = $3 where workspace_id = $1 and id = $2 and email_key <> $3
             and not exists (select from ${table} other where other.workspace_id = $1 and other.email_key = $3)`,
          [workspace, id, keyOf(before)],
        );
      }
      await runAll(runner, [`alter table ${table} force row level security`]);
    }
  }

  /** An older version finds these accounts by what their owners type, as it always did. */
  async down(): Promise<void> {}
}

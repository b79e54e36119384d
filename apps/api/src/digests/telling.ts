import type { Locale } from '@levain/domain/locale.js';
import { sharedAnswers } from '@levain/domain/sharing/shared-answers.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { withoutNames } from '../sharing/without-names.js';
import type { Edition } from './digest-editions.js';
import type { DigestRow } from './digest-row.js';

/**
 * What of an edition a digest tells. What leaves the workspace names nobody, not even in people's own words; a reader outside is shown
 * the chosen fields and no other.
 */
export function toldIn(
  tx: EntityManager,
  tenant: Tenant,
  digest: DigestRow,
  { answers, settled }: Edition,
  locale: Locale,
): Promise<Edition> {
  if (digest.has_account) return Promise.resolve({ answers, settled });
  const shown = digest.reader ? sharedAnswers(answers, digest.reader.fields) : answers;
  return withoutNames(tx, tenant, { answers: shown, settled }, locale);
}

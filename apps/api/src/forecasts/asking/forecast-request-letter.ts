import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { recipientOf } from '../../mail/recipient.js';
import { askedForecast, type AskedForecast } from './asked-forecast.js';
import { forecastRequestMessage } from './forecast-request-message.js';

const DAY = 86_400_000;
/** Of the link when the bet names no last day. */
const OPEN_DAYS = 30;

/** Asks a participant for their forecast once the bet is frozen; nothing when they gave one, or the test is over. */
@Injectable()
export class ForecastRequestLetter implements LetterKind<'forecastRequest'> {
  readonly category = 'invitations';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
  ) {
    letters.register('forecastRequest', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload: { experimentId, personId } }: OutboxRow<'forecastRequest'>,
  ): Promise<Letter | null> {
    const asked = await askedOf(tx, tenant, { experimentId, personId });
    const to = asked ? await recipientOf(tx, tenant, personId) : null;
    if (!asked?.isOpen || asked.own !== null || !to) return null;
    const url = await this.links.issue(tx, tenant, {
      ...{ kind: 'forecast', personId, subjectId: experimentId },
      expiresAt: endOf(asked),
    });
    return { ...forecastRequestMessage(to.locale, { ...asked, name: to.name, url }), to, messageKey: id };
  }
}

/** The day after the last one, wherever one lives. */
function endOf({ stopDate }: AskedForecast): Date {
  return stopDate
    ? new Date(Date.parse(`${stopDate}T23:59:59Z`) + DAY)
    : new Date(Date.now() + OPEN_DAYS * DAY);
}

/** The worker runs for nobody: for this one question it runs for the person who is written to, since only they may know. */
async function askedOf(
  tx: EntityManager,
  tenant: Tenant,
  { experimentId, personId }: { readonly experimentId: string; readonly personId: string },
): Promise<AskedForecast | null> {
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [personId]);
  const asked = await askedForecast(tx, tenant, experimentId);
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [tenant.personId ?? '']);
  return asked;
}

import { Injectable } from '@nestjs/common';
import type { Visit } from '../links/visit.js';
import { AnswerConsent } from '../profiles/commands/answer-consent.js';
import { ForgetMe } from './commands/forget-me.js';

/** What the page of a link to one's own data does. */
@Injectable()
export class PrivacyActs {
  constructor(
    private readonly consent: AnswerConsent,
    private readonly me: ForgetMe,
  ) {}

  /** The link stays usable: nothing here is lost by doing it twice. */
  stop({ actor }: Visit): ReturnType<AnswerConsent['execute']> {
    return this.consent.execute(actor, { accept: false });
  }

  forget(
    { actor }: Visit,
    isUnderstood: boolean,
    claim: Parameters<ForgetMe['execute']>[2],
  ): ReturnType<ForgetMe['execute']> {
    return this.me.execute(actor, isUnderstood, claim);
  }
}

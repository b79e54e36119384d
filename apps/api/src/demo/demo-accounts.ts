import type { Locale } from '@levain/domain/locale.js';
import { DemoAccount } from '../access/viewer.model.js';
import { textIn } from './demo-text.js';
import type { PeopleStory } from './story.js';

/** One sentence for everybody: the demonstration hides nothing. */
export const DEMO_PASSWORD = 'le levain monte doucement';

/** Addresses of a domain that can never exist (RFC 2606), one for each language. */
export const demoEmail = (name: string, locale: Locale): string => `${name}@${locale}.levain.example`;

export function demoAccounts({ members, workspace }: PeopleStory, locale: Locale): DemoAccount[] {
  return members.map(({ name, email, role }) =>
    Object.assign(new DemoAccount(), {
      ...{ name, role, locale, password: DEMO_PASSWORD },
      email: demoEmail(email, locale),
      workspaceName: textIn(locale, workspace),
    }),
  );
}

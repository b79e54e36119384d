import type { RefusalCode } from '@levain/domain/refusal.js';

type TroubleCode = Extract<RefusalCode, 'PROVIDER_AWAY' | 'PROVIDER_DECLINED' | 'PROVIDER_UNPROVEN'>;

/** The identity provider gave no identity that can be believed. */
export class ProviderTrouble extends Error {
  constructor(
    readonly code: TroubleCode,
    cause?: unknown,
  ) {
    super(`The identity provider gave no identity: ${code}.`, { cause });
  }
}

/** What a log may say of it: the words of the library or of the provider's answer, never a token. */
export function reasonOf(error: unknown): string {
  const said: string[] = [];
  for (let each = error; each instanceof Error && said.length < 4; each = each.cause) {
    const { code, error: answer } = each as { code?: unknown; error?: unknown };
    said.push([code, answer, each.message].filter((word) => typeof word === 'string').join(' '));
  }
  return JSON.stringify(said.join(' < ')).slice(0, 500);
}

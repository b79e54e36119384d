import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeModule from 'canonicalize';
import type { Locale } from '../locale.js';
import type { Arm, Measure, Plan } from './plan.js';

// Published as CommonJS with an ES declaration: what arrives is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** The hypothesis as it read when the bet was frozen. */
export interface FrozenSentence {
  readonly locale: Locale;
  readonly text: string;
}

/** All that the bet commits to, and nothing that may change later (no record ids, no versions). */
export interface FrozenContent {
  readonly format: 'levain-plan/1';
  readonly sentence: FrozenSentence;
  readonly plan: Plan;
}

/** A frozen bet: the content as it was, and its SHA-256 fingerprint, 64 hexadecimal digits. */
export interface FrozenPlan {
  readonly content: FrozenContent;
  readonly fingerprint: string;
}

function withoutId<T extends Arm | Measure>({ id: _, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

/** Canonical JSON (RFC 8785): the same content always gives the same text, whatever the order of its keys. */
export function canonicalText(content: unknown): string {
  return canonicalize(content) ?? 'null';
}

/** SHA-256 of the canonical text in UTF-8, in hexadecimal. The same in the browser and on the server. */
export function fingerprintOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(content))));
}

/** Freezes the bet. The gate to `test` has been passed before; this only writes down and signs. */
export function freezePlan(sentence: FrozenSentence, plan: Plan): FrozenPlan {
  const content: FrozenContent = {
    format: 'levain-plan/1',
    sentence: { locale: sentence.locale, text: sentence.text.normalize('NFC') },
    plan: { ...plan, arms: plan.arms.map(withoutId), measures: plan.measures.map(withoutId) },
  };
  return { content, fingerprint: fingerprintOf(content) };
}

/** Whether the content is the one that was frozen. */
export function verifyFingerprint(content: unknown, fingerprint: string): boolean {
  return fingerprintOf(content) === fingerprint.trim().toLowerCase();
}

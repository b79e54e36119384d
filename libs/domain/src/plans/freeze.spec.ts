import { canonicalText, fingerprintOf, freezePlan, verifyFingerprint } from './freeze.js';
import { EMPTY_PLAN, type Plan } from './plan.js';

const plan: Plan = {
  ...EMPTY_PLAN,
  design: 'comparison',
  arms: [
    { id: 'a1', name: 'Sans', role: 'control', share: 0.5 },
    { id: 'a2', name: 'Avec', role: 'variant', share: 0.5 },
  ],
  stopDate: '2027-01-31',
};
const sentence = { locale: 'fr', text: 'Parce que les réponses tardent…' } as const;

describe('freezing the bet', () => {
  test.each([
    // The right-hand side is what `sha256sum` of GNU coreutils gives for the canonical text.
    [
      { b: [true, null], a: 1 },
      '{"a":1,"b":[true,null]}',
      '1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668',
    ],
    ['été', '"été"', 'f458c84af884ee1cb3af06a73952c884444d83dd50253e5573dc1d5ed93010fd'],
  ])('%j is written %s before it is hashed', (content, text, fingerprint) => {
    expect(canonicalText(content)).toBe(text);
    expect(fingerprintOf(content)).toBe(fingerprint);
  });

  test('keys in another order, as a database gives them back, are the same content', () => {
    const { content, fingerprint } = freezePlan(sentence, plan);
    const reversed = Object.fromEntries(Object.entries(content).reverse());
    expect(verifyFingerprint(reversed, fingerprint)).toBe(true);
    expect(verifyFingerprint(JSON.parse(JSON.stringify(content)), fingerprint.toUpperCase())).toBe(true);
  });

  test('the ids of the records are not part of the bet', () => {
    const arms = plan.arms.map((arm) => ({ ...arm, id: `other-${arm.id}` }));
    expect(freezePlan(sentence, { ...plan, arms }).fingerprint).toBe(freezePlan(sentence, plan).fingerprint);
    expect(canonicalText(freezePlan(sentence, plan).content)).not.toContain('"id"');
  });

  test.each([
    ['the sentence', { ...sentence, text: 'Autre chose' }, plan],
    ['its language', { ...sentence, locale: 'en' as const }, plan],
    ['the stop date', sentence, { ...plan, stopDate: '2027-02-01' }],
    ['the order of the arms', sentence, { ...plan, arms: [...plan.arms].reverse() }],
    ['a share', sentence, { ...plan, arms: [{ ...plan.arms[0]!, share: 0.4 }, plan.arms[1]!] }],
  ])('changing %s changes the fingerprint', (_, changedSentence, changedPlan) => {
    const frozen = freezePlan(sentence, plan);
    expect(freezePlan(changedSentence, changedPlan).fingerprint).not.toBe(frozen.fingerprint);
    expect(frozen.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});

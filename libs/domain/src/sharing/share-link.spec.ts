import { draftShareLink, shareState, type ShareLinkInput } from './share-link.js';

const TODAY = '2026-11-22';
const link: ShareLinkInput = {
  ...{ title: 'Ce que nous apprenons', introduction: 'Nous essayons avant de généraliser.', locale: 'fr' },
  ...{ questions: ['learned', 'testing'], fields: ['figures'], until: '2027-02-22' },
};
const codes = (more: Partial<ShareLinkInput>) => {
  const result = draftShareLink({ ...link, ...more }, TODAY);
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);
};

test('the questions stand in their order, whatever the order they were chosen in', () => {
  expect(draftShareLink({ ...link, title: ' Ce que\n nous apprenons ' }, TODAY)).toEqual({
    ok: true,
    value: { ...link, questions: ['testing', 'learned'] },
  });
});

test.each<[Partial<ShareLinkInput>, string[]]>([
  [{ title: ' ' }, ['title TEXT_REQUIRED']],
  [{ introduction: null }, ['introduction TEXT_REQUIRED']],
  [{ introduction: 'x'.repeat(2001) }, ['introduction TEXT_TOO_LONG']],
  [{ questions: [] }, ['questions CHOICE_REQUIRED']],
  [{ questions: ['gossip'] }, ['questions CHOICE_UNKNOWN']],
  [{ fields: ['people'] }, ['fields CHOICE_UNKNOWN']],
  [{ locale: 'de' }, ['locale CHOICE_UNKNOWN']],
  [{ until: null }, ['until DATE_REQUIRED']],
  [{ until: '2026-11-21' }, ['until DATE_PAST']],
  [{ until: '2027-11-23' }, ['until DATE_TOO_FAR']],
  [{ until: '2026-11-22' }, []],
  [{ until: '2027-11-22', fields: [] }, []],
])('%j: %j', (more, expected) => {
  expect(codes(more)).toEqual(expected);
});

test.each([
  [{ until: TODAY, isRevoked: false }, 'open'],
  [{ until: '2026-11-21', isRevoked: false }, 'expired'],
  [{ until: '2027-11-21', isRevoked: true }, 'revoked'],
] as const)('%j is %s', (given, expected) => {
  expect(shareState(given, TODAY)).toBe(expected);
});

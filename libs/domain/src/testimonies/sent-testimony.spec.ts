import {
  acceptSentTestimony,
  declineSentTestimony,
  draftSentTestimony,
  draftTestimonyLink,
  WAITING_MAX,
  type SentTestimonyInput,
} from './sent-testimony.js';
import type { Result } from '../refusal.js';

const TODAY = '2026-11-22';
const open = { until: '2026-12-01', isClosed: false, waiting: 0 };
const sent = {
  statement: 'J’ai eu ma réponse en une heure.',
  sender: 'Une cliente',
  strength: 'did',
  heardOn: '2026-11-20',
} as const;
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => (field ? `${field} ${code}` : code));

describe('a link for testimonies', () => {
  test.each<[string, string | null, string | null, string[]]>([
    ['a question and a day', 'Le forum vous aide-t-il ?', '2026-12-31', []],
    ['today still', 'Q', TODAY, []],
    ['ninety days', 'Q', '2027-02-20', []],
    ['one day more', 'Q', '2027-02-21', ['until DATE_TOO_FAR']],
    ['yesterday', 'Q', '2026-11-21', ['until DATE_PAST']],
    ['nothing', null, null, ['question TEXT_REQUIRED', 'until DATE_REQUIRED']],
    ['too long a question', 'x'.repeat(201), TODAY, ['question TEXT_TOO_LONG']],
  ])('with %s', (_, question, until, expected) => {
    expect(codes(draftTestimonyLink({ question, until }, TODAY))).toEqual(expected);
  });
});

describe('a testimony sent from outside', () => {
  test('keeps the words, on one line', () => {
    expect(draftSentTestimony({ ...sent, statement: ' a\n b ', sender: ' ' }, open, TODAY)).toEqual({
      ok: true,
      value: { ...sent, statement: 'a b', sender: null },
    });
  });

  test.each<[string, SentTestimonyInput, Partial<typeof open>, string[]]>([
    ['the last day', sent, { until: TODAY }, []],
    ['the day after', sent, { until: '2026-11-21' }, ['TESTIMONY_LINK_CLOSED']],
    ['a closed link', sent, { isClosed: true }, ['TESTIMONY_LINK_CLOSED']],
    ['a full link', sent, { waiting: WAITING_MAX }, ['TESTIMONY_LINK_FULL']],
    ['nothing', {}, {}, ['statement TEXT_REQUIRED', 'strength CHOICE_REQUIRED', 'heardOn DATE_REQUIRED']],
    ['tomorrow', { ...sent, heardOn: '2026-11-23' }, {}, ['heardOn DATE_IN_FUTURE']],
    ['a NUL', { ...sent, sender: 'a\u0000' }, {}, ['sender TEXT_INVALID']],
  ])('%s', (_, input, link, expected) => {
    expect(codes(draftSentTestimony(input, { ...open, ...link }, TODAY))).toEqual(expected);
  });
});

describe('its answer', () => {
  const judged = { stance: 'for', strength: 'said', source: 'Cliente, forum' };

  test('takes in the words of the sender with the judgement of the accepter', () => {
    expect(acceptSentTestimony(sent, 'waiting', judged, TODAY)).toEqual({
      ok: true,
      value: { ...judged, statement: sent.statement, heardOn: sent.heardOn, link: null },
    });
  });

  test('is given once, with a judgement or a reason', () => {
    expect(codes(acceptSentTestimony(sent, 'accepted', judged, TODAY))).toEqual(['SENT_TESTIMONY_ANSWERED']);
    expect(codes(acceptSentTestimony(sent, 'waiting', {}, TODAY))).toEqual([
      'strength CHOICE_REQUIRED',
      'stance CHOICE_REQUIRED',
      'source TEXT_REQUIRED',
    ]);
    expect(codes(declineSentTestimony('declined', 'r'))).toEqual(['SENT_TESTIMONY_ANSWERED']);
    expect(codes(declineSentTestimony('waiting', ' '))).toEqual(['reason DECLINE_REASON_MISSING']);
    expect(declineSentTestimony('waiting', ' hors sujet ')).toEqual({ ok: true, value: 'hors sujet' });
  });
});

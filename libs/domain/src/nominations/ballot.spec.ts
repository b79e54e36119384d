import { readBallot, type TypedAnswer } from './ballot.js';
import { directoryOf } from './name.js';

const people = ['Ana Prat', 'Bruno Lys', 'Cléa Mons', 'Cléo Mons', 'Voter Self'].map((name) => ({
  id: name.split(' ')[0]!.toLowerCase(),
  name,
}));
const electorate = { voterId: 'voter', directory: directoryOf(people), namesPerQuestion: 2 };
const advice = (names: string[], more: Partial<TypedAnswer> = {}): TypedAnswer => ({
  ...{ field: 'advice.t', question: 'advice', topicId: 't', nobody: false },
  names: names.map((typed) => ({ typed })),
  ...more,
});
const mover: TypedAnswer = { field: 'mover', question: 'mover', topicId: null, nobody: true, names: [] };
const said = (typed: readonly TypedAnswer[]) =>
  readBallot(typed, electorate).refusals.map(({ code, field }) => `${code} at ${field}`);

describe('a ballot', () => {
  test('keeps whom it names, question by question', () => {
    const movers: TypedAnswer = { ...mover, nobody: false, names: [{ typed: 'ana prat' }] };
    expect(readBallot([advice(['Ana', '', 'Bruno Lys']), movers], electorate)).toMatchObject({
      refusals: [],
      nominations: [
        { question: 'advice', topicId: 't', nomineeId: 'ana' },
        { question: 'advice', topicId: 't', nomineeId: 'bruno' },
        { question: 'mover', topicId: null, nomineeId: 'ana' },
      ],
    });
  });

  test('may name nobody, when it says so', () => {
    expect(readBallot([advice([], { nobody: true }), mover], electorate)).toMatchObject({
      refusals: [],
      nominations: [],
    });
  });

  test('takes the one chosen among several', () => {
    const chosen = advice([], { names: [{ typed: 'mons', chosenId: 'clea' }] });
    expect(readBallot([advice(['mons'])], electorate).answers[0]!.names[0]).toMatchObject({
      kind: 'choices',
      choices: [{ id: 'cléa' }, { id: 'cléo' }],
    });
    expect(said([chosen])).toEqual(['NOMINEE_AMBIGUOUS at advice.t.0']);
    const real = advice([], { names: [{ typed: 'mons', chosenId: 'cléo' }] });
    expect(readBallot([real], electorate).nominations).toEqual([
      { question: 'advice', topicId: 't', nomineeId: 'cléo' },
    ]);
  });

  test.each<[string, TypedAnswer[], string[]]>([
    [
      'no answer',
      [advice([]), { ...mover, nobody: false }],
      ['NOMINATION_MISSING at advice.t', 'NOMINATION_MISSING at mover'],
    ],
    ['names and nobody', [advice(['Ana'], { nobody: true })], ['NOMINATION_AND_NOBODY at advice.t']],
    [
      'more names than the round takes',
      [advice(['Ana', 'Bruno', 'Cléa Mons'])],
      ['TOO_MANY_ITEMS at advice.t'],
    ],
    ['oneself', [advice(['Voter Self'])], ['NOMINATION_OF_ONESELF at advice.t.0']],
    ['somebody twice', [advice(['Ana', 'ANA PRAT'])], ['NOMINATION_REPEATED at advice.t.1']],
    ['somebody who is not here', [advice(['Zed'])], ['NOMINEE_UNKNOWN at advice.t.0']],
    [
      'somebody who left, by their id',
      [advice([], { names: [{ typed: '', chosenId: 'gone' }] })],
      ['NOMINEE_UNKNOWN at advice.t.0'],
    ],
  ])('refuses %s', (_, typed, expected) => {
    expect(said(typed)).toEqual(expected);
    expect(readBallot(typed, electorate).nominations).toEqual([]);
  });

  test('keeps what was typed where it means nobody', () => {
    expect(readBallot([advice([' Zed  Zéro '])], electorate).answers[0]!.names).toEqual([
      { kind: 'unknown', typed: 'Zed Zéro' },
    ]);
  });
});

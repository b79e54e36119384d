import { folded, searchTerms } from './search-terms.js';

describe('a search', () => {
  test.each([
    ['Été', 'ete'],
    ['Cœur', 'coeur'],
    ['L’Essai', "l'essai"],
    ['ÀÉÎÕÜç', 'aeiouc'],
  ])('reads %s as %s', (typed, plain) => {
    expect(folded(typed)).toBe(plain);
  });

  test.each(['', '  ', '\0', null, undefined])('of %j is none', (typed) => {
    expect(searchTerms(typed)).toBeNull();
  });

  test('finds beginnings of the last word', () => {
    expect(searchTerms('Forum anim')).toEqual({ web: 'forum anim', before: '(forum)', last: '(anim:*)' });
  });

  test('finds the family of a word, in both languages', () => {
    expect(searchTerms('experience')?.last).toBe(
      '(experience:* | experiences | experimenter | experimentation | experiment | experiments)',
    );
    expect(searchTerms('mail lundi')?.before).toBe('(courriel | mail | email | mel)');
  });

  test('of a short last word takes it as it is', () => {
    expect(searchTerms('forum de')).toEqual({ web: 'forum de', before: '(forum)', last: '(de)' });
  });

  test.each(['"forum animé"', 'forum -mail', 'forum or mail', '!!! & | <->'])(
    'leaves %s to PostgreSQL',
    (typed) => {
      expect(searchTerms(typed)).toMatchObject({ before: '', last: '' });
    },
  );

  test.each(["forum & ! | ( ) : * < > \\ '", 'a:b*c', "d'un", '100 %'])('gives %s no operators', (typed) => {
    const { before, last } = searchTerms(typed)!;
    expect(`${before} ${last}`).toMatch(/^[a-z0-9 |&()]*(:\*[a-z0-9 |&()]*)?$/);
  });
});

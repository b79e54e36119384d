import { draftProject, type ProjectInput } from './project.js';

const complete = {
  name: 'Forum d’entraide',
  purpose: 'Répondre entre pairs',
  audience: 'Clients particuliers',
  audienceAspiration: 'Une réponse le jour même',
  companyObjective: 'Moins d’appels répétés',
};

const codes = (input: ProjectInput) => {
  const result = draftProject(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a project', () => {
  test('is kept when both sides are said', () => {
    expect(draftProject({ ...complete, departmentIds: ['a', 'b'] })).toEqual({
      ok: true,
      value: { ...complete, departmentIds: ['a', 'b'], sponsorId: null, coLeadIds: [] },
    });
  });

  test.each([
    ['name', 'name TEXT_REQUIRED'],
    ['purpose', 'purpose TEXT_REQUIRED'],
    ['audience', 'audience TEXT_REQUIRED'],
    ['audienceAspiration', 'audienceAspiration AUDIENCE_ASPIRATION_MISSING'],
    ['companyObjective', 'companyObjective COMPANY_OBJECTIVE_MISSING'],
  ])('without %s it is refused', (field, expected) => {
    expect(codes({ ...complete, [field]: '  ' })).toEqual([expected]);
  });

  test('says everything that is missing at once, in the order of the screen', () => {
    expect(codes({})).toEqual([
      'name TEXT_REQUIRED',
      'purpose TEXT_REQUIRED',
      'audience TEXT_REQUIRED',
      'audienceAspiration AUDIENCE_ASPIRATION_MISSING',
      'companyObjective COMPANY_OBJECTIVE_MISSING',
    ]);
  });

  test('names a department and a co-lead once', () => {
    expect(codes({ ...complete, departmentIds: ['a', 'a'], coLeadIds: ['m', 'n', 'm'] })).toEqual([
      'departmentIds.1 DUPLICATE_ITEM',
      'coLeadIds.2 DUPLICATE_ITEM',
    ]);
  });

  test('a name fits on a line', () => {
    expect(codes({ ...complete, name: 'x'.repeat(201) })).toEqual(['name TEXT_TOO_LONG']);
  });
});

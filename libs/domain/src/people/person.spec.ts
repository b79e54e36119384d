import { draftPerson } from './person.js';

describe('a person', () => {
  test('has a name and may have an address', () => {
    expect(draftPerson({ name: ' Ana ', email: ' ' })).toEqual({
      ok: true,
      value: { name: 'Ana', email: null, site: null, locale: null },
    });
    expect(draftPerson({ name: 'Ana', email: 'Ana@x.fr', site: ' Lyon ', locale: 'fr' })).toEqual({
      ok: true,
      value: {
        name: 'Ana',
        email: { address: 'Ana@x.fr', key: 'ana@x.fr' },
        site: 'Lyon',
        locale: 'fr',
      },
    });
  });

  test('is refused without a name, or with an address that cannot be one', () => {
    expect(draftPerson({ name: '', email: 'a@b', locale: 'de' })).toEqual({
      ok: false,
      refusals: [
        { code: 'TEXT_REQUIRED', field: 'name' },
        { code: 'EMAIL_INVALID', field: 'email' },
        { code: 'CHOICE_UNKNOWN', field: 'locale', parameters: { value: 'de' } },
      ],
    });
  });
});

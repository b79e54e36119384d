import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const GIVEN = {
  OIDC_ISSUER: 'https://login.example.org/realms/all',
  OIDC_CLIENT_ID: 'levain',
  OIDC_CLIENT_SECRET: 'Zt4-kq_Pw9Xs2Lm7Vd',
};

describe('the identity provider in the settings', () => {
  it('is none without its three settings, and is called by its host unless it is named', () => {
    expect(readSettings({}).identityProvider).toBeUndefined();
    expect(readSettings(GIVEN).identityProvider).toMatchObject({
      ...{ clientId: 'levain', name: 'login.example.org' },
      issuer: new URL(GIVEN.OIDC_ISSUER),
    });
    expect(readSettings({ ...GIVEN, OIDC_NAME: 'Example SSO' }).identityProvider?.name).toBe('Example SSO');
  });

  it.each(Object.keys(GIVEN))('is not taken without %s', (name) => {
    expect(() => readSettings({ ...GIVEN, [name]: '' })).toThrow(/OIDC_\w+ needs OIDC_\w+ beside it/);
  });

  it.each([
    ['login.example.org', 'must look like'],
    ['ftp://login.example.org', 'must look like'],
    ['https://login.example.org/?realm=all', 'is an address alone'],
    ['https://ada:levure@login.example.org', 'is an address alone'],
    ['https://login.example.org/.well-known/openid-configuration', 'names the provider'],
  ])('cannot be %s', (issuer, words) => {
    expect(() => readSettings({ ...GIVEN, OIDC_ISSUER: issuer })).toThrow(`OIDC_ISSUER ${words}`);
  });
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../test-support/render-screen.js';
import { PasswordField } from './password-field.js';

test('a password is masked until one looks at it, may be pasted, and be filled in by a password manager', async () => {
  const { user } = await renderScreen(<PasswordField label="Mot de passe" autoComplete="current-password" />);
  const field = screen.getByLabelText('Mot de passe');
  expect(field).toHaveAttribute('type', 'password');
  expect(field).toHaveAttribute('autocomplete', 'current-password');
  await user.click(field);
  await user.paste('un mot de passe collé d’ailleurs');
  expect(field).toHaveValue('un mot de passe collé d’ailleurs');
  await user.click(screen.getByRole('button', { hidden: true }));
  expect(field).toHaveAttribute('type', 'text');
});

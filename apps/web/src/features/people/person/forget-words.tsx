import { useText } from '../../../i18n/use-text.js';

/** What goes, and what stays: said before, never after. */
export function ForgetWords() {
  const text = useText();
  return (
    <>
      <p style={{ margin: 0 }}>{text('people.forget.what')}</p>
      <p style={{ margin: 0, color: 'var(--mantine-color-dimmed)' }}>{text('people.forget.kept')}</p>
    </>
  );
}

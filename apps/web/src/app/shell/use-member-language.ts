import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language-provider.js';
import { hasChosenLocale } from '../../lib/preferences.js';
import { useViewer } from '../../lib/viewer.js';

/** On a device where no language was chosen yet, the member's own holds. */
export function useMemberLanguage(): void {
  const { member } = useViewer();
  const { locale, change } = useLanguage();
  useEffect(() => {
    if (!hasChosenLocale() && member.locale !== locale) void change(member.locale);
  }, [member.locale, locale, change]);
}

import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';

export function ThemeSwitch() {
  const text = useText();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const Glyph = dark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={text(dark ? 'app.theme.light' : 'app.theme.dark')}
    >
      <Glyph size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

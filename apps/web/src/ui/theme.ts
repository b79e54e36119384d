import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Shade 7 is the brand blue on a light ground, shade 6 carries white text on a dark one, shade 4 is its text. */
const brand: MantineColorsTuple = [
  '#eff4fb',
  '#dbe7f5',
  '#c3d6ed',
  '#b4cae8',
  '#a6c0e4',
  '#6c97d0',
  '#2d67b6',
  '#1c4f8f',
  '#174174',
  '#112f56',
];

/** Cool greys, so that panels and lines sit with the blue. */
const dark: MantineColorsTuple = [
  '#d9dde4',
  '#bfc5cf',
  '#98a0ad',
  '#6b7482',
  '#434b58',
  '#343b47',
  '#272d37',
  '#1b1f27',
  '#14171d',
  '#0d0f13',
];

/** Stopping is not an alarm: a muted brick stands where other tools put red. */
const brick: MantineColorsTuple = [
  '#fbf1ef',
  '#f8e9e5',
  '#e8bdb4',
  '#de9d90',
  '#f0a899',
  '#bd5f4c',
  '#a8472f',
  '#93391f',
  '#7a2f1a',
  '#5f2414',
];

const panel = { background: 'var(--lv-panel)' };
const OVER_THE_PAGE = { content: panel, header: panel, title: { fontSize: '1.0625rem', fontWeight: 650 } };

export const theme = createTheme({
  colors: { brand, dark, brick },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  luminanceThreshold: 0.179,
  autoContrast: true,
  black: '#1b2330',
  white: '#ffffff',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.45' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        portalProps: { target: '#overlays' },
      },
    },
    Popover: { defaultProps: { portalProps: { target: '#overlays' } } },
    Combobox: { defaultProps: { portalProps: { target: '#overlays' } } },
    Tooltip: { defaultProps: { portalProps: { target: '#overlays' }, openDelay: 300, withArrow: true } },
    Modal: {
      defaultProps: { lockScroll: false, transitionProps: { duration: 120 }, radius: 'lg' },
      styles: OVER_THE_PAGE,
    },
    Drawer: {
      defaultProps: { lockScroll: false, transitionProps: { duration: 150 } },
      styles: OVER_THE_PAGE,
    },
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Badge: { defaultProps: { radius: 'sm', variant: 'light' } },
    Loader: { defaultProps: { type: 'dots' } },
  },
});

const light = {
  '--mantine-color-body': '#f6f7f9',
  '--mantine-color-text': '#1b2330',
  '--mantine-color-dimmed': '#56606e',
  '--mantine-color-error': '#a32414',
  '--mantine-color-placeholder': '#667080',
  '--mantine-color-anchor': '#1c4f8f',
  '--mantine-color-default-border': '#d5dae1',
};

const darkVariables = {
  '--mantine-color-body': '#14171d',
  '--mantine-color-text': '#d9dde4',
  '--mantine-color-dimmed': '#a9b2bf',
  '--mantine-color-error': '#ff9d8f',
  '--mantine-color-placeholder': '#98a3b3',
  '--mantine-color-anchor': '#a6c0e4',
  '--mantine-color-default': '#1b1f27',
  '--mantine-color-default-hover': '#232935',
  '--mantine-color-default-border': '#3a424e',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light,
  dark: darkVariables,
});

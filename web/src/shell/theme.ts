import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent of the product, that of the public site. */
const petrol: MantineColorsTuple = [
  '#eaf5f6',
  '#d6e8ea',
  '#accfd3',
  '#7fb5bb',
  '#5a9fa7',
  '#43929b',
  '#348b95',
  '#0d5a63',
  '#0b4f57',
  '#063f46',
];

const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

export const theme = createTheme({
  primaryColor: 'petrol',
  // White on it has 7.7 : 1, on light paper as on dark.
  primaryShade: 7,
  colors: { petrol },
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '650', sizes: { h1: { fontSize: '1.7rem' } } },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  components: {
    // States are read as words, not as signs: capitals are hard to read in Cyrillic, and say nothing in Chinese.
    Badge: { defaultProps: { tt: 'none' } },
    // The head of a dialog is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
  },
});

/** Quiet text, placeholders and errors of Mantine are too pale for WCAG 2.2 AA: darker, and lighter in the dark. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565e64',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0d5a63',
    '--mantine-color-red-light-color': '#9c1f18',
    '--mantine-color-teal-light-color': '#0b5f48',
    '--mantine-color-orange-light-color': '#8a3d00',
    '--mantine-color-yellow-light-color': '#6b4a00',
    '--mantine-color-gray-light-color': '#3f464c',
    '--mantine-color-blue-light-color': '#0b4f8a',
    '--mantine-color-green-light-color': '#1f5e2b',
    '--mantine-color-petrol-light-color': '#0b4f57',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1b5',
    '--mantine-color-placeholder': '#969fa5',
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-anchor': '#7fcbd1',
    '--mantine-color-red-light-color': '#ffb1aa',
    '--mantine-color-teal-light-color': '#8be0c2',
    '--mantine-color-orange-light-color': '#ffc08a',
    '--mantine-color-yellow-light-color': '#f1cf7a',
    '--mantine-color-gray-light-color': '#d0d5d8',
    '--mantine-color-blue-light-color': '#a5d3ff',
    '--mantine-color-green-light-color': '#a4dfae',
    '--mantine-color-petrol-light-color': '#a2dadf',
  },
});

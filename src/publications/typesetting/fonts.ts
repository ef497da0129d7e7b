import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The families in which everything is set; the first holds Latin and Cyrillic, the second Han. */
export const SERIF = 'Noto Serif';
export const SERIF_HAN = 'Noto Serif SC';

/** The font files, from their npm packages, so that every machine sets the same bytes. */
export function fontFiles(): string[] {
  const serif = path.dirname(require.resolve('@expo-google-fonts/noto-serif/package.json'));
  const han = path.dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  return [
    path.join(serif, '400Regular', 'NotoSerif_400Regular.ttf'),
    path.join(serif, '400Regular_Italic', 'NotoSerif_400Regular_Italic.ttf'),
    path.join(serif, '700Bold', 'NotoSerif_700Bold.ttf'),
    path.join(serif, '700Bold_Italic', 'NotoSerif_700Bold_Italic.ttf'),
    path.join(han, '400Regular', 'NotoSerifSC_400Regular.ttf'),
    path.join(han, '700Bold', 'NotoSerifSC_700Bold.ttf'),
  ];
}

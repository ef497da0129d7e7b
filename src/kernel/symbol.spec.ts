import { describe, expect, it } from '@jest/globals';
import {
  buildSymbol,
  documentSymbol,
  isOrganizationCode,
  parseSymbol,
  symbolFromPath,
  symbolToPath,
} from './symbol.js';

describe('symbols', () => {
  it.each([
    ['SEC/RT/2026/3', 'SEC-RT-2026-3', { organization: 'SEC', kind: 'RT', year: 2026, number: 3 }],
    [
      'SEC/RT/2026/3/REC.7',
      'SEC-RT-2026-3-REC.7',
      { organization: 'SEC', kind: 'RT', year: 2026, number: 3, recommendation: 7 },
    ],
    [
      'CA-CLUB/SEM/2027/12/REC.1',
      'CA-CLUB-SEM-2027-12-REC.1',
      { organization: 'CA-CLUB', kind: 'SEM', year: 2027, number: 12, recommendation: 1 },
    ],
    [
      'A-RT-2025-1/RT/2026/1',
      'A-RT-2025-1-RT-2026-1',
      { organization: 'A-RT-2025-1', kind: 'RT', year: 2026, number: 1 },
    ],
  ])('%s is at %s', (symbol, path, parts) => {
    expect(buildSymbol(parts)).toBe(symbol);
    expect(parseSymbol(symbol)).toEqual(parts);
    expect(parseSymbol(` ${symbol.toLowerCase()} `)).toEqual(parts);
    expect(symbolToPath(symbol)).toBe(path);
    expect(symbolFromPath(path)).toBe(symbol);
    expect(symbolFromPath(path.toLowerCase())).toBe(symbol);
    expect(encodeURIComponent(path)).toBe(path);
  });

  it.each([
    '',
    'SEC',
    'SEC/RT/26/3',
    'SEC/RT/2026/0',
    'SEC/RT/2026/03',
    'SEC/RT/2026/3/REC.0',
    'SEC/RT/2026/3/REC.7/x',
    'С/RT/2026/3',
    '-A/RT/2026/3',
    'A-/RT/2026/1',
    "SEC/RT/2026/3' OR 1",
    '../RT/2026/1',
  ])('refuses %j', (text) => {
    expect(parseSymbol(text)).toBeUndefined();
    expect(symbolFromPath(text.replaceAll('/', '-'))).toBeUndefined();
  });

  it('builds nothing that would not read back', () => {
    expect(() => buildSymbol({ organization: 'sec', kind: 'RT', year: 2026, number: 1 })).toThrow(
      RangeError,
    );
    expect(() => buildSymbol({ organization: 'SEC', kind: 'R-T', year: 2026, number: 1 })).toThrow(
      RangeError,
    );
    expect(() => buildSymbol({ organization: 'SEC', kind: 'RT', year: 2026, number: 1.5 })).toThrow(
      RangeError,
    );
  });

  it('knows codes and documents', () => {
    expect(['SEC', 'CA-CLUB', 'A1'].map(isOrganizationCode)).toEqual([true, true, true]);
    expect(['S', 'sec', '1A', 'A-', 'СЕК', 'A/B', 'A'.repeat(17)].map(isOrganizationCode)).toEqual(
      Array(7).fill(false),
    );
    expect(documentSymbol('SEC/RT/2026/3/REC.7')).toBe('SEC/RT/2026/3');
    expect(documentSymbol('SEC/RT/2026/3')).toBe('SEC/RT/2026/3');
  });
});

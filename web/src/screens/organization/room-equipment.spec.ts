import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../../../../src/kernel/languages.js';
import { DOMAIN_WORDS } from '../../../../src/kernel/words.js';
import { equipmentKey, equipmentName } from './room-equipment';

describe('the equipment of a room', () => {
  it.each(UI_LANGUAGES)('is kept by its key when chosen by its word in %s', (language) => {
    const words = DOMAIN_WORDS[language].roomEquipment;
    const pieces = Object.keys(words);
    expect(pieces.map((piece) => equipmentKey(equipmentName(piece, words), words))).toEqual(pieces);
    expect(new Set(Object.values(words)).size).toBe(pieces.length);
  });

  it('is read by everybody in their own language', () => {
    const key = equipmentKey(' индукционная петля', DOMAIN_WORDS.ru.roomEquipment);
    expect(key).toBe('hearing_loop');
    expect(equipmentName(key, DOMAIN_WORDS.zh.roomEquipment)).toBe('助听环路');
  });

  it('may be anything that the product has no word for', () => {
    const words = DOMAIN_WORDS.en.roomEquipment;
    for (const typed of ['Grand piano', 'toString', 'розетки у столов']) {
      expect(equipmentName(equipmentKey(typed, words), words)).toBe(typed);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { mergeNotice } from './notice-merge.js';

const SEEN = { ru: 'Было', en: 'Was', kk: 'Болды' };

describe('a notice that two people write', () => {
  it('takes the languages that each changed, added or took away', () => {
    const present = { ru: 'Стало', en: 'Was', kk: 'Болды' };
    expect(mergeNotice(present, SEEN, { ru: 'Было', en: 'Is', zh: '现在' })).toEqual({
      ru: 'Стало',
      en: 'Is',
      zh: '现在',
    });
  });

  it('takes what both wrote alike, and refuses what they wrote differently', () => {
    const present = { ...SEEN, ru: 'Стало' };
    expect(mergeNotice(present, SEEN, { ...SEEN, ru: 'Стало' })).toEqual(present);
    expect(() => mergeNotice(present, SEEN, { ...SEEN, ru: 'Будет' })).toThrow('notice_changed');
    expect(() => mergeNotice({ ...SEEN, zh: '现在' }, SEEN, { ...SEEN, zh: '将来' })).toThrow(
      'notice_changed',
    );
  });
});

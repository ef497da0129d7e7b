import { describe, expect, it } from '@jest/globals';
import '../outcomes/findings.errors.js';
import { findingSentence } from './finding-sentence.js';

describe('a finding as a sentence', () => {
  it('says states, rules, languages and times in the words of the reader', () => {
    const held = {
      code: 'event_not_held',
      params: { state: 'announced', endsAt: '2026-12-01T13:00:00Z' },
    };
    expect(findingSentence(held, 'Asia/Almaty', 'en')).toBe(
      'the event is “Announced” and ends at 1 December 2026 at 18:00 (UTC+5): an outcome of it would come before it',
    );
    const named = { code: 'participant_named', params: { name: '李伟', rule: 'chatham_house' } };
    expect(findingSentence(named, 'Asia/Almaty', 'zh')).toBe(
      '提及 李伟；按活动规则（查塔姆宫规则）不应透露与会者',
    );
    const stale = { code: 'translation_stale', params: { authentic: 'kk' } };
    expect(findingSentence(stale, 'Asia/Almaty', 'ru')).toContain('(казахский)');
  });

  it('leaves what it has no word for as it is', () => {
    const odd = { code: 'participant_named', params: { name: 'rule', rule: 'unheard_of' } };
    expect(findingSentence(odd, 'Asia/Almaty', 'en')).toBe(
      'rule is named; under the rule of the event (unheard_of) it should not be told who took part',
    );
  });
});

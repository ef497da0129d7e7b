import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../kernel/languages.js';
import {
  invitationLetter,
  loginLetter,
  passwordChangedLetter,
  passwordLetter,
} from './identity.mails.js';

const URL_IN_MAIL = 'https://suhbat.example.org/login/link?token=abc&next=%2Fen';

describe('letters', () => {
  it('say how long a link works, in the forms of each language', () => {
    const spans = UI_LANGUAGES.map((language) => [
      loginLetter(language, URL_IN_MAIL, 1).bodyText,
      invitationLetter(language, URL_IN_MAIL, { organization: 'X', role: 'viewer', hours: 168 })
        .bodyText,
    ]);
    for (const [index, [hour, week]] of [
      ['1 hour', '7 days'],
      ['1 час', '7 дней'],
      ['1 сағат', '7 күн'],
      ['1小时', '7天'],
    ].entries()) {
      expect(spans[index]?.[0]).toContain(hour);
      expect(spans[index]?.[1]).toContain(week);
    }
  });

  it.each(UI_LANGUAGES)(
    'are whole in %s: the link alone on its line, nothing left to fill in',
    (language) => {
      const letters = [
        loginLetter(language, URL_IN_MAIL, 1),
        passwordLetter(language, URL_IN_MAIL, 1),
        invitationLetter(language, URL_IN_MAIL, {
          organization: 'Клуб',
          role: 'editor',
          hours: 168,
        }),
        passwordChangedLetter(language, URL_IN_MAIL),
      ];
      for (const letter of letters) {
        expect(letter.bodyText.split('\n')).toContain(URL_IN_MAIL);
        expect(letter.subject + letter.bodyText + letter.bodyHtml).not.toMatch(/\{\w+\}|undefined/);
        expect(letter.bodyHtml).toContain(`lang="${language}"`);
      }
      expect(new Set(letters.map((letter) => letter.subject)).size).toBe(letters.length);
    },
  );

  it('escape an organization’s name in HTML and nowhere else', () => {
    const organization = `Tom & "Jerry" <script>alert(1)</script>`;
    const letter = invitationLetter('en', URL_IN_MAIL, { organization, role: 'owner', hours: 24 });
    expect(letter.subject).toBe(`${organization}: your access to Suhbat`);
    expect(letter.bodyText).toContain(organization);
    expect(letter.bodyHtml).not.toContain('<script>');
    expect(letter.bodyHtml).toContain('Tom &#38; &#34;Jerry&#34; &#60;script&#62;');
    expect(letter.bodyHtml).toContain(
      'href="https://suhbat.example.org/login/link?token=abc&#38;next=%2Fen"',
    );
  });

  it('leave braces in a name alone', () => {
    const letter = invitationLetter('en', URL_IN_MAIL, {
      organization: 'Club {role}',
      role: 'viewer',
      hours: 24,
    });
    expect(letter.subject).toBe('Club {role}: your access to Suhbat');
  });
});

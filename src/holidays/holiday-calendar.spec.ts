import { describe, expect, it } from '@jest/globals';
import { COUNTRY_CODES } from '../kernel/countries.js';
import { canonicalLanguageTag } from '../kernel/localized-text.js';
import { holidayCoverage, holidaysOf, type Holiday } from './holiday-calendar.js';

const said = ({ day, name, substitute, expected }: Holiday) =>
  [day, name['en'], ...(substitute ? ['substitute'] : []), ...(expected ? ['expected'] : [])].join(
    ' ',
  );

describe('days off of a country', () => {
  it('are named in the four languages, with days given for others and feasts by the moon marked', () => {
    const days = holidaysOf('KZ', '2027-05-01', '2027-05-31');
    expect(days.map(said)).toEqual([
      "2027-05-01 People's Unity Day",
      "2027-05-03 People's Unity Day substitute",
      '2027-05-07 Defender of the Fatherland Day',
      '2027-05-09 Victory Day',
      '2027-05-10 Victory Day substitute',
      '2027-05-16 Eid al-Adha expected',
    ]);
    expect(days[0]?.name).toEqual({
      en: "People's Unity Day",
      ru: 'День единства народа Казахстана',
      kk: 'Қазақстан халқының бірлігі күні',
      zh: '人民团结日',
    });
  });

  it('have both ends of the asked time in them, and last over the turn of a year', () => {
    expect(holidaysOf('RU', '2026-12-31', '2027-01-03').map(said)).toEqual([
      "2027-01-01 New Year's Day",
      '2027-01-02 New Year Holiday',
      '2027-01-03 New Year Holiday',
    ]);
    expect(holidaysOf('RU', '2027-01-04', '2027-01-04').map(said)).toEqual([
      '2027-01-04 New Year Holiday',
    ]);
    expect(holidaysOf('KZ', '2027-05-04', '2027-05-06')).toEqual([]);
  });

  it('are whole days: a feast with an eve has as many as are free', () => {
    expect(holidaysOf('TR', '2027-03-07', '2027-03-13').map(said)).toEqual([
      '2027-03-09 End of Ramadan (Eid al-Fitr) expected',
      '2027-03-10 End of Ramadan (Eid al-Fitr) expected',
      '2027-03-11 End of Ramadan (Eid al-Fitr) expected',
    ]);
  });

  it('leave out what is free for some only', () => {
    // In China half a day for women, for the young, for soldiers, and a day for children.
    expect(holidaysOf('CN', '2027-03-01', '2027-06-30').map(said)).toEqual([
      '2027-04-05 Qingming Festival',
      '2027-05-01 Labour Day',
      '2027-06-09 Dragon Boat Festival',
    ]);
  });

  it('are known for the neighbours that the library lacks', () => {
    expect(holidaysOf('KG', '2027-03-01', '2027-05-31').map(said)).toEqual([
      "2027-03-08 International Women's Day",
      '2027-03-09 Eid al-Fitr expected',
      '2027-03-21 Nooruz',
      "2027-04-07 People's April Revolution Day",
      '2027-05-01 Labour Day',
      '2027-05-05 Constitution Day',
      '2027-05-09 Victory Day',
      '2027-05-16 Eid al-Adha expected',
    ]);
    // Two on one day are both named.
    expect(holidaysOf('TM', '2027-05-18', '2027-05-18')[0]?.name['ru']).toBe(
      'Курбан айт; День Конституции',
    );
    expect(holidaysOf('TJ', '2027-03-20', '2027-03-25').map(({ day }) => day)).toEqual([
      '2027-03-21',
      '2027-03-22',
      '2027-03-23',
      '2027-03-24',
    ]);
  });

  it('say how much is known', () => {
    expect(
      ['KZ', 'KG', 'TJ', 'TM', 'UZ', 'CN', 'RU', 'AZ', 'TR', 'IR'].filter(
        (country) => holidayCoverage(country) !== 'full',
      ),
    ).toEqual([]);
    expect(['MN', 'AF', 'AQ'].map((country) => holidayCoverage(country))).toEqual([
      'partial',
      'partial',
      'none',
    ]);
    expect(holidaysOf('AQ', '2027-01-01', '2027-12-31')).toEqual([]);
  });

  it('of every country have names with tags of languages, each day once and in order', () => {
    for (const country of COUNTRY_CODES) {
      const days = holidaysOf(country, '2028-01-12', '2028-12-31');
      const order = days.map(({ day }) => day);
      expect([country, order]).toEqual([country, [...new Set(order)].sort()]);
      for (const { name } of days) {
        expect(Object.keys(name).length).toBeGreaterThan(0);
        for (const [tag, text] of Object.entries(name)) {
          expect([country, canonicalLanguageTag(tag), text !== '']).toEqual([country, tag, true]);
        }
      }
    }
  });
});

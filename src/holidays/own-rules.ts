/** Days off of countries that the library does not know, in its grammar, each with the English name of the day. */
export interface OwnCountry {
  readonly zone: string;
  /** Whether feasts of a calendar that cannot be reckoned ahead are missing. */
  readonly partial: boolean;
  readonly days: Readonly<Record<string, string>>;
}

const NEW_YEAR = "New Year's Day";
const WOMEN = "International Women's Day";

/** By the labour codes; transfers by a decree of the year are not in them. */
export const OWN_COUNTRIES: Readonly<Record<string, OwnCountry>> = {
  KG: {
    zone: 'Asia/Bishkek',
    partial: false,
    days: {
      '01-01': NEW_YEAR,
      '01-07': 'Orthodox Christmas',
      '02-23': 'Defender of the Fatherland Day',
      '03-08': WOMEN,
      '03-21': 'Nooruz',
      '04-07': "People's April Revolution Day",
      '05-01': 'Labour Day',
      '05-05': 'Constitution Day',
      '05-09': 'Victory Day',
      '08-31': 'Independence Day',
      '11-07 P2D': 'Days of History and Remembrance of Ancestors',
      '1 Shawwal': 'Eid al-Fitr',
      '10 Dhu al-Hijjah': 'Eid al-Adha',
    },
  },
  TJ: {
    zone: 'Asia/Dushanbe',
    partial: false,
    days: {
      '01-01': NEW_YEAR,
      '03-08': "Mother's Day",
      '03-21 P4D': 'Nowruz',
      '05-09': 'Victory Day',
      '06-27': 'National Unity Day',
      '09-09': 'Independence Day',
      '11-06': 'Constitution Day',
      '1 Shawwal': 'Eid al-Fitr',
      '10 Dhu al-Hijjah': 'Eid al-Adha',
    },
  },
  TM: {
    zone: 'Asia/Ashgabat',
    partial: false,
    days: {
      '01-01': NEW_YEAR,
      '03-08': WOMEN,
      '03-21 P2D': 'Nowruz',
      '05-18': 'Constitution Day',
      '09-27': 'Independence Day',
      '10-06': 'Remembrance Day',
      '12-12': 'Neutrality Day',
      '1 Shawwal': 'Eid al-Fitr',
      '10 Dhu al-Hijjah P3D': 'Eid al-Adha',
    },
  },
  // Tsagaan Sar and the feasts of its lunar calendar are settled by the monastery's reckoning.
  MN: {
    zone: 'Asia/Ulaanbaatar',
    partial: true,
    days: {
      '01-01': NEW_YEAR,
      '03-08': WOMEN,
      '06-01': "Children's Day",
      '07-11 P5D': 'Naadam',
      '11-26': 'Republic Day',
      '12-29': 'Independence Day',
    },
  },
  // What else is a day off has been changed by decree.
  AF: {
    zone: 'Asia/Kabul',
    partial: true,
    days: {
      '08-19': 'Independence Day',
      '1 Shawwal P3D': 'Eid al-Fitr',
      '9 Dhu al-Hijjah P4D': 'Eid al-Adha',
      '10 Muharram': 'Ashura',
      '12 Rabi al-awwal': 'Birthday of Muhammad (Mawlid)',
    },
  },
};

/** Rules of the library that are no day off for everybody: for children only. */
export const NOT_FOR_ALL: Readonly<Record<string, readonly string[]>> = { CN: ['06-01'] };

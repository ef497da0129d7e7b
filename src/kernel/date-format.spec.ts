import { describe, expect, it } from '@jest/globals';
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDateWithWeekday,
  formatRange,
  formatTime,
  formatTimeRange,
  zoneName,
} from './local-time.js';

const LANGS = ['en', 'ru', 'kk', 'zh'] as const;
const inAll = (format: (lang: string) => string): string[] => LANGS.map(format);

describe('dates as people write them', () => {
  it('writes a date', () => {
    const dates = [
      '14 September 2027',
      '14 сентября 2027 г.',
      '2027 ж. 14 қыркүйек',
      '2027年9月14日',
    ];
    expect(inAll((lang) => formatDate('2027-09-14', lang))).toEqual(dates);
    expect(inAll((lang) => formatDate('2027-09-14T23:59', lang))).toEqual(dates);
  });

  it('writes the weekday', () => {
    expect(inAll((lang) => formatDateWithWeekday('2027-09-14', lang))).toEqual([
      'Tuesday, 14 September 2027',
      'вторник, 14 сентября 2027 г.',
      '2027 ж. 14 қыркүйек, сейсенбі',
      '2027年9月14日星期二',
    ]);
  });

  it('writes 24 hours', () => {
    expect(inAll((lang) => formatTime('2027-09-14T00:05', lang))).toEqual([
      '00:05',
      '00:05',
      '00:05',
      '00:05',
    ]);
    expect(formatTime('2027-09-14T15:00', 'en-US')).toBe('15:00');
    expect(formatTimeRange('2027-09-14T09:00', '2027-09-14T10:30', 'ru')).toBe('09:00–10:30');
  });

  it('writes date and time with the offset of that day', () => {
    expect(inAll((lang) => formatDateTime('2027-09-14T10:00', 'Asia/Almaty', lang))).toEqual([
      '14 September 2027 at 10:00 (UTC+5)',
      '14 сентября 2027 г. в 10:00 (UTC+5)',
      '2027 ж. 14 қыркүйек, 10:00 (UTC+5)',
      '2027年9月14日 10:00 (UTC+5)',
    ]);
    expect(formatDateTime('2024-02-29T10:00', 'Asia/Almaty', 'ru')).toBe(
      '29 февраля 2024 г. в 10:00 (UTC+6)',
    );
    expect(formatDateTime('2027-09-14T10:00', 'Asia/Kolkata', 'en')).toContain('(UTC+5:30)');
    expect(formatDateTime('2027-09-14T10:00', 'America/Sao_Paulo', 'en')).toContain('(UTC−3)');
    expect(formatDateTime('2027-09-14T10:00', 'UTC', 'en')).toContain('(UTC)');
  });
});

describe('ranges', () => {
  it('writes days within a month, a year and over the year', () => {
    expect(inAll((lang) => formatDateRange('2027-09-14', '2027-09-17', lang))).toEqual([
      '14–17 September 2027',
      '14–17 сентября 2027 г.',
      '2027 ж. 14–17 қыркүйек',
      '2027年9月14日至17日',
    ]);
    expect(inAll((lang) => formatDateRange('2027-09-28', '2027-10-02', lang))).toEqual([
      '28 September – 2 October 2027',
      '28 сентября – 2 октября 2027 г.',
      '2027 ж. 28 қыркүйек – 2 қазан',
      '2027年9月28日至10月2日',
    ]);
    expect(inAll((lang) => formatDateRange('2027-12-30', '2028-01-02', lang))).toEqual([
      '30 December 2027 – 2 January 2028',
      '30 декабря 2027 г. – 2 января 2028 г.',
      '2027 ж. 30 желтоқсан – 2028 ж. 2 қаңтар',
      '2027年12月30日至2028年1月2日',
    ]);
    expect(formatDateRange('2027-09-14', '2027-09-14', 'ru')).toBe('14 сентября 2027 г.');
  });

  it('keeps an all-day range its days (case 6)', () => {
    expect(formatRange('2027-10-25', '2027-10-30', 'America/Los_Angeles', 'ru')).toBe(
      '25–30 октября 2027 г.',
    );
  });

  it('writes hours of one day', () => {
    expect(
      inAll((lang) => formatRange('2027-09-14T10:00', '2027-09-14T11:30', 'Asia/Almaty', lang)),
    ).toEqual([
      '14 September 2027, 10:00–11:30 (UTC+5)',
      '14 сентября 2027 г., 10:00–11:30 (UTC+5)',
      '2027 ж. 14 қыркүйек, 10:00–11:30 (UTC+5)',
      '2027年9月14日 10:00–11:30 (UTC+5)',
    ]);
  });

  it('writes both days over midnight', () => {
    expect(
      inAll((lang) => formatRange('2027-09-14T23:00', '2027-09-15T00:30', 'Asia/Almaty', lang)),
    ).toEqual([
      '14 September 2027 at 23:00 – 15 September 2027 at 00:30 (UTC+5)',
      '14 сентября 2027 г. в 23:00 – 15 сентября 2027 г. в 00:30 (UTC+5)',
      '2027 ж. 14 қыркүйек, 23:00 – 2027 ж. 15 қыркүйек, 00:30 (UTC+5)',
      '2027年9月14日 23:00 – 2027年9月15日 00:30 (UTC+5)',
    ]);
  });

  it('writes both offsets where the clocks change in between', () => {
    expect(formatRange('2027-10-31T01:00', '2027-10-31T05:00', 'Europe/Berlin', 'en')).toBe(
      '31 October 2027 at 01:00 (UTC+2) – 31 October 2027 at 05:00 (UTC+1)',
    );
  });
});

describe('zoneName', () => {
  it('names the zone with its offset', () => {
    expect(inAll((lang) => zoneName('Asia/Almaty', '2027-09-14T10:00', lang))).toEqual([
      'Kazakhstan Time, UTC+5',
      'Казахстан, UTC+5',
      'Қазақстан уақыты, UTC+5',
      '哈萨克斯坦时间, UTC+5',
    ]);
    expect(zoneName('Asia/Urumqi', '2027-09-14T10:00', 'en')).toBe('Ürümqi Time, UTC+6');
    expect(zoneName('Europe/Berlin', '2027-07-01T10:00', 'en')).toBe(
      'Central European Summer Time, UTC+2',
    );
    expect(zoneName('UTC', '2027-07-01T10:00', 'ru')).toBe('UTC');
  });

  it('falls back to English for a language that it does not know', () => {
    expect(formatDate('2027-09-14', 'xx-nonsense_')).toBe('14 September 2027');
    expect(zoneName('Asia/Almaty', '2027-09-14T10:00', '!!')).toBe('Kazakhstan Time, UTC+5');
  });
});

import { describe, expect, it } from '@jest/globals';
import { contentLines, readCalendar, readEvents } from '../../../test/support/read-calendar.js';
import { calendarFile, type CalendarFileInput, type TimedCalendarItem } from './calendar-file.js';

function item(more: Partial<TimedCalendarItem> = {}): TimedCalendarItem {
  return {
    uid: 'session-1@suhbat.example.org',
    sequence: 0,
    lastModified: '2027-03-01T08:15:30Z',
    summary: 'Вода и энергия',
    status: 'confirmed',
    zone: 'Asia/Almaty',
    startLocal: '2027-09-14T10:00',
    endLocal: '2027-09-14T11:00',
    ...more,
  };
}

function file(items: readonly TimedCalendarItem[], more: Partial<CalendarFileInput> = {}): string {
  return calendarFile({ name: 'Форум экспертов 2027', items, ...more });
}

describe('texts', () => {
  const readBack = (
    more: Partial<TimedCalendarItem>,
    calendar: Partial<CalendarFileInput> = {},
  ) => {
    const [event] = readEvents(file([item(more)], calendar));
    if (event === undefined) throw new Error('the file has no event');
    return event;
  };

  it('come back as they went (case 16)', () => {
    const event = readBack({
      summary: 'Вода; энергия, транспорт, торговля \\ итоги',
      description: 'Первый абзац\r\n\r\nа, б; в',
      location: 'Зал C:\\new',
    });
    expect(event.summary).toBe('Вода; энергия, транспорт, торговля \\ итоги');
    expect(event.description).toBe('Первый абзац\n\nа, б; в');
    expect(event.location).toBe('Зал C:\\new');
  });

  it.each([
    'Круглый стол «Водная дипломатия: Қазақстан, Қырғызстан, Тәжікстан, Өзбекстан» — сессия вторая',
    '中国与中亚国家水资源合作圆桌会议第二场分会：跨境河流治理的经验与展望以及未来合作机制',
    'R&D <b>x</b> & "y" ]]>',
    `${'0123456789ABCDEF'.repeat(4)}:📞`,
    'e\u0301'.repeat(60),
    `O'zbekiston & Qirg'iziston "yoʻl"`,
    `${'x'.repeat(66)} alle Expertinnen  und Experten`,
    'Гүлнәр',
  ])('comes back to the letter: %s (case 14)', (summary) => {
    expect(readBack({ summary, description: `${'a'.repeat(62)}\n${summary}` })).toMatchObject({
      summary,
      description: `${'a'.repeat(62)}\n${summary}`,
    });
  });

  it('never becomes a property of its own (case 52)', () => {
    const attack = 'X\r\nATTENDEE:mailto:victim@example.org';
    const text = file(
      [
        item({
          uid: `u${attack}`,
          summary: attack,
          description: attack,
          location: attack.replace('\r\n', '\u2028'),
          categories: [attack],
          organizerName: `${attack}"`,
          organizerUri: `mailto:forum@example.org\r\nATTENDEE:mailto:victim@example.org`,
          url: `https://example.org/${attack}`,
          language: `en${attack}`,
          attendees: [
            { email: 'a@example.org\r\nATTENDEE:mailto:victim@example.org', name: attack },
          ],
        }),
      ],
      { name: attack, language: attack },
    );
    const lines = contentLines(text);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;CN="X ATTENDEE:mailto:victim@example.org";PARTSTAT=NEEDS-ACTION:mailto:a@example.org%20ATTENDEE:mailto:victim@example.org',
    ]);
    expect(lines).toContain('SUMMARY:X ATTENDEE:mailto:victim@example.org');
    expect(lines).toContain('NAME:X ATTENDEE:mailto:victim@example.org');
    expect(lines).toContain('URL:https://example.org/XATTENDEE:mailto:victim@example.org');
    expect(
      readCalendar(text).getFirstSubcomponent('vevent')?.getAllProperties('attendee'),
    ).toHaveLength(1);
  });

  it('drops control characters and lone surrogates', () => {
    expect(
      readBack({ summary: 'а\u000cб\u0000в\ud83dг\ufffeд', description: '\u0007х\u001b' }),
    ).toMatchObject({
      summary: 'а бвгд',
      description: 'х',
    });
  });

  it('quotes the name of an organizer with commas, colons and quotes', () => {
    const event = readBack({
      organizerName: 'Центр "Пример": филиал, Алматы; 1',
      organizerUri: 'https://example.org/',
    });
    const organizer = event.component.getFirstProperty('organizer');
    expect(organizer?.getFirstParameter('cn')).toBe('Центр "Пример": филиал, Алматы; 1');
    expect(organizer?.getFirstValue()).toBe('https://example.org/');
  });

  it('marks their language', () => {
    const text = file(
      [
        item({
          description: 'x',
          location: 'y',
        }),
        item({
          language: 'zh-Hans',
          summary: '中亚',
        }),
      ],
      { language: 'ru' },
    );
    expect(contentLines(text)).toEqual(
      expect.arrayContaining([
        'NAME;LANGUAGE=ru:Форум экспертов 2027',
        'SUMMARY;LANGUAGE=ru:Вода и энергия',
        'SUMMARY;LANGUAGE=zh-Hans:中亚',
      ]),
    );
  });

  it('leaves out what is empty and what no reader should follow', () => {
    const text = file(
      [
        item({
          description: ' \r\n',
          location: '',
          categories: ['', ' '],
          url: 'javascript:alert(1)',
          organizerName: '',
        }),
      ],
      { name: ' ' },
    );
    expect(text).not.toMatch(
      /DESCRIPTION|LOCATION|CATEGORIES|URL|CONTACT|ORGANIZER|^NAME|CALNAME|undefined|null/m,
    );
  });

  it('separates categories by bare commas and keeps those inside them', () => {
    const event = readBack({
      categories: ['Вода, энергия', 'Транспорт'],
      geo: { latitude: 43.238949, longitude: 76.889709 },
    });
    expect(event.component.getFirstProperty('categories')?.getValues()).toEqual([
      'Вода, энергия',
      'Транспорт',
    ]);
    expect(event.component.getFirstPropertyValue('geo')).toEqual([43.238949, 76.889709]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { writeSchedule2Json } from '../../src/exchange/write-schedule2-json.js';
import { writeScheduleJson } from '../../src/exchange/write-schedule-json.js';
import { writeScheduleXml } from '../../src/exchange/write-schedule-xml.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { sampleSchedule, sampleSession } from '../support/schedule-samples.js';
import {
  HAS_SCHEDULES,
  HAS_XSD,
  scheduleJsonFaults,
  scheduleXmlFaults,
} from '../support/schedule-schemas.js';

/* What we write is held against the schemas of c3voc; without ../shared these tests are left out. */
const held = HAS_SCHEDULES ? describe : describe.skip;

const SAMPLES = {
  'a full programme': sampleSchedule(),
  'an empty programme': sampleSchedule({ sessions: [], rooms: [] }),
  'a programme without a theme': sampleSchedule({
    sessions: [sampleSession('2027-09-14T10:00', '2027-09-14T10:07', { title: { zh: '会' } })],
  }),
  'a short slug and odd letters': sampleSchedule({
    event: {
      ...sampleSchedule().event,
      slug: 'a-1',
      title: { en: 'A\u0000\uffff\ud800 ]]> "B"' },
      online: true,
    },
  }),
};

held('the schemas of c3voc', () => {
  for (const [name, document] of Object.entries(SAMPLES)) {
    for (const lang of UI_LANGUAGES) {
      it(`take ${name} in ${lang}`, () => {
        const xml = writeScheduleXml(document, lang, { fileUrl: 'https://example.org/s.xml' });
        expect(scheduleXmlFaults(xml)).toEqual([]);
        expect(
          scheduleJsonFaults(writeScheduleJson(document, lang), 'schedule.schema.json'),
        ).toEqual([]);
        expect(
          scheduleJsonFaults(writeSchedule2Json(document, lang), 'schedule2.schema.json'),
        ).toEqual([]);
      });
    }
  }

  (HAS_XSD ? it : it.skip)('are held by a validator that finds faults', () => {
    const xml = writeScheduleXml(SAMPLES['a full programme'], 'ru').replace(/ index="1"/, '');
    expect(scheduleXmlFaults(xml)).toHaveLength(1);
    const json = writeScheduleJson(SAMPLES['a full programme'], 'ru').replace(
      '"daysCount"',
      '"days2"',
    );
    expect(scheduleJsonFaults(json, 'schedule.schema.json')).not.toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { endAfter, withKind, type EventValues } from './event-values';

const values = (more: Partial<EventValues>): EventValues => ({
  title: {},
  summary: {},
  description: {},
  kind: 'round_table',
  format: 'in_person',
  zone: 'Asia/Almaty',
  allDay: false,
  startsLocal: '',
  endsLocal: '',
  languages: [],
  venueId: null,
  onlineUrl: null,
  attributionRule: 'on_record',
  visibility: 'public',
  seriesId: null,
  proposalIds: [],
  themeIds: [],
  partners: [],
  ...more,
});
const span = (startsLocal: string, endsLocal: string, more: Partial<EventValues> = {}) =>
  values({ startsLocal, endsLocal, ...more });

describe('the end of an event whose beginning is chosen', () => {
  it.each([
    ['none yet', values({}), '2031-05-24T10:00', '2031-05-24T13:00'],
    [
      'none yet, of a conference',
      values({ kind: 'conference' }),
      '2031-05-24T09:00',
      '2031-05-24T18:00',
    ],
    ['none yet, of whole days', values({ allDay: true }), '2031-05-24', '2031-05-24'],
    [
      'after it',
      span('2031-05-24T10:00', '2031-05-26T12:30'),
      '2031-12-30T23:00',
      '2032-01-02T01:30',
    ],
    [
      'the same',
      span('2031-05-24T10:00', '2031-05-24T10:00'),
      '2031-05-25T10:00',
      '2031-05-25T13:00',
    ],
    [
      'before it',
      span('2031-05-24T10:00', '2031-05-23T10:00'),
      '2031-05-25T22:30',
      '2031-05-26T01:30',
    ],
    [
      'the same day',
      span('2031-05-24', '2031-05-24', { allDay: true }),
      '2031-05-25',
      '2031-05-25',
    ],
    ['days later', span('2031-05-24', '2031-05-26', { allDay: true }), '2031-02-27', '2031-03-01'],
  ])('is as long after it as before, where it was %s', (_, before, startsLocal, expected) => {
    expect(endAfter(before, startsLocal)).toBe(expected);
  });

  it('is none where the beginning is taken out', () => {
    expect(endAfter(span('2031-05-24T10:00', '2031-05-24T13:00'), '')).toBeUndefined();
  });
});

describe('the hours of an event whose kind is chosen', () => {
  it('are those that are usual for it', () => {
    expect(withKind(span('2031-05-24T10:00', '2031-05-25T13:00'), 'forum')).toEqual({
      kind: 'forum',
      startsLocal: '2031-05-24T09:00',
      endsLocal: '2031-05-25T18:00',
    });
  });

  it.each([
    span('2031-05-24T10:00', '2031-05-24T13:15'),
    span('2031-05-24T11:00', '2031-05-24T13:00'),
    span('2031-05-24', '2031-05-24', { allDay: true }),
    values({}),
  ])('stay where somebody chose others, or there are none', (before) => {
    expect(withKind(before, 'forum')).toEqual({ kind: 'forum' });
  });
});

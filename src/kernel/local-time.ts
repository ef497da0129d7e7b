/*
 * Wall-clock time and IANA zone: the one door to reading (`wall-clock`), calendar steps (`period`) and writing
 * (`date-format`), so that a feature imports time from one place.
 */
export {
  addMinutes,
  canonicalTimeZone,
  durationMinutes,
  instantKept,
  isTimeZone,
  localAt,
  localDate,
  localDatesOf,
  localInZone,
  localParts,
  offsetAt,
  parseLocalDate,
  parseLocalDateTime,
  spansMidnight,
  toInstant,
  today,
  type LocalDateTime,
  type LocalParts,
} from './wall-clock.js';
export {
  addPeriod,
  CADENCES,
  nextOccurrences,
  occurrences,
  PERIOD_UNITS,
  periodFromKey,
  periodOf,
  periodsBetween,
  type Cadence,
  type Period,
  type PeriodUnit,
} from './period.js';
export {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDateWithWeekday,
  formatRange,
  formatTime,
  formatTimeRange,
  zoneName,
} from './date-format.js';

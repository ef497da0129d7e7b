/** What a date format shows of a moment. */
export interface DateParts {
  readonly date: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** A length of time such as `[h]:mm`, which runs past 24 hours. */
  readonly elapsed: boolean;
}

const SECONDS_PER_DAY = 86_400;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Days between 1 January 1900 and 1 January 1904 in Excel's counting. */
const OFFSET_1904 = 1_462;

/**
 * Turns a serial number of Excel into `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm` (with `:ss` where the format shows
 * seconds and they are not zero) or `HH:mm`: wall-clock time, without any zone. The 1900 system holds the day
 * 29 February 1900, which never was (ECMA-376 part 1, 18.17.4.1): serial 60 comes out so, as Excel shows it.
 * Gives undefined for a number that is no date (negative, or past the year 9999).
 */
export function serialToIso(
  serial: number,
  parts: DateParts,
  date1904: boolean,
): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  let day = Math.floor(serial);
  // Times are stored as fractions of a day and miss the second by rounding.
  let second = Math.round((serial - day) * SECONDS_PER_DAY);
  if (parts.elapsed) return clock(day * SECONDS_PER_DAY + second, parts.seconds);
  if (second === SECONDS_PER_DAY) {
    day += 1;
    second = 0;
  }
  if (!parts.date) return clock(second, parts.seconds);
  if (day === 0 && !date1904) return parts.time ? clock(second, parts.seconds) : undefined;
  if (day + (date1904 ? OFFSET_1904 : 0) > LAST_SERIAL) return undefined;
  const date = isoDate(day, date1904);
  return parts.time ? `${date}T${clock(second, parts.seconds)}` : date;
}

function isoDate(serial: number, date1904: boolean): string {
  if (!date1904 && serial === 60) return '1900-02-29';
  // Serial 1 is 1 January 1900, which is day −25567 before 1 January 1970.
  const day = date1904 ? serial - 24_107 : serial - (serial > 60 ? 25_569 : 25_568);
  return civilDate(day);
}

/** The Gregorian date of a day counted from 1 January 1970, by years that begin in March. */
function civilDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

function clock(seconds: number, withSeconds: boolean): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const time = `${two(hours)}:${two(minutes)}`;
  return withSeconds && rest !== 0 ? `${time}:${two(rest)}` : time;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

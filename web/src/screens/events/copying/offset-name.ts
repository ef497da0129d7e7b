/** `UTC+5`, `UTC−3:30`: an offset such as `+05:00` as people say it. */
export function offsetName(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  if (sign === undefined) return `UTC${offset}`;
  if (hours === '00' && minutes === '00') return 'UTC';
  const behind = minutes === '00' ? '' : `:${minutes ?? ''}`;
  return `UTC${sign === '-' ? '\u{2212}' : '+'}${String(Number(hours))}${behind}`;
}

import { describe, expect, it } from '@jest/globals';
import { twoOffsets } from './wall-clock-twice';

describe('a wall-clock time that the clocks show twice', () => {
  it.each([
    ['2027-10-31T02:30', 'Europe/Berlin', ['+02:00', '+01:00']],
    // Kazakhstan turned its clocks back to +05 at midnight of 1 March 2024.
    ['2024-02-29T23:30', 'Asia/Almaty', ['+06:00', '+05:00']],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', ['+11:00', '+10:30']],
  ])('%s in %s has two offsets', (local, zone, offsets) => {
    expect(twoOffsets(local, zone)).toEqual(offsets);
  });

  it.each([
    ['2027-10-31T03:00', 'Europe/Berlin'],
    // Skipped, not shown twice.
    ['2027-03-28T02:30', 'Europe/Berlin'],
    ['2027-10-31T02:30', 'Asia/Almaty'],
    ['2027-10-31', 'Europe/Berlin'],
    ['', 'Europe/Berlin'],
  ])('%s in %s has not', (local, zone) => {
    expect(twoOffsets(local, zone)).toBeUndefined();
  });
});

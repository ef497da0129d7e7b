import { useMemo } from 'react';
import { useAddress } from '../../../parts/address';
import type { ProgrammeFilter } from './programme-days';

/** What is shown of the programme, as it stands in the address. */
export function useFilter(): ProgrammeFilter {
  const { get } = useAddress();
  const [text, day, roomId, trackId, kind] = [
    get('q') ?? '',
    get('day'),
    get('room'),
    get('track'),
    get('kind'),
  ];
  return useMemo(() => ({ text, day, roomId, trackId, kind }), [text, day, roomId, trackId, kind]);
}

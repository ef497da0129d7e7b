import { useCallback } from 'react';
import { formatDateWithWeekday } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { programmeTexts } from '../programme/programme.texts';
import type { Board } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { endOfPlace, type Place } from './places';

/** Says a place in words: `Hall A, Tuesday, 14 September 2027, 10:00–11:30`. */
export function useSayPlace(board: Board): (place: Place) => string {
  const language = useLanguage();
  const localized = useLocalized();
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  return useCallback(
    (place) => {
      const { startsLocal } = place;
      if (startsLocal === null) return texts.inTray;
      const room = place.allRooms
        ? words.allRooms
        : place.roomId === null
          ? words.noRoom
          : localized(board.rooms.find(({ id }) => id === place.roomId)?.name).text;
      const ends = endOfPlace(place, board.zone) ?? '';
      const day = formatDateWithWeekday(startsLocal, language);
      return texts.place(room, day, `${startsLocal.slice(11)}–${ends.slice(11)}`);
    },
    [board.rooms, board.zone, language, localized, texts, words],
  );
}

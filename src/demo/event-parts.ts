import type { DemoSession, DemoSpeaker, DemoSpeakerRole, DemoSpeakerState } from './event-types.js';

/** An engagement; confirmed and in the room unless said otherwise. */
export function speaker(
  expert: string,
  role: DemoSpeakerRole,
  state: DemoSpeakerState = 'confirmed',
  attendance: DemoSpeaker['attendance'] = 'in_person',
): DemoSpeaker {
  return { expert, role, state, attendance };
}

type Place = Pick<DemoSession, 'key' | 'room' | 'day' | 'start' | 'end'>;

/** A pause for coffee and tea. */
export function teaBreak(place: Place): DemoSession {
  return {
    ...place,
    kind: 'break',
    title: { en: 'Tea and coffee', ru: 'Чай и кофе', kk: 'Шай мен кофе', zh: '茶歇' },
    people: [],
  };
}

/** The midday meal. */
export function lunch(place: Place): DemoSession {
  return {
    ...place,
    kind: 'break',
    title: { en: 'Lunch', ru: 'Обед', kk: 'Түскі ас', zh: '午餐' },
    people: [],
  };
}

/** The opening of an event. */
export function opening(place: Place, people: DemoSession['people']): DemoSession {
  return {
    ...place,
    kind: 'plenary',
    title: { en: 'Opening', ru: 'Открытие', kk: 'Ашылуы', zh: '开幕式' },
    people,
  };
}

/** The last session, in which the recommendations are read and agreed. */
export function closing(place: Place, people: DemoSession['people']): DemoSession {
  return {
    ...place,
    kind: 'plenary',
    title: {
      en: 'Recommendations and closing',
      ru: 'Рекомендации и закрытие',
      kk: 'Ұсынымдар және жабылуы',
      zh: '建议与闭幕',
    },
    people,
  };
}

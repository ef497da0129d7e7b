import { defineTexts } from '../../../texts/texts';

/** Every date of an event before and after, and what stands in the way. */
export const datesTexts = defineTexts({
  preview: { en: 'Every date', ru: 'Все даты', kk: 'Барлық күндер', zh: '全部日期' },
  what: { en: 'What', ru: 'Что', kk: 'Не', zh: '项目' },
  before: { en: 'Before', ru: 'Было', kk: 'Бұрын', zh: '原时间' },
  after: { en: 'After', ru: 'Станет', kk: 'Кейін', zh: '新时间' },
  wholeEvent: { en: 'The event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '整个活动' },
  noSessions: {
    en: 'No session with hours comes along.',
    ru: 'Заседаний с назначенным временем нет.',
    kk: 'Уақыты белгіленген отырыс жоқ.',
    zh: '没有已排定时间的场次。',
  },
  offsetChanges: {
    en: (before: string, after: string) =>
      `The zone has another offset on the new day: ${after} instead of ${before}. The clock times stay as they are.`,
    ru: (before: string, after: string) =>
      `В новый день у часового пояса другое смещение: ${after} вместо ${before}. Время на часах не меняется.`,
    kk: (before: string, after: string) =>
      `Жаңа күні уақыт белдеуінің ығысуы басқа: ${before} орнына ${after}. Сағаттағы уақыт өзгермейді.`,
    zh: (before: string, after: string) =>
      `新日期该时区的时差不同：由 ${before} 变为 ${after}。钟点保持不变。`,
  },
  weekend: {
    en: 'It starts on a weekend.',
    ru: 'Начинается в выходной день.',
    kk: 'Демалыс күні басталады.',
    zh: '开始日为周末。',
  },
  ambiguous: {
    en: 'The clock shows these hours twice on that day; the earlier are taken.',
    ru: 'В этот день часы показывают это время дважды; берётся более раннее.',
    kk: 'Бұл күні сағат осы уақытты екі рет көрсетеді; ертерегі алынады.',
    zh: '当天该钟点出现两次，取较早的一次。',
  },
  skipped: {
    en: 'The clock skips these hours on that day.',
    ru: 'В этот день часы пропускают это время.',
    kk: 'Бұл күні сағат осы уақытты аттап өтеді.',
    zh: '当天时钟跳过该钟点。',
  },
  no_length: {
    en: 'The change of the clocks leaves no time between start and end.',
    ru: 'Из-за перевода часов между началом и концом не остаётся времени.',
    kk: 'Сағат ауысуынан басталуы мен аяқталуы арасында уақыт қалмайды.',
    zh: '时钟调整后，开始与结束之间没有时间。',
  },
  too_long: {
    en: 'The change of the clocks makes it longer than a session may be.',
    ru: 'Из-за перевода часов заседание длиннее допустимого.',
    kk: 'Сағат ауысуынан отырыс рұқсат етілгеннен ұзақ болады.',
    zh: '时钟调整后，场次超过允许的时长。',
  },
  outside_event: {
    en: 'It would lie outside the event.',
    ru: 'Окажется за пределами мероприятия.',
    kk: 'Іс-шара уақытынан тыс қалады.',
    zh: '将超出活动时间。',
  },
  clashesTitle: {
    en: 'Something stands in the way',
    ru: 'Есть помехи',
    kk: 'Кедергі бар',
    zh: '存在冲突',
  },
  roomTaken: {
    en: (room: string, session: string, other: string, when: string) =>
      `“${session}” needs ${room}, which “${other}” holds: ${when}.`,
    ru: (room: string, session: string, other: string, when: string) =>
      `Для «${session}» нужен ${room}, его занимает «${other}»: ${when}.`,
    kk: (room: string, session: string, other: string, when: string) =>
      `«${session}» үшін ${room} керек, оны «${other}» алып тұр: ${when}.`,
    zh: (room: string, session: string, other: string, when: string) =>
      `“${session}”需要的${room}已被“${other}”占用：${when}。`,
  },
  expertTaken: {
    en: (person: string, session: string, other: string, when: string) =>
      `${person} is needed in “${session}”, but is in “${other}”: ${when}.`,
    ru: (person: string, session: string, other: string, when: string) =>
      `${person}: нужен участник для «${session}», но занят на «${other}»: ${when}.`,
    kk: (person: string, session: string, other: string, when: string) =>
      `${person} «${session}» отырысына керек, бірақ «${other}» отырысында болады: ${when}.`,
    zh: (person: string, session: string, other: string, when: string) =>
      `“${session}”需要${person}，但其已安排在“${other}”：${when}。`,
  },
  clashAdvice: {
    en: 'Choose another day, or leave the rooms or the people out.',
    ru: 'Выберите другой день или не переносите залы либо участников.',
    kk: 'Басқа күнді таңдаңыз немесе залдарды не адамдарды көшірмеңіз.',
    zh: '请另选日期，或不复制会议室或人员。',
  },
  clashAdviceMove: {
    en: 'Choose another day, or free the room or the person first.',
    ru: 'Выберите другой день или сначала освободите зал либо участника.',
    kk: 'Басқа күнді таңдаңыз немесе алдымен залды не адамды босатыңыз.',
    zh: '请另选日期，或先腾出会议室或人员。',
  },
});

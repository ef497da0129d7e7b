import { defineTexts } from '../../../texts/texts';

/** One person of an event: what is agreed with them. */
export const personTexts = defineTexts({
  panel: { en: 'Person', ru: 'Участник', kk: 'Адам', zh: '人员' },
  gone: {
    en: 'This engagement has been ended.',
    ru: 'Это участие прекращено.',
    kk: 'Бұл қатысу аяқталған.',
    zh: '此参与记录已删除。',
  },
  profile: {
    en: 'Open the profile',
    ru: 'Открыть карточку эксперта',
    kk: 'Сарапшының парағын ашу',
    zh: '打开专家资料',
  },
  prints: {
    en: 'How the name prints',
    ru: 'Как печатается имя',
    kk: 'Аты қалай басылады',
    zh: '姓名的印刷形式',
  },
  borrowed: {
    en: (language: string) => `form in ${language}`,
    ru: (language: string) => `форма: ${language}`,
    kk: (language: string) => `нысаны: ${language}`,
    zh: (language: string) => `采用${language}形式`,
  },
  consent: {
    en: 'Consent to be named',
    ru: 'Согласие на упоминание',
    kk: 'Аталуға келісімі',
    zh: '公开姓名的同意',
  },
  consentMissing: {
    en: 'Public pages do not name this person. Consent is recorded in the profile.',
    ru: 'Открытые страницы не называют этого человека. Согласие вносится в карточке эксперта.',
    kk: 'Ашық беттер бұл адамды атамайды. Келісім сарапшының парағында жазылады.',
    zh: '公开页面不会列出此人。同意情况在专家资料中登记。',
  },
  since: { en: 'Answer', ru: 'Ответ', kk: 'Жауабы', zh: '答复' },
  sinceWhen: {
    en: (when: string) => `since ${when}`,
    ru: (when: string) => `с ${when}`,
    kk: (when: string) => `белгіленген уақыты: ${when}`,
    zh: (when: string) => `自 ${when}`,
  },
  agreed: {
    en: 'What is agreed',
    ru: 'О чём договорились',
    kk: 'Не келісілді',
    zh: '约定事项',
  },
  note: { en: 'Note', ru: 'Примечание', kk: 'Ескертпе', zh: '备注' },
  noteHint: {
    en: 'Only the secretariat reads it.',
    ru: 'Его читает только секретариат.',
    kk: 'Оны тек хатшылық оқиды.',
    zh: '仅秘书处可见。',
  },
  availability: {
    en: 'When the person can be had',
    ru: 'Когда человек может участвовать',
    kk: 'Қашан қатыса алады',
    zh: '可参加的时段',
  },
  always: {
    en: 'No hours are given: the person can be had throughout the event.',
    ru: 'Часы не указаны: человек может участвовать в любое время мероприятия.',
    kk: 'Сағаттар көрсетілмеген: іс-шара бойы қатыса алады.',
    zh: '未指定时段：整个活动期间均可参加。',
  },
  clock: {
    en: 'On the clock of',
    ru: 'По часам пояса',
    kk: 'Қай белдеудің сағатымен',
    zh: '按以下时区',
  },
  home: {
    en: 'Where the person is during the event',
    ru: 'Где человек во время мероприятия',
    kk: 'Іс-шара кезінде адам қайда болады',
    zh: '活动期间此人所在时区',
  },
  homeHint: {
    en: 'The planner then keeps sessions out of that person’s night.',
    ru: 'Тогда планировщик не поставит заседания на ночь этого человека.',
    kk: 'Сонда жоспарлағыш отырыстарды ол адамның түніне қоймайды.',
    zh: '编排日程时将避开此人的夜间。',
  },
  remove: {
    en: 'Remove from the event',
    ru: 'Убрать из мероприятия',
    kk: 'Іс-шарадан алып тастау',
    zh: '从活动中移除',
  },
  removeTitle: {
    en: (name: string) => `Remove ${name} from the event`,
    ru: (name: string) => `Убрать из мероприятия: ${name}`,
    kk: (name: string) => `Іс-шарадан алып тастау: ${name}`,
    zh: (name: string) => `将${name}从活动中移除`,
  },
  removeWhat: {
    en: (role: string) =>
      `The engagement as “${role}” is deleted, with its answer, hours and note. The person stays in the registry. If they declined or withdrew, note that instead: it stays on record.`,
    ru: (role: string) =>
      `Участие в роли «${role}» будет удалено вместе с ответом, часами и примечанием. Человек останется в реестре. Если он отказался или отозвал участие, отметьте это: запись сохранится.`,
    kk: (role: string) =>
      `«${role}» рөліндегі қатысу жауабымен, сағаттарымен және ескертпесімен бірге жойылады. Адам тізілімде қалады. Бас тартса немесе шықса, соны белгілеңіз: жазбада қалады.`,
    zh: (role: string) =>
      `其“${role}”参与记录及答复、时段和备注将被删除，此人仍保留在专家库中。如其谢绝或退出，请改为登记该情况，以保留记录。`,
  },
  removed: {
    en: (name: string) => `${name} is removed from the event`,
    ru: (name: string) => `Участие прекращено: ${name}`,
    kk: (name: string) => `${name} іс-шарадан алынды`,
    zh: (name: string) => `已将${name}从活动中移除`,
  },
});

import { defineTexts } from '../../../texts/texts';

/** What of an event has come out or will, and what still waits. */
export const publicationTabTexts = defineTexts({
  lead: {
    en: 'What of this event stands on the site, what comes out at a set time, and what still waits.',
    ru: 'Что из итогов мероприятия уже на сайте, что выйдет в назначенное время и что ещё ждёт.',
    kk: 'Іс-шараның қорытындыларынан не сайтта тұр, не белгіленген уақытта шығады, не әлі күтуде.',
    zh: '本次活动的成果：已在网站上的、已定时发布的和尚待处理的。',
  },
  list: {
    en: 'Publications of the event',
    ru: 'Публикации мероприятия',
    kk: 'Іс-шараның жарияланымдары',
    zh: '活动的出版物',
  },
  empty: {
    en: 'Nothing to publish yet',
    ru: 'Публиковать пока нечего',
    kk: 'Әзірге жариялайтын ештеңе жоқ',
    zh: '尚无可发布的内容',
  },
  emptyLead: {
    en: 'What comes out of an event is an outcome: a communiqué, recommendations, a summary. Start one; once it is approved it is published from here.',
    ru: 'После мероприятия публикуют итоговый документ: коммюнике, рекомендации, резюме. Начните документ; утверждённый публикуют отсюда.',
    kk: 'Іс-шарадан кейін қорытынды құжат жарияланады: коммюнике, ұсынымдар, түйіндеме. Құжатты бастаңыз; бекітілгені осы жерден жарияланады.',
    zh: '活动发布的是成果文件：公报、建议、总结。请先起草；获批后即可在此发布。',
  },
  toOutcome: {
    en: 'To the outcomes of the event',
    ru: 'К итоговым документам мероприятия',
    kk: 'Іс-шараның қорытынды құжаттарына',
    zh: '前往本活动的成果文件',
  },
  version: {
    en: (label: string) => `Version ${label}`,
    ru: (label: string) => `Версия ${label}`,
    kk: (label: string) => `${label} нұсқасы`,
    zh: (label: string) => `版本 ${label}`,
  },
  publishedOn: {
    en: (when: string) => `published ${when}`,
    ru: (when: string) => `опубликовано ${when}`,
    kk: (when: string) => `жарияланған уақыты: ${when}`,
    zh: (when: string) => `发布于 ${when}`,
  },
  comesOut: {
    en: (when: string) => `comes out ${when}`,
    ru: (when: string) => `выйдет ${when}`,
    kk: (when: string) => `шығатын уақыты: ${when}`,
    zh: (when: string) => `将于 ${when} 发布`,
  },
  toPage: { en: 'Public page', ru: 'Страница на сайте', kk: 'Сайттағы беті', zh: '公开页面' },
});

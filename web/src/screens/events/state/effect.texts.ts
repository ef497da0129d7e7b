import { defineTexts, plural } from '../../../texts/texts';
import { countedPeople as people } from './counted-people';

/** What a change of state does, by the kind of effect of the API. */
export const effectTexts = defineTexts({
  becomes_public: {
    en: 'Its page becomes public, and the event appears in the list of events.',
    ru: 'Страница станет открытой, мероприятие появится в списке мероприятий.',
    kk: 'Беті ашық болады, іс-шара іс-шаралар тізімінде пайда болады.',
    zh: '其页面将公开，并出现在活动列表中。',
  },
  stays_public: {
    en: 'Its page stays public and says that it takes place.',
    ru: 'Страница останется открытой и сообщит, что мероприятие состоится.',
    kk: 'Беті ашық қалады және іс-шараның өтетінін айтады.',
    zh: '其页面保持公开，并说明活动照常举行。',
  },
  stays_internal: {
    en: 'It is internal: nobody outside sees anything of it.',
    ru: 'Мероприятие внутреннее: снаружи его никто не увидит.',
    kk: 'Іс-шара ішкі: сырттан ешкім ештеңе көрмейді.',
    zh: '这是内部活动：外部看不到任何内容。',
  },
  page_says_postponed: {
    en: 'Its public page stays and says that it is postponed, and why.',
    ru: 'Открытая страница останется и сообщит, что мероприятие отложено и почему.',
    kk: 'Ашық беті қалады және кейінге қалдырылғанын, себебін айтады.',
    zh: '公开页面保留，并说明活动已推迟及原因。',
  },
  page_says_cancelled: {
    en: 'Its public page stays and says that it is cancelled, and why.',
    ru: 'Открытая страница останется и сообщит, что мероприятие отменено и почему.',
    kk: 'Ашық беті қалады және болдырылмағанын, себебін айтады.',
    zh: '公开页面保留，并说明活动已取消及原因。',
  },
  never_public: {
    en: 'It was never announced: nobody outside learns of it.',
    ru: 'Оно не было объявлено: снаружи об этом никто не узнает.',
    kk: 'Ол жарияланбаған: сырттан ешкім білмейді.',
    zh: '活动从未公布：外部不会得知。',
  },
  calendar_adds: {
    en: 'It appears in the calendars of subscribers.',
    ru: 'Оно появится в календарях подписчиков.',
    kk: 'Ол жазылушылардың күнтізбесінде пайда болады.',
    zh: '将出现在订阅者的日历中。',
  },
  calendar_confirms: {
    en: 'Calendars of subscribers show it as confirmed again.',
    ru: 'В календарях подписчиков оно снова станет подтверждённым.',
    kk: 'Жазылушылардың күнтізбесінде қайтадан расталған болып көрінеді.',
    zh: '订阅者的日历将重新显示为已确认。',
  },
  calendar_tentative: {
    en: 'Calendars of subscribers show it as tentative.',
    ru: 'В календарях подписчиков оно станет предварительным.',
    kk: 'Жазылушылардың күнтізбесінде алдын ала деп көрінеді.',
    zh: '订阅者的日历将显示为暂定。',
  },
  calendar_cancels: {
    en: 'Calendars of subscribers show it as cancelled.',
    ru: 'В календарях подписчиков оно станет отменённым.',
    kk: 'Жазылушылардың күнтізбесінде болдырылмаған деп көрінеді.',
    zh: '订阅者的日历将显示为已取消。',
  },
  sessions_planned: {
    en: (n: number) =>
      plural('en', n, {
        one: '# session is in its programme.',
        other: '# sessions are in its programme.',
      }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'В программе # заседание.',
        few: 'В программе # заседания.',
        many: 'В программе # заседаний.',
        other: 'В программе # заседания.',
      }),
    kk: (n: number) => `Бағдарламада ${String(n)} отырыс бар.`,
    zh: (n: number) => `日程中有 ${String(n)} 个场次。`,
  },
  programme_missing: {
    en: 'Its programme has no session yet.',
    ru: 'В программе ещё нет заседаний.',
    kk: 'Бағдарламада әлі отырыс жоқ.',
    zh: '日程中尚无场次。',
  },
  speakers_confirmed: {
    en: (n: number) =>
      plural('en', n, { one: '# person is confirmed.', other: '# people are confirmed.' }),
    ru: (n: number) => `Подтверждено: ${people.ru(n)}.`,
    kk: (n: number) => `Расталды: ${people.kk(n)}.`,
    zh: (n: number) => `已确认 ${people.zh(n)}。`,
  },
  speakers_unconfirmed: {
    en: (n: number) =>
      plural('en', n, {
        one: '# person is not confirmed yet.',
        other: '# people are not confirmed yet.',
      }),
    ru: (n: number) => `Ещё не подтверждено: ${people.ru(n)}.`,
    kk: (n: number) => `Әлі расталмаған: ${people.kk(n)}.`,
    zh: (n: number) => `尚有 ${people.zh(n)}未确认。`,
  },
  speakers_named: {
    en: (n: number) =>
      plural('en', n, {
        one: '# person is named on the page: agreed to come, and to be shown.',
        other: '# people are named on the page: they agreed to come, and to be shown.',
      }),
    ru: (n: number) => `На странице будут названы: ${people.ru(n)} (согласие есть).`,
    kk: (n: number) => `Бетте аталады: ${people.kk(n)} (келісімі бар).`,
    zh: (n: number) => `页面上将列出 ${people.zh(n)}的姓名（已同意）。`,
  },
  speakers_unnamed: {
    en: (n: number) =>
      plural('en', n, {
        one: '# person who comes is not named there: no consent, or a closed event.',
        other: '# people who come are not named there: no consent, or a closed event.',
      }),
    ru: (n: number) => `Не будут названы: ${people.ru(n)} (нет согласия или мероприятие закрытое).`,
    kk: (n: number) => `Аталмайды: ${people.kk(n)} (келісім жоқ немесе іс-шара жабық).`,
    zh: (n: number) => `${people.zh(n)}不会列名（未同意或活动不公开）。`,
  },
  speakers_to_tell: {
    en: (n: number) =>
      `${people.en(n)} ${n === 1 ? 'knows' : 'know'} of it and ${n === 1 ? 'has' : 'have'} to be told. No message leaves by itself.`,
    ru: (n: number) =>
      `О нём уже знают и должны быть извещены: ${people.ru(n)}. Само ничего не отправится.`,
    kk: (n: number) => `Хабары бар, ескерту керек: ${people.kk(n)}. Хат өздігінен жіберілмейді.`,
    zh: (n: number) => `已知悉活动的 ${people.zh(n)}需要通知。系统不会自动发信。`,
  },
  moderator_missing: {
    en: 'No moderator or chair is confirmed.',
    ru: 'Нет подтверждённого модератора или председателя.',
    kk: 'Расталған модератор не төраға жоқ.',
    zh: '尚无已确认的主持人或主席。',
  },
  title_missing: {
    en: (languages: string) => `Its title is missing in: ${languages}.`,
    ru: (languages: string) => `Нет названия на языках: ${languages}.`,
    kk: (languages: string) => `Атауы мына тілдерде жоқ: ${languages}.`,
    zh: (languages: string) => `缺少以下语言的名称：${languages}。`,
  },
  already_over: {
    en: 'Its days are past already.',
    ru: 'Его дни уже прошли.',
    kk: 'Күндері өтіп кеткен.',
    zh: '活动日期已过。',
  },
  dates_locked: {
    en: 'Its dates can no longer be changed.',
    ru: 'Даты больше нельзя будет изменить.',
    kk: 'Күндерін енді өзгертуге болмайды.',
    zh: '日期将不能再更改。',
  },
  programme_closed: {
    en: 'Its programme can no longer be changed.',
    ru: 'Программу больше нельзя будет изменить.',
    kk: 'Бағдарламасын енді өзгертуге болмайды.',
    zh: '日程将不能再更改。',
  },
  programme_opens: {
    en: 'Its programme can be changed again.',
    ru: 'Программу снова можно будет менять.',
    kk: 'Бағдарламасын қайтадан өзгертуге болады.',
    zh: '日程可再次更改。',
  },
  final: {
    en: 'Cancelled is for good. If it may still take place later, postpone it instead.',
    ru: 'Отмена окончательна. Если мероприятие ещё может состояться позже, отложите его.',
    kk: 'Бұл біржола. Кейін өтуі мүмкін болса, кейінге қалдырыңыз.',
    zh: '取消后不可恢复。如果日后仍可能举行，请改为推迟。',
  },
  toPeople: {
    en: 'Show the people',
    ru: 'Показать участников',
    kk: 'Адамдарды көрсету',
    zh: '查看人员',
  },
  toProgramme: {
    en: 'Open the programme',
    ru: 'Открыть программу',
    kk: 'Бағдарламаны ашу',
    zh: '打开日程',
  },
  toOutcome: {
    en: 'Open the outcome',
    ru: 'Открыть итог',
    kk: 'Қорытындыны ашу',
    zh: '打开成果',
  },
  toTexts: {
    en: 'Write the title',
    ru: 'Написать название',
    kk: 'Атауын жазу',
    zh: '填写名称',
  },
  page: {
    en: 'Address of the page',
    ru: 'Адрес страницы',
    kk: 'Беттің мекенжайы',
    zh: '页面地址',
  },
});

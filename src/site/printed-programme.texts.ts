import type { UiLanguage } from '../kernel/languages.js';

/** The words that stand on paper only. */
export interface PrintTexts {
  readonly overview: string;
  readonly people: string;
  readonly time: string;
  readonly session: string;
  readonly room: string;
  readonly page: string;
  readonly allRooms: string;
  readonly draft: string;
  readonly noRooms: string;
  readonly nothingChosen: string;
  readonly continued: string;
  readonly currentProgramme: string;
  readonly asOf: string;
}

export const PRINT_TEXTS: Readonly<Record<UiLanguage, PrintTexts>> = {
  en: {
    overview: 'At a glance',
    people: 'People',
    time: 'Time',
    session: 'Session',
    room: 'Room',
    page: 'p.',
    allRooms: 'All rooms',
    draft: 'Draft – not for distribution',
    noRooms: 'No session has a room yet, so there is nothing to put on a door.',
    nothingChosen: 'The programme has no session for what was chosen.',
    continued: 'continued',
    currentProgramme: 'The programme as it stands now',
    asOf: 'As of {date}',
  },
  ru: {
    overview: 'Коротко о программе',
    people: 'Участники',
    time: 'Время',
    session: 'Заседание',
    room: 'Зал',
    page: 'с.',
    allRooms: 'Все залы',
    draft: 'Черновик – не для распространения',
    noRooms: 'Ни у одного заседания пока нет зала, поэтому вешать на двери нечего.',
    nothingChosen: 'В программе нет заседаний, которые подходят под выбранное.',
    continued: 'продолжение',
    currentProgramme: 'Действующая программа',
    asOf: 'По состоянию на {date}',
  },
  kk: {
    overview: 'Қысқаша бағдарлама',
    people: 'Қатысушылар',
    time: 'Уақыты',
    session: 'Отырыс',
    room: 'Зал',
    page: 'бет',
    allRooms: 'Барлық зал',
    draft: 'Жоба – таратуға болмайды',
    noRooms: 'Әзірге бірде-бір отырысқа зал берілмеген, сондықтан есікке ілетін ештеңе жоқ.',
    nothingChosen: 'Бағдарламада таңдалғанға сай отырыс жоқ.',
    continued: 'жалғасы',
    currentProgramme: 'Қазіргі бағдарлама',
    asOf: '{date} жағдайы бойынша',
  },
  zh: {
    overview: '日程一览',
    people: '人员',
    time: '时间',
    session: '场次',
    room: '会议室',
    page: '页',
    allRooms: '所有会议室',
    draft: '草稿，请勿分发',
    noRooms: '尚无场次安排会议室，因此没有门牌可打印。',
    nothingChosen: '日程中没有符合所选条件的场次。',
    continued: '续',
    currentProgramme: '最新日程',
    asOf: '截至{date}',
  },
};

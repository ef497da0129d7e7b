import { defineTexts } from '../../../texts/texts';

/** Whether there is a programme at all, what contradicts itself, and what could be given up. */
export const explainTexts = defineTexts({
  possible: {
    en: 'Yes, there is a programme that keeps every rule that must hold. Here is one; “Make a plan” finds better ones.',
    ru: 'Да, программа, в которой соблюдены все обязательные правила, существует. Вот одна из них; «Составить план» найдёт лучше.',
    kk: 'Иә, барлық міндетті ереже сақталатын бағдарлама бар. Міне біреуі; «Жоспар құру» бұдан жақсысын табады.',
    zh: '有。存在遵守全部必要规则的日程，下面就是一个；“制定方案”可以找到更好的。',
  },
  impossible: {
    en: 'No. There is no programme that keeps every rule that must hold.',
    ru: 'Нет. Программы, в которой соблюдены все обязательные правила, не существует.',
    kk: 'Жоқ. Барлық міндетті ереже сақталатын бағдарлама жоқ.',
    zh: '没有。不存在遵守全部必要规则的日程。',
  },
  undecided: {
    en: 'Not decided: the search ended before a programme or a contradiction was found. That does not mean that there is a programme. Ask again with more time.',
    ru: 'Не решено: поиск закончился раньше, чем нашлась программа или противоречие. Это не значит, что программа есть. Спросите ещё раз, дав больше времени.',
    kk: 'Шешілмеді: бағдарлама да, қайшылық та табылғанша іздеу аяқталды. Бұл бағдарлама бар дегенді білдірмейді. Көбірек уақыт беріп, қайта сұраңыз.',
    zh: '未能判定：在找到日程或矛盾之前搜索已结束。这并不说明有可行的日程。请给更多时间再试。',
  },
  together: {
    en: 'These cannot all hold at once',
    ru: 'Всё это сразу выполнить нельзя',
    kk: 'Мұның бәрі бірдей орындалмайды',
    zh: '以下要求无法同时满足',
  },
  alone: {
    en: 'This cannot hold, whatever else is given up',
    ru: 'Это выполнить нельзя, от чего ещё ни откажись',
    kk: 'Басқа неден бас тартса да, бұл орындалмайды',
    zh: '无论放弃别的什么，这一条都无法满足',
  },
  smallest: {
    en: 'Every one of them is needed for the contradiction: without any one of them it would be gone.',
    ru: 'Каждое из них нужно для противоречия: без любого оно исчезнет.',
    kk: 'Қайшылыққа осылардың әрқайсысы қажет: біреуі болмаса, ол жойылады.',
    zh: '矛盾由这些要求共同构成：去掉其中任何一条，这一矛盾即不存在。',
  },
  notSmallest: {
    en: 'Some of them may not be needed for the contradiction: the search ended before that was known.',
    ru: 'Возможно, не все они нужны для противоречия: поиск закончился раньше, чем это удалось выяснить.',
    kk: 'Қайшылыққа осылардың бәрі қажет емес болуы мүмкін: оны анықтағанша іздеу аяқталды.',
    zh: '其中有些要求未必与矛盾有关：搜索已结束，未能查明。',
  },
  nothing: {
    en: 'The sessions do not fit into the hours and rooms that there are, whatever else is given up. Add hours or rooms, or take sessions out.',
    ru: 'Заседания не помещаются в имеющиеся часы и залы, от чего ни откажись. Добавьте часы или залы или уберите заседания.',
    kk: 'Неден бас тартсаңыз да, отырыстар бар сағаттар мен залдарға сыймайды. Сағат не зал қосыңыз немесе отырыстарды алып тастаңыз.',
    zh: '无论放弃什么，现有的时间和会议室都容不下这些场次。请增加时间或会议室，或减少场次。',
  },
  repairs: {
    en: 'What would make a programme possible',
    ru: 'Что сделает программу возможной',
    kk: 'Бағдарламаны мүмкін ететін жолдар',
    zh: '怎样才能有可行的日程',
  },
  repairsLead: {
    en: 'Any one of these is enough; the first gives up least.',
    ru: 'Достаточно любого из этих вариантов; в первом уступка меньше всего.',
    kk: 'Осылардың кез келген біреуі жеткілікті; біріншісінде ең аз нәрседен бас тартылады.',
    zh: '任选其一即可；第一项放弃得最少。',
  },
  noRepairs: {
    en: 'No repair was found before the search ended.',
    ru: 'До конца поиска выхода не нашлось.',
    kk: 'Іздеу аяқталғанша шешім табылмады.',
    zh: '搜索结束前没有找到补救办法。',
  },
  repair: {
    en: (number: number) => `Way ${String(number)}`,
    ru: (number: number) => `Вариант ${String(number)}`,
    kk: (number: number) => `${String(number)}-жол`,
    zh: (number: number) => `办法 ${String(number)}`,
  },
  giveUp: {
    en: 'Give up:',
    ru: 'Отказаться от требования:',
    kk: 'Мына талаптан бас тарту:',
    zh: '放弃：',
  },
  howPerson: {
    en: 'Ask for other hours, or take the person out of one of the sessions.',
    ru: 'Попросите другие часы или снимите человека с одного из заседаний.',
    kk: 'Басқа сағаттарды сұраңыз немесе адамды отырыстардың бірінен алыңыз.',
    zh: '请其另给时间，或让其不参加其中一场。',
  },
  howSession: {
    en: 'Lower what the session needs: its expected audience, languages or length.',
    ru: 'Уменьшите требования заседания: ожидаемое число слушателей, языки, продолжительность.',
    kk: 'Отырыстың талабын азайтыңыз: күтілетін тыңдаушы саны, тілдері, ұзақтығы.',
    zh: '降低该场次的要求：预计人数、语言或时长。',
  },
  howOrder: {
    en: 'Let the two follow in any order.',
    ru: 'Разрешите любой порядок этих двух.',
    kk: 'Екеуінің реті кез келгендей болсын.',
    zh: '允许两者不分先后。',
  },
  howExclusive: {
    en: 'Let these sessions be parallel.',
    ru: 'Разрешите проводить эти заседания одновременно.',
    kk: 'Бұл отырыстардың қатар өтуіне рұқсат беріңіз.',
    zh: '允许这些场次并行。',
  },
  howRoom: {
    en: 'Get the room for longer, or another room.',
    ru: 'Получите зал на большее время или другой зал.',
    kk: 'Залды ұзағыраққа немесе басқа зал алыңыз.',
    zh: '延长该会议室的可用时间，或另找会议室。',
  },
  howPinned: {
    en: 'Let this session move as well.',
    ru: 'Разрешите двигать и это заседание.',
    kk: 'Бұл отырысты да жылжытуға рұқсат беріңіз.',
    zh: '允许移动该场次。',
  },
  leadsTo: {
    en: 'Leads to:',
    ru: 'Перейти:',
    kk: 'Өту:',
    zh: '前往：',
  },
});

/** Plans side by side. */
export const compareTexts = defineTexts({
  title: {
    en: 'Plans side by side',
    ru: 'Сравнение планов',
    kk: 'Жоспарларды салыстыру',
    zh: '方案并排比较',
  },
  plan: {
    en: (letter: string) => `Plan ${letter}`,
    ru: (letter: string) => `План ${letter}`,
    kk: (letter: string) => `${letter} жоспары`,
    zh: (letter: string) => `方案 ${letter}`,
  },
  what: { en: 'Compared', ru: 'Что сравнивается', kk: 'Салыстыру', zh: '比较项目' },
  open: {
    en: (letter: string) => `Open plan ${letter}`,
    ru: (letter: string) => `Открыть план ${letter}`,
    kk: (letter: string) => `${letter} жоспарын ашу`,
    zh: (letter: string) => `打开方案 ${letter}`,
  },
  openHint: {
    en: 'Open a plan to accept it, whole or in part.',
    ru: 'Откройте план, чтобы принять его целиком или частично.',
    kk: 'Жоспарды толық немесе жартылай қабылдау үшін оны ашыңыз.',
    zh: '打开方案即可整体或部分采纳。',
  },
  best: { en: 'least', ru: 'меньше всего', kk: 'ең азы', zh: '最少' },
  hard: {
    en: 'Broken rules that must hold',
    ru: 'Нарушенные обязательные правила',
    kk: 'Бұзылған міндетті ережелер',
    zh: '违反的必要规则',
  },
  leftOut: { en: 'Left out', ru: 'Не поместилось', kk: 'Сыймағаны', zh: '未安排' },
  differs: {
    en: 'Where they differ',
    ru: 'В чём они различаются',
    kk: 'Айырмашылығы',
    zh: '不同之处',
  },
  same: {
    en: 'They place every session alike.',
    ru: 'Все заседания в них размещены одинаково.',
    kk: 'Барлық отырыс бірдей орналасқан.',
    zh: '各方案对所有场次的安排相同。',
  },
  noPlace: { en: 'no place', ru: 'нет места', kk: 'орынсыз', zh: '无位置' },
  gone: {
    en: 'One of the plans is no longer there.',
    ru: 'Одного из планов больше нет.',
    kk: 'Жоспарлардың бірі енді жоқ.',
    zh: '其中一个方案已不存在。',
  },
});

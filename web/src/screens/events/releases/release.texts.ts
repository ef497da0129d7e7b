import { defineTexts, formatNumber, plural } from '../../../texts/texts';
import { isNumber, named } from './release-name';

const sessions = {
  en: (count: number) => plural('en', count, { one: '# session', other: '# sessions' }),
  ru: (count: number) =>
    plural('ru', count, {
      one: '# заседание',
      few: '# заседания',
      many: '# заседаний',
      other: '# заседания',
    }),
  kk: (count: number) => plural('kk', count, { other: '# отырыс' }),
  zh: (count: number) => plural('zh', count, { other: '# 个场次' }),
};

/** What is said before, during and after a release. */
export const releaseTexts = defineTexts({
  sessions,
  release: {
    en: 'Release …',
    ru: 'Выпустить программу …',
    kk: 'Бағдарламаны шығару …',
    zh: '发布日程…',
  },
  releases: { en: 'Releases', ru: 'Выпуски', kk: 'Шығарылымдар', zh: '各发布版' },
  never: {
    en: 'Not released yet: the public programme shows this draft, as far as it has hours.',
    ru: 'Выпусков ещё не было: на сайте виден этот черновик — то, у чего есть время.',
    kk: 'Әлі шығарылмаған: сайтта осы жобаның уақыты бар отырыстары көрінеді.',
    zh: '尚未发布：公众日程显示此草稿中已排时间的场次。',
  },
  same: {
    en: (name: string, when: string) =>
      `Released: ${named.en(name)}, ${when}. Nothing has changed since.`,
    ru: (name: string, when: string) =>
      `Последний выпуск: ${named.ru(name)}, ${when}. С тех пор изменений не было.`,
    kk: (name: string, when: string) =>
      `Шығарылды: ${named.kk(name)}, ${when}. Содан бері өзгеріс жоқ.`,
    zh: (name: string, when: string) => `已发布：${named.zh(name).trim()}，${when}。此后没有变动。`,
  },
  differs: {
    en: (count: number, name: string, when: string) =>
      `Not released yet: changes in ${sessions.en(count)} since ${named.en(name)}, ${when}.`,
    ru: (count: number, name: string, when: string) =>
      `Не выпущены изменения (${sessions.ru(count)}). Последний выпуск: ${named.ru(name)}, ${when}.`,
    kk: (count: number, name: string, when: string) =>
      `Шығарылмаған өзгерістер бар (${sessions.kk(count)}). Соңғысы: ${named.kk(name)}, ${when}.`,
    zh: (count: number, name: string, when: string) =>
      `尚未发布：${sessions.zh(count)}有变动。最近发布：${named.zh(name).trim()}，${when}。`,
  },
  lastRelease: {
    en: (name: string, when: string) =>
      `Last release: ${isNumber(name) ? name : named.en(name)}, ${when}.`,
    ru: (name: string, when: string) => `Последний выпуск: ${named.ru(name)}, ${when}.`,
    kk: (name: string, when: string) => `Соңғысы: ${named.kk(name)}, ${when}.`,
    zh: (name: string, when: string) => `最近发布：${named.zh(name).trim()}，${when}。`,
  },
  title: {
    en: 'Release the programme',
    ru: 'Выпуск программы',
    kk: 'Бағдарламаны шығару',
    zh: '发布日程',
  },
  lead: {
    en: 'A release is a copy of the programme that no longer changes. From then on the public pages, files and calendars show it, whatever you go on changing here.',
    ru: 'Выпуск — это копия программы, которая больше не меняется. С этого момента сайт, файлы и календари показывают её, что бы вы ни меняли здесь дальше.',
    kk: 'Шығарылым — бағдарламаның енді өзгермейтін көшірмесі. Бұдан былай мұнда не өзгертсеңіз де, сайт, файлдар мен күнтізбелер соны көрсетеді.',
    zh: '发布版是日程的一份不再更改的副本。此后无论您在此如何继续修改，公众页面、文件和日历都显示该版本。',
  },
  notPublic: {
    en: 'The event is not on the public site. Its programme is seen there once the event is announced and public.',
    ru: 'Мероприятия нет на сайте. Программа появится там, когда мероприятие будет объявлено и открыто для всех.',
    kk: 'Іс-шара сайтта жоқ. Ол жарияланып, көпшілікке ашылғанда бағдарламасы да көрінеді.',
    zh: '该活动尚未在公众网站上显示。活动公布并公开后，其日程才可见。',
  },
  published: {
    en: (published: number, total: number) =>
      `${formatNumber('en', published)} of ${sessions.en(total)} will be in the timetable.`,
    ru: (published: number, total: number) =>
      `В расписание войдёт ${sessions.ru(published)} из ${formatNumber('ru', total)}.`,
    kk: (published: number, total: number) =>
      `${formatNumber('kk', total)} отырыстың ${formatNumber('kk', published)} отырысы кестеге кіреді.`,
    zh: (published: number, total: number) =>
      `共 ${formatNumber('zh', total)} 个场次，其中 ${formatNumber('zh', published)} 个将进入日程。`,
  },
  cancelledCount: {
    en: (count: number) => `${formatNumber('en', count)} will be shown as cancelled.`,
    ru: (count: number) => `Показаны как отменённые: ${formatNumber('ru', count)}.`,
    kk: (count: number) => `Өткізілмейді деп көрсетілетіні: ${formatNumber('kk', count)}.`,
    zh: (count: number) => `${formatNumber('zh', count)} 个将显示为已取消。`,
  },
  unscheduled: {
    en: (count: number) =>
      plural('en', count, {
        one: '# has no hours and is left out',
        other: '# have no hours and are left out',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# без времени — не войдёт',
        few: '# без времени — не войдут',
        many: '# без времени — не войдут',
        other: '# без времени — не войдут',
      }),
    kk: (count: number) => plural('kk', count, { other: 'Уақыты жоқ, кірмейтіні: #' }),
    zh: (count: number) => plural('zh', count, { other: '# 个未排时间，不会发布' }),
  },
  unnamed: {
    en: (count: number) =>
      plural('en', count, {
        one: '# person in the timetable will not be named',
        other: '# people in the timetable will not be named',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# человек в расписании не будет назван',
        few: '# человека в расписании не будут названы',
        many: '# человек в расписании не будут названы',
        other: '# человека в расписании не будут названы',
      }),
    kk: (count: number) =>
      plural('kk', count, { other: 'Кестедегі # адамның есімі көрсетілмейді' }),
    zh: (count: number) => plural('zh', count, { other: '日程中有 # 人不会具名' }),
  },
  noConsent: {
    en: 'No consent to be shown',
    ru: 'Нет согласия на показ',
    kk: 'Көрсетуге келісімі жоқ',
    zh: '未同意公开显示',
  },
  inSessions: {
    en: (titles: readonly string[]) => `in ${titles.map((title) => `“${title}”`).join(', ')}`,
    ru: (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', '),
    kk: (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', '),
    zh: (titles: readonly string[]) => titles.map((title) => `“${title}”`).join('、'),
  },
  vanishing: {
    en: (count: number, name: string) =>
      `${sessions.en(count)} of ${named.en(name)} will no longer be in the programme. ${count === 1 ? 'Calendars show it' : 'Calendars show them'} as cancelled.`,
    ru: (count: number, name: string) =>
      `Из программы, какой она вышла в выпуске ${named.ru(name)}, исчезает ${sessions.ru(count)}. В календарях это показано как отмена.`,
    kk: (count: number, name: string) =>
      `${named.kk(name)}${isNumber(name) ? 'дағы' : 'ндағы'} ${sessions.kk(count)} бағдарламадан алынады. Күнтізбелерде өткізілмейді деп көрсетіледі.`,
    zh: (count: number, name: string) =>
      `${named.zh(name)}中的 ${formatNumber('zh', count)} 个场次将不再列入日程，在日历中显示为已取消。`,
  },
  nothingPublished: {
    en: (total: number) =>
      `0 of ${sessions.en(total)} would be published: the public programme would be empty.`,
    ru: (total: number) =>
      `Опубликовано будет 0 из ${formatNumber('ru', total)}: программа на сайте окажется пустой.`,
    kk: (total: number) =>
      `${formatNumber('kk', total)} отырыстың бірде-бірі жарияланбайды: сайттағы бағдарлама бос болады.`,
    zh: (total: number) => `${formatNumber('zh', total)} 个场次中将发布 0 个：公众日程会是空的。`,
  },
  nothingLead: {
    en: 'Give the sessions hours first, or restore those that are cancelled.',
    ru: 'Сначала назначьте заседаниям время или восстановите отменённые.',
    kk: 'Алдымен отырыстарға уақыт белгілеңіз немесе өткізілмейтіндерін қалпына келтіріңіз.',
    zh: '请先为场次安排时间，或恢复已取消的场次。',
  },
  evenIfEmpty: {
    en: 'Release an empty programme all the same',
    ru: 'Всё равно выпустить пустую программу',
    kk: 'Бәрібір бос бағдарлама шығару',
    zh: '仍然发布空日程',
  },
  noSessions: {
    en: 'There is nothing to release yet',
    ru: 'Выпускать пока нечего',
    kk: 'Әзірге шығаратын ештеңе жоқ',
    zh: '还没有可发布的内容',
  },
  noSessionsLead: {
    en: 'Add sessions to the programme and give them hours; then release it.',
    ru: 'Добавьте в программу заседания, назначьте им время, затем выпустите её.',
    kk: 'Бағдарламаға отырыс қосып, уақытын белгілеңіз, содан кейін шығарыңыз.',
    zh: '请先在日程中添加场次并安排时间，然后再发布。',
  },
  unchanged: {
    en: 'Nothing has changed',
    ru: 'Ничего не изменилось',
    kk: 'Ештеңе өзгерген жоқ',
    zh: '没有变动',
  },
  unchangedLead: {
    en: (name: string, when: string) =>
      `Release ${isNumber(name) ? name : named.en(name)} of ${when} already says what the draft says. There is nothing to release.`,
    ru: (name: string, when: string) =>
      `Последний выпуск: ${named.ru(name)}, ${when}. Черновик с ним совпадает, выпускать нечего.`,
    kk: (name: string, when: string) =>
      `Соңғысы: ${named.kk(name)}, ${when}. Жоба онымен бірдей, шығаратын ештеңе жоқ.`,
    zh: (name: string, when: string) =>
      `最近发布：${named.zh(name).trim()}，${when}。草稿与之一致，没有需要发布的内容。`,
  },
  name: { en: 'Name', ru: 'Название', kk: 'Атауы', zh: '名称' },
  nameHint: {
    en: (number: number) => `If you leave it empty: ${String(number)}`,
    ru: (number: number) => `Если не заполнить: ${String(number)}`,
    kk: (number: number) => `Бос қалдырсаңыз: ${String(number)}`,
    zh: (number: number) => `留空则为：${String(number)}`,
  },
  note: { en: 'Note', ru: 'Примечание', kk: 'Ескертпе', zh: '说明' },
  noteHint: {
    en: 'Stands above the public programme.',
    ru: 'Стоит над программой на сайте.',
    kk: 'Сайтта бағдарламаның үстінде тұрады.',
    zh: '显示在公众日程上方。',
  },
  letters: {
    en: 'Write to the people concerned',
    ru: 'Написать тем, кого это касается',
    kk: 'Қатысы бар адамдарға хат жазу',
    zh: '给有关人员写信',
  },
  lettersCount: {
    en: (count: number) =>
      count === 0
        ? 'There is nobody to write to.'
        : `${plural('en', count, { one: '# letter, to one person', other: '# letters, one per person' })}, each with only their own changes. They wait in the outbox until you approve them.`,
    ru: (count: number) =>
      count === 0
        ? 'Писать некому.'
        : `Писем: ${formatNumber('ru', count)}, каждому только о его изменениях. Они ждут в исходящих вашего одобрения.`,
    kk: (count: number) =>
      count === 0
        ? 'Хат жазатын адам жоқ.'
        : `Хат саны: ${formatNumber('kk', count)}, әрқайсысында тек сол адамның өзгерістері. Олар шығыс хаттарда мақұлдауыңызды күтеді.`,
    zh: (count: number) =>
      count === 0
        ? '没有需要通知的人。'
        : `共 ${formatNumber('zh', count)} 封，每人一封，只写与其本人有关的变动。邮件在发件箱中等待您批准。`,
  },
  withoutAddress: {
    en: (count: number) =>
      plural('en', count, {
        one: '# person concerned has no address and has to be told otherwise',
        other: '# people concerned have no address and have to be told otherwise',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Нет адреса у # человека: сообщите ему иначе',
        few: 'Нет адреса у # человек: сообщите им иначе',
        many: 'Нет адреса у # человек: сообщите им иначе',
        other: 'Нет адреса у # человек: сообщите им иначе',
      }),
    kk: (count: number) =>
      plural('kk', count, { other: '# адамның мекенжайы жоқ: оларға басқаша хабарлаңыз' }),
    zh: (count: number) => plural('zh', count, { other: '# 人没有邮箱地址，须另行通知' }),
  },
  act: {
    en: 'Release the programme',
    ru: 'Выпустить программу',
    kk: 'Бағдарламаны шығару',
    zh: '发布日程',
  },
  made: {
    en: (name: string, count: number) =>
      `Release ${isNumber(name) ? name : named.en(name)} is out, with ${sessions.en(count)}.`,
    ru: (name: string, count: number) => `Выпуск ${named.ru(name)} готов: ${sessions.ru(count)}.`,
    kk: (name: string, count: number) => `${named.kk(name)} дайын: ${sessions.kk(count)}.`,
    zh: (name: string, count: number) =>
      `${named.zh(name)}已发布，共 ${formatNumber('zh', count)} 个场次。`,
  },
  lettersWait: {
    en: (count: number) =>
      plural('en', count, {
        one: '# letter waits in the outbox for approval.',
        other: '# letters wait in the outbox for approval.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# письмо ждёт одобрения в исходящих.',
        few: '# письма ждут одобрения в исходящих.',
        many: '# писем ждут одобрения в исходящих.',
        other: '# письма ждут одобрения в исходящих.',
      }),
    kk: (count: number) =>
      plural('kk', count, { other: '# хат шығыс хаттарда мақұлдауды күтіп тұр.' }),
    zh: (count: number) => plural('zh', count, { other: '# 封邮件在发件箱中等待批准。' }),
  },
  noLetters: {
    en: 'No letters were written.',
    ru: 'Писем не написано.',
    kk: 'Хат жазылған жоқ.',
    zh: '没有写信。',
  },
  toMessages: {
    en: 'Look at the letters',
    ru: 'Посмотреть письма',
    kk: 'Хаттарды қарау',
    zh: '查看邮件',
  },
  toPublic: {
    en: 'Public programme',
    ru: 'Программа на сайте',
    kk: 'Сайттағы бағдарлама',
    zh: '公众日程',
  },
});

import { defineTexts, formatNumber, plural } from '../../../texts/texts';
import { isNumber, named } from './release-name';

/** What is said of the releases that there are, and of the way back to one. */
export const releasesListTexts = defineTexts({
  title: {
    en: 'Releases of the programme',
    ru: 'Выпуски программы',
    kk: 'Бағдарлама шығарылымдары',
    zh: '日程的各发布版',
  },
  empty: {
    en: 'No releases yet',
    ru: 'Выпусков пока нет',
    kk: 'Шығарылым әлі жоқ',
    zh: '还没有发布版',
  },
  emptyLead: {
    en: 'Each release of the programme stands here with what it changed. Until the first one the public sees the draft.',
    ru: 'Здесь стоят выпуски программы и то, что в каждом изменилось. До первого на сайте виден черновик.',
    kk: 'Мұнда бағдарламаның шығарылымдары мен олардағы өзгерістер тұрады. Біріншісіне дейін сайтта жоба көрінеді.',
    zh: '这里列出日程的各发布版及其变动。首次发布之前，公众看到的是草稿。',
  },
  latest: { en: 'Latest', ru: 'Последний', kk: 'Соңғысы', zh: '最新' },
  heading: {
    en: (number: number, name: string) =>
      name === String(number) ? `Release ${name}` : `${String(number)} · ${name}`,
    ru: (number: number, name: string) =>
      name === String(number) ? `Выпуск ${name}` : `${String(number)} · ${name}`,
    kk: (number: number, name: string) =>
      name === String(number) ? `${name}-шығарылым` : `${String(number)} · ${name}`,
    zh: (number: number, name: string) =>
      name === String(number) ? `发布版 ${name}` : `${String(number)} · ${name}`,
  },
  by: {
    en: (name: string) => `by ${name}`,
    ru: (name: string) => name,
    kk: (name: string) => name,
    zh: (name: string) => name,
  },
  all: {
    en: 'All releases',
    ru: 'Все выпуски',
    kk: 'Барлық шығарылымдар',
    zh: '全部发布版',
  },
  toRelease: {
    en: 'This release on the public site',
    ru: 'Этот выпуск на сайте',
    kk: 'Осы шығарылым сайтта',
    zh: '公众网站上的此发布版',
  },
  toPresent: {
    en: 'The present programme on the public site',
    ru: 'Нынешняя программа на сайте',
    kk: 'Қазіргі бағдарлама сайтта',
    zh: '公众网站上的现行日程',
  },
  first: {
    en: 'The first release: everything in it was new.',
    ru: 'Первый выпуск: в нём всё было новым.',
    kk: 'Бірінші шығарылым: ондағының бәрі жаңа болды.',
    zh: '首个发布版：其中内容均为新增。',
  },
  restore: {
    en: 'Put the draft back to this release …',
    ru: 'Вернуть черновик к этому выпуску …',
    kk: 'Жобаны осы шығарылымға қайтару …',
    zh: '将草稿恢复到此发布版…',
  },
  same: {
    en: 'The draft says the same as this release.',
    ru: 'Черновик совпадает с этим выпуском.',
    kk: 'Жоба осы шығарылыммен бірдей.',
    zh: '草稿与此发布版一致。',
  },
  restoreTitle: {
    en: (name: string) => `Put the draft back to ${named.en(name)}?`,
    ru: (name: string) => `Вернуть черновик к выпуску ${named.ru(name)}?`,
    kk: (name: string) => `Жобаны ${named.kk(name)}${isNumber(name) ? 'ға' : 'на'} қайтарасыз ба?`,
    zh: (name: string) => `将草稿恢复到${named.zh(name).trim()}？`,
  },
  restoreAct: {
    en: 'Put the draft back',
    ru: 'Вернуть черновик',
    kk: 'Жобаны қайтару',
    zh: '恢复草稿',
  },
  restoreLead: {
    en: 'Its sessions get back the hours, rooms, people and contributions that they had; deleted ones come again. Sessions that came later stay, without hours.',
    ru: 'Заседания получат прежние время, залы, участников и доклады; удалённые появятся снова. Заседания, добавленные позже, останутся без времени.',
    kk: 'Отырыстар бұрынғы уақытын, залын, қатысушылары мен баяндамаларын қайтарып алады; жойылғандары қайта пайда болады. Кейін қосылғандары уақытсыз қалады.',
    zh: '各场次恢复当时的时间、会议室、人员和报告；已删除的场次会重新出现。之后新增的场次保留，但不再有时间。',
  },
  restoreLost: {
    en: 'What is no longer there, such as a deleted room, is left out and listed afterwards. The public programme stays as it is until you release again.',
    ru: 'Чего больше нет, например удалённого зала, вернуть нельзя: список будет показан после. Программа на сайте не изменится до нового выпуска.',
    kk: 'Енді жоқ нәрсе, мысалы жойылған зал, қайтарылмайды, кейін тізімі көрсетіледі. Сайттағы бағдарлама жаңа шығарылымға дейін өзгермейді.',
    zh: '已不存在的内容（例如已删除的会议室）无法恢复，之后会列出。在再次发布之前，公众日程保持不变。',
  },
  restoreUnreleased: {
    en: (count: number) =>
      `The draft has changes that no release has, in ${plural('en', count, { one: '# session', other: '# sessions' })}. They are overwritten and cannot be brought back. Release first if you want to keep them.`,
    ru: (count: number) =>
      `В черновике есть изменения, которых нет ни в одном выпуске (заседаний: ${formatNumber('ru', count)}). Они будут перезаписаны безвозвратно. Чтобы сохранить их, сначала выпустите программу.`,
    kk: (count: number) =>
      `Жобада бірде-бір шығарылымда жоқ өзгерістер бар (отырыс: ${formatNumber('kk', count)}). Олардың үстінен жазылады, қайтару мүмкін болмайды. Сақтағыңыз келсе, алдымен бағдарламаны шығарыңыз.`,
    zh: (count: number) =>
      `草稿中有任何发布版都没有的变动（${formatNumber('zh', count)} 个场次）。这些变动会被覆盖且无法找回。如需保留，请先发布。`,
  },
  restored: {
    en: (name: string) => `The draft is back at ${named.en(name)}.`,
    ru: (name: string) => `Черновик возвращён к выпуску ${named.ru(name)}.`,
    kk: (name: string) => `Жоба ${named.kk(name)}${isNumber(name) ? 'ға' : 'на'} қайтарылды.`,
    zh: (name: string) => `草稿已恢复到${named.zh(name).trim()}。`,
  },
  restoredCounts: {
    en: (restored: number, recreated: number, unscheduled: number) =>
      `Sessions put back: ${formatNumber('en', restored)}; made again: ${formatNumber('en', recreated)}; kept without hours: ${formatNumber('en', unscheduled)}.`,
    ru: (restored: number, recreated: number, unscheduled: number) =>
      `Заседаний возвращено: ${formatNumber('ru', restored)}; создано снова: ${formatNumber('ru', recreated)}; оставлено без времени: ${formatNumber('ru', unscheduled)}.`,
    kk: (restored: number, recreated: number, unscheduled: number) =>
      `Қайтарылған отырыстар: ${formatNumber('kk', restored)}; қайта жасалғаны: ${formatNumber('kk', recreated)}; уақытсыз қалғаны: ${formatNumber('kk', unscheduled)}.`,
    zh: (restored: number, recreated: number, unscheduled: number) =>
      `已恢复场次：${formatNumber('zh', restored)}；重新创建：${formatNumber('zh', recreated)}；保留但无时间：${formatNumber('zh', unscheduled)}。`,
  },
  lost: {
    en: 'Could not be put back, because it is no longer there',
    ru: 'Вернуть не удалось: этого больше нет',
    kk: 'Қайтару мүмкін болмады: енді жоқ',
    zh: '已不存在，无法恢复',
  },
  lostRoom: {
    en: (name: string, session: string) => `Room “${name}” of “${session}”`,
    ru: (name: string, session: string) => `Зал «${name}» — «${session}»`,
    kk: (name: string, session: string) => `«${name}» залы — «${session}»`,
    zh: (name: string, session: string) => `“${session}”的会议室“${name}”`,
  },
  lostExpert: {
    en: (name: string, session: string) => `${name} in “${session}”`,
    ru: (name: string, session: string) => `${name} — «${session}»`,
    kk: (name: string, session: string) => `${name} — «${session}»`,
    zh: (name: string, session: string) => `“${session}”中的${name}`,
  },
  lostTheme: {
    en: (session: string) => `A theme of “${session}”`,
    ru: (session: string) => `Тема заседания «${session}»`,
    kk: (session: string) => `«${session}» отырысының тақырыбы`,
    zh: (session: string) => `“${session}”的一个主题`,
  },
});

import { defineTexts, plural } from '../../../texts/texts';

export const boardTexts = defineTexts({
  list: { en: 'List', ru: 'Список', kk: 'Тізім', zh: '列表' },
  board: { en: 'Board', ru: 'Сетка', kk: 'Кесте', zh: '日程板' },
  view: { en: 'How it is shown', ru: 'Вид', kk: 'Көрінісі', zh: '显示方式' },
  region: {
    en: 'Board: rooms side by side, time downwards',
    ru: 'Сетка: залы рядом, время сверху вниз',
    kk: 'Кесте: залдар қатар, уақыт жоғарыдан төмен',
    zh: '日程板：会议室横排，时间自上而下',
  },
  notAvailable: {
    en: (hours: string) => `not available ${hours}`,
    ru: (hours: string) => `недоступен ${hours}`,
    kk: (hours: string) => `қолжетімсіз ${hours}`,
    zh: (hours: string) => `不可用 ${hours}`,
  },
  allDays: { en: 'All days', ru: 'Все дни', kk: 'Барлық күн', zh: '全部日期' },
  days: { en: 'Days', ru: 'Дни', kk: 'Күндер', zh: '日期' },
  zoomIn: { en: 'Larger', ru: 'Крупнее', kk: 'Ірірек', zh: '放大' },
  zoomOut: { en: 'Smaller', ru: 'Мельче', kk: 'Ұсағырақ', zh: '缩小' },
  wholeDay: {
    en: 'All 24 hours',
    ru: 'Все 24 часа',
    kk: 'Барлық 24 сағат',
    zh: '显示全天 24 小时',
  },
  undo: { en: 'Undo', ru: 'Отменить действие', kk: 'Кері қайтару', zh: '撤销' },
  redo: { en: 'Redo', ru: 'Повторить действие', kk: 'Қайта жасау', zh: '重做' },
  print: { en: 'Print', ru: 'Печать', kk: 'Басып шығару', zh: '打印' },
  help: { en: 'Keys', ru: 'Клавиши', kk: 'Пернелер', zh: '快捷键' },
  room: { en: 'Room', ru: 'Зал', kk: 'Зал', zh: '会议室' },
  previousRoom: { en: 'Previous room', ru: 'Предыдущий зал', kk: 'Алдыңғы зал', zh: '上一会议室' },
  nextRoom: { en: 'Next room', ru: 'Следующий зал', kk: 'Келесі зал', zh: '下一会议室' },
  holds: {
    en: (count: number) => `holds ${String(count)}`,
    ru: (count: number) => `мест: ${String(count)}`,
    kk: (count: number) => `${String(count)} орын`,
    zh: (count: number) => `容纳 ${String(count)} 人`,
  },
  tray: {
    en: (count: number) => `Without hours (${String(count)})`,
    ru: (count: number) => `Без времени (${String(count)})`,
    kk: (count: number) => `Уақытсыз (${String(count)})`,
    zh: (count: number) => `未排时间（${String(count)}）`,
  },
  trayEmpty: {
    en: 'Every session has its hours. Drag one here to take its hours away.',
    ru: 'У всех заседаний есть время. Перетащите сюда заседание, чтобы снять время.',
    kk: 'Барлық отырыстың уақыты бар. Уақытын алып тастау үшін отырысты осында сүйреңіз.',
    zh: '所有场次都已排时间。将场次拖到此处可取消其时间安排。',
  },
  trayEmptyReader: {
    en: 'Every session has its hours.',
    ru: 'У всех заседаний есть время.',
    kk: 'Барлық отырыстың уақыты бар.',
    zh: '所有场次都已排时间。',
  },
  nothingPlaced: {
    en: 'No session has hours on these days yet. Drag one here from those without hours, or add one.',
    ru: 'На эти дни заседания ещё не поставлены. Перетащите их сюда из списка без времени или добавьте новое.',
    kk: 'Бұл күндерге әлі отырыс қойылмаған. Уақытсыздардан осында сүйреңіз немесе жаңасын қосыңыз.',
    zh: '这些日期还没有场次。请从未排时间的列表拖来，或添加新场次。',
  },
  hiddenCancelled: {
    en: (count: number) =>
      plural('en', count, {
        one: '# cancelled session is shown in the list only.',
        other: '# cancelled sessions are shown in the list only.',
      }),
    ru: (count: number) => `Отменённые заседания (${String(count)}) показаны только в списке.`,
    kk: (count: number) => `Өткізілмейтін отырыстар (${String(count)}) тек тізімде көрсетіледі.`,
    zh: (count: number) => `已取消的 ${String(count)} 个场次仅在列表中显示。`,
  },
  hint: {
    en: 'Enter lifts the session, the arrow keys move it, Enter drops it, Escape puts it back. The question mark lists all keys.',
    ru: 'Enter поднимает заседание, стрелки двигают, Enter ставит, Escape возвращает. Знак вопроса показывает все клавиши.',
    kk: 'Enter отырысты көтереді, бағыттауыш пернелер жылжытады, Enter қояды, Escape орнына қайтарады. Барлық перне — сұрақ белгісінде.',
    zh: '按 Enter 拿起场次，方向键移动，再按 Enter 放下，Escape 放回。按问号查看全部快捷键。',
  },
  hintReader: {
    en: 'The arrow keys go from session to session, Enter opens one.',
    ru: 'Стрелки ведут от заседания к заседанию, Enter открывает.',
    kk: 'Бағыттауыш пернелер отырыстан отырысқа апарады, Enter ашады.',
    zh: '方向键在场次间移动，Enter 打开场次。',
  },
  place: {
    en: (room: string, day: string, hours: string) => `${room}, ${day}, ${hours}`,
    ru: (room: string, day: string, hours: string) => `${room}, ${day}, ${hours}`,
    kk: (room: string, day: string, hours: string) => `${room}, ${day}, ${hours}`,
    zh: (room: string, day: string, hours: string) => `${room}，${day}，${hours}`,
  },
  inTray: { en: 'without hours', ru: 'без времени', kk: 'уақытсыз', zh: '未排时间' },
  lifted: {
    en: (title: string) => `Lifted: ${title}`,
    ru: (title: string) => `Поднято: ${title}`,
    kk: (title: string) => `Көтерілді: ${title}`,
    zh: (title: string) => `已拿起：${title}`,
  },
  moved: {
    en: (title: string, place: string) => `“${title}” → ${place}`,
    ru: (title: string, place: string) => `«${title}» → ${place}`,
    kk: (title: string, place: string) => `«${title}» → ${place}`,
    zh: (title: string, place: string) => `“${title}” → ${place}`,
  },
  andOthers: {
    en: (words: string, count: number) =>
      `${words}, ${plural('en', count, { one: 'and # other', other: 'and # others' })}`,
    ru: (words: string, count: number) => `${words}, и ещё ${String(count)}`,
    kk: (words: string, count: number) => `${words}, тағы ${String(count)}`,
    zh: (words: string, count: number) => `${words}，另有 ${String(count)} 个`,
  },
  swapped: {
    en: (one: string, other: string) => `“${one}” and “${other}” change places`,
    ru: (one: string, other: string) => `«${one}» и «${other}» меняются местами`,
    kk: (one: string, other: string) => `«${one}» мен «${other}» орын ауыстырады`,
    zh: (one: string, other: string) => `“${one}”与“${other}”互换位置`,
  },
  backAgain: {
    en: 'Back where it was.',
    ru: 'Осталось на прежнем месте.',
    kk: 'Бұрынғы орнында қалды.',
    zh: '已放回原处。',
  },
  refusedDrop: {
    en: (reason: string) => `Put back. ${reason}`,
    ru: (reason: string) => `Возвращено на место. ${reason}`,
    kk: (reason: string) => `Орнына қайтарылды. ${reason}`,
    zh: (reason: string) => `已放回。${reason}`,
  },
  putBack: {
    en: (reason: string) => `Put back: ${reason}`,
    ru: (reason: string) => `Возвращено на место: ${reason}`,
    kk: (reason: string) => `Орнына қайтарылды: ${reason}`,
    zh: (reason: string) => `已放回：${reason}`,
  },
  undone: {
    en: (words: string) => `Taken back: ${words}`,
    ru: (words: string) => `Отменено: ${words}`,
    kk: (words: string) => `Кері қайтарылды: ${words}`,
    zh: (words: string) => `已撤销：${words}`,
  },
  redone: {
    en: (words: string) => `Done again: ${words}`,
    ru: (words: string) => `Повторено: ${words}`,
    kk: (words: string) => `Қайта жасалды: ${words}`,
    zh: (words: string) => `已重做：${words}`,
  },
  movedSince: {
    en: (title: string) =>
      `This step cannot be taken back: “${title}” has been moved since. The board shows where it stands.`,
    ru: (title: string) =>
      `Этот шаг нельзя отменить: «${title}» с тех пор переставили. На сетке показано, где оно стоит.`,
    kk: (title: string) =>
      `Бұл қадамды қайтаруға болмайды: «${title}» содан бері жылжытылған. Кестеде қазіргі орны көрсетілген.`,
    zh: (title: string) => `无法撤销这一步：“${title}”此后已被移动。日程板显示其当前位置。`,
  },
  stale: {
    en: (title: string, who: string, place: string) =>
      `${who} has changed “${title}” meanwhile. It stands here now: ${place}.`,
    ru: (title: string, who: string, place: string) =>
      `Заседание «${title}» тем временем изменили (${who}). Теперь оно стоит здесь: ${place}.`,
    kk: (title: string, who: string, place: string) =>
      `«${title}» осы арада өзгертілді (${who}). Қазіргі орны: ${place}.`,
    zh: (title: string, who: string, place: string) =>
      `${who} 刚刚更改了“${title}”。它现在的位置：${place}。`,
  },
  staleYours: {
    en: (words: string) => `What you meant was not done: ${words}.`,
    ru: (words: string) => `Ваше действие не выполнено: ${words}.`,
    kk: (words: string) => `Сіздің әрекетіңіз орындалмады: ${words}.`,
    zh: (words: string) => `您的操作未执行：${words}。`,
  },
  staleUnknown: {
    en: 'The programme has changed meanwhile; the board shows it as it is. Do it again if it is still right.',
    ru: 'Программа тем временем изменилась; на сетке её нынешнее состояние. Повторите действие, если оно ещё нужно.',
    kk: 'Бағдарлама осы арада өзгерді; кестеде қазіргі күйі көрсетілген. Әлі қажет болса, әрекетті қайталаңыз.',
    zh: '日程刚刚发生变化，日程板显示最新状态。如仍需要，请再操作一次。',
  },
  gone: {
    en: 'The session is no longer in the programme.',
    ru: 'Этого заседания в программе больше нет.',
    kk: 'Бұл отырыс бағдарламада енді жоқ.',
    zh: '该场次已不在日程中。',
  },
  someone: { en: 'Someone else', ru: 'кто-то другой', kk: 'басқа біреу', zh: '他人' },
  allTheSame: {
    en: 'Do it all the same',
    ru: 'Всё равно выполнить',
    kk: 'Сонда да орындау',
    zh: '仍然执行',
  },
  follows: {
    en: (count: number) =>
      plural('en', count, { one: 'With # that follows', other: 'With # that follow' }),
    ru: (count: number) => `Вместе со следующими: ${String(count)}`,
    kk: (count: number) => `Кейінгілерімен бірге: ${String(count)}`,
    zh: (count: number) => `连同其后 ${String(count)} 个`,
  },
  openIt: { en: 'Open', ru: 'Открыть', kk: 'Ашу', zh: '打开' },
  moveIt: { en: 'Move …', ru: 'Переставить …', kk: 'Жылжыту …', zh: '移动…' },
  swapThem: { en: 'Swap the two', ru: 'Поменять местами', kk: 'Орнын ауыстыру', zh: '互换' },
  swapNext: {
    en: 'Swap with the next',
    ru: 'Поменять со следующим',
    kk: 'Келесімен ауыстыру',
    zh: '与下一个互换',
  },
  takeOut: {
    en: 'Take the hours away',
    ru: 'Снять время',
    kk: 'Уақытын алып тастау',
    zh: '取消时间安排',
  },
  chooseNone: { en: 'Choose none', ru: 'Снять выбор', kk: 'Таңдауды алып тастау', zh: '取消选择' },
  nothingNext: {
    en: 'Nothing follows it in its room that day.',
    ru: 'В этот день в этом зале за ним ничего нет.',
    kk: 'Сол күні бұл залда одан кейін ештеңе жоқ.',
    zh: '当天该会议室其后没有场次。',
  },
  warnings: {
    en: (count: number) => plural('en', count, { one: '# warning', other: '# warnings' }),
    ru: (count: number) => `предупреждений: ${String(count)}`,
    kk: (count: number) => `ескерту: ${String(count)}`,
    zh: (count: number) => `${String(count)} 条提示`,
  },
  now: { en: 'Now', ru: 'Сейчас', kk: 'Қазір', zh: '现在' },
  continued: { en: 'continued', ru: 'продолжение', kk: 'жалғасы', zh: '续' },
  changedByTag: {
    en: (name: string) => `changed by ${name}`,
    ru: (name: string) => `изменение: ${name}`,
    kk: (name: string) => `өзгерткен: ${name}`,
    zh: (name: string) => `${name} 已更改`,
  },
  day: { en: 'Day', ru: 'День', kk: 'Күні', zh: '日期' },
  time: { en: 'Start', ru: 'Начало', kk: 'Басталуы', zh: '开始' },
  length: { en: 'Minutes', ru: 'Минут', kk: 'Минут', zh: '分钟数' },
  followToo: {
    en: 'What follows in the room goes along or makes way',
    ru: 'Следующие в зале сдвигаются вместе с ним или уступают место',
    kk: 'Залдағы кейінгілері бірге жылжиды немесе орын береді',
    zh: '该会议室其后的场次随之移动或让位',
  },
  moveTitle: {
    en: (title: string) => `Move “${title}”`,
    ru: (title: string) => `Переставить «${title}»`,
    kk: (title: string) => `«${title}» отырысын жылжыту`,
    zh: (title: string) => `移动“${title}”`,
  },
  moveAct: { en: 'Move it', ru: 'Переставить', kk: 'Жылжыту', zh: '移动' },
});

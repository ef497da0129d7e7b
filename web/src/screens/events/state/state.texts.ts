import { defineTexts } from '../../../texts/texts';

/** The acts on an event as a whole, and what is said before each. */
export const stateTexts = defineTexts({
  more: {
    en: 'More acts',
    ru: 'Другие действия',
    kk: 'Басқа әрекеттер',
    zh: '更多操作',
  },
  act_announced: {
    en: 'Announce …',
    ru: 'Объявить …',
    kk: 'Жариялау …',
    zh: '公布…',
  },
  act_announced_again: {
    en: 'Announce again …',
    ru: 'Объявить снова …',
    kk: 'Қайта жариялау …',
    zh: '重新公布…',
  },
  act_held: {
    en: 'Note as held …',
    ru: 'Отметить как проведённое …',
    kk: 'Өткізілді деп белгілеу …',
    zh: '登记为已举行…',
  },
  act_reopened: {
    en: 'Open again …',
    ru: 'Открыть снова …',
    kk: 'Қайта ашу …',
    zh: '重新开启…',
  },
  act_closed: { en: 'Close …', ru: 'Завершить …', kk: 'Аяқтау …', zh: '结束…' },
  act_postponed: { en: 'Postpone …', ru: 'Отложить …', kk: 'Кейінге қалдыру …', zh: '推迟…' },
  act_cancelled: {
    en: 'Cancel the event …',
    ru: 'Отменить мероприятие …',
    kk: 'Іс-шараны болдырмау …',
    zh: '取消活动…',
  },
  act_draft: {
    en: 'Back to draft …',
    ru: 'Вернуть в проект …',
    kk: 'Жобаға қайтару …',
    zh: '退回草稿…',
  },
  title_announced: {
    en: 'Announce the event',
    ru: 'Объявить мероприятие',
    kk: 'Іс-шараны жариялау',
    zh: '公布活动',
  },
  title_held: {
    en: 'Note the event as held',
    ru: 'Отметить мероприятие как проведённое',
    kk: 'Іс-шараны өткізілді деп белгілеу',
    zh: '登记活动已举行',
  },
  title_reopened: {
    en: 'Open the event again',
    ru: 'Открыть мероприятие снова',
    kk: 'Іс-шараны қайта ашу',
    zh: '重新开启活动',
  },
  title_closed: {
    en: 'Close the event',
    ru: 'Завершить мероприятие',
    kk: 'Іс-шараны аяқтау',
    zh: '结束活动',
  },
  title_postponed: {
    en: 'Postpone the event',
    ru: 'Отложить мероприятие',
    kk: 'Іс-шараны кейінге қалдыру',
    zh: '推迟活动',
  },
  title_cancelled: {
    en: 'Cancel the event for good',
    ru: 'Отменить мероприятие окончательно',
    kk: 'Іс-шараны біржола болдырмау',
    zh: '永久取消活动',
  },
  title_draft: {
    en: 'Put the event back into draft',
    ru: 'Вернуть мероприятие в проект',
    kk: 'Іс-шараны жобаға қайтару',
    zh: '将活动退回草稿',
  },
  first: {
    en: 'Think of this first',
    ru: 'Сначала обратите внимание',
    kk: 'Алдымен мынаны ескеріңіз',
    zh: '请先注意',
  },
  will: {
    en: 'What it does',
    ru: 'Что произойдёт',
    kk: 'Не болады',
    zh: '将会发生',
  },
  nothingElse: {
    en: 'Nothing else changes.',
    ru: 'Больше ничего не изменится.',
    kk: 'Басқа ештеңе өзгермейді.',
    zh: '其他内容不变。',
  },
  notNow: {
    en: 'This is not possible now',
    ru: 'Сейчас это невозможно',
    kk: 'Қазір бұл мүмкін емес',
    zh: '目前无法执行',
  },
  notBegun: {
    en: (when: string) => `It begins only on ${when}. It cannot have been held before that.`,
    ru: (when: string) => `Начало – ${when}. До этого оно не могло состояться.`,
    kk: (when: string) => `Басталуы – ${when}. Оған дейін өткізілген болуы мүмкін емес.`,
    zh: (when: string) => `活动于 ${when} 开始，在此之前不能登记为已举行。`,
  },
  notOver: {
    en: (when: string) => `It lasts until ${when}. Close it after that.`,
    ru: (when: string) => `Оно продлится до: ${when}. Завершите его после этого.`,
    kk: (when: string) => `Аяқталуы – ${when}. Содан кейін аяқтаңыз.`,
    zh: (when: string) => `活动持续至 ${when}，请在此之后结束。`,
  },
  over: {
    en: (when: string) => `Its time ended on ${when}. Give it new dates first.`,
    ru: (when: string) => `Его время истекло: ${when}. Сначала назначьте новые даты.`,
    kk: (when: string) => `Уақыты өтіп кетті: ${when}. Алдымен жаңа күндерін белгілеңіз.`,
    zh: (when: string) => `活动时间已于 ${when} 结束。请先设定新日期。`,
  },
  chooseVenue: {
    en: 'Choose the venue',
    ru: 'Указать место проведения',
    kk: 'Өтетін орнын таңдау',
    zh: '选择会场',
  },
  giveDates: {
    en: 'Change the dates',
    ru: 'Изменить даты',
    kk: 'Күндерін өзгерту',
    zh: '更改日期',
  },
  reason: { en: 'Reason', ru: 'Причина', kk: 'Себебі', zh: '原因' },
  reasonPublic: {
    en: 'It stands on the public page, in the language of each reader.',
    ru: 'Она будет на открытой странице, на языке читателя.',
    kk: 'Ол ашық бетте, оқырманның тілінде тұрады.',
    zh: '将显示在公开页面上，按读者的语言显示。',
  },
  reasonInternal: {
    en: 'It stays in the records of the secretariat.',
    ru: 'Она останется в записях секретариата.',
    kk: 'Ол хатшылықтың жазбаларында қалады.',
    zh: '仅保存在秘书处的记录中。',
  },
  reasonMissing: {
    en: 'Say why, in one language at least.',
    ru: 'Укажите причину хотя бы на одном языке.',
    kk: 'Себебін кемінде бір тілде жазыңыз.',
    zh: '请至少用一种语言说明原因。',
  },
  changedMeanwhile: {
    en: 'Somebody changed the event meanwhile. What this would do has been read anew; look at it once more before you go on.',
    ru: 'Тем временем кто-то изменил мероприятие. Последствия прочитаны заново; просмотрите их ещё раз, прежде чем продолжить.',
    kk: 'Осы арада біреу іс-шараны өзгертті. Салдары қайта оқылды; жалғастырмас бұрын тағы бір қараңыз.',
    zh: '在此期间有人更改了活动。影响已重新读取，请再次查看后继续。',
  },
  gone: {
    en: (state: string) => `The event is now: ${state}. From there this is no longer possible.`,
    ru: (state: string) => `Теперь мероприятие: ${state}. Отсюда это больше невозможно.`,
    kk: (state: string) => `Іс-шараның қазіргі күйі: ${state}. Бұл күйден ол мүмкін емес.`,
    zh: (state: string) => `活动现为：${state}。在此状态下无法执行该操作。`,
  },
  done: {
    en: (state: string) => `The event is now: ${state}`,
    ru: (state: string) => `Состояние мероприятия: ${state}`,
    kk: (state: string) => `Іс-шараның күйі: ${state}`,
    zh: (state: string) => `活动现为：${state}`,
  },
  remove: {
    en: 'Delete the draft …',
    ru: 'Удалить проект …',
    kk: 'Жобаны жою …',
    zh: '删除草稿…',
  },
  removeTitle: {
    en: 'Delete the draft',
    ru: 'Удалить проект',
    kk: 'Жобаны жою',
    zh: '删除草稿',
  },
  removeWhat: {
    en: (title: string) =>
      `“${title}” is deleted for good, with its programme and the list of its people. The people stay in the registry.`,
    ru: (title: string) =>
      `«${title}» будет удалено навсегда вместе с программой и списком участников. Сами люди останутся в реестре.`,
    kk: (title: string) =>
      `«${title}» бағдарламасымен және адамдарының тізімімен бірге біржола жойылады. Адамдар тізілімде қалады.`,
    zh: (title: string) => `“${title}”及其日程和人员名单将被永久删除。人员仍保留在专家库中。`,
  },
  removed: {
    en: 'The draft is deleted',
    ru: 'Проект удалён',
    kk: 'Жоба жойылды',
    zh: '草稿已删除',
  },
});

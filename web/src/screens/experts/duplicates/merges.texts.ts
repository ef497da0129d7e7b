import { defineTexts, plural } from '../../../texts/texts';

export const mergesTexts = defineTexts({
  title: {
    en: 'Merges of experts',
    ru: 'Объединения экспертов',
    kk: 'Сарапшыларды біріктіру',
    zh: '专家合并记录',
  },
  lead: {
    en: 'Two records that were made one. A merge can be undone at any time, as long as nobody has changed what it changed.',
    ru: 'Записи, объединённые в одну. Объединение можно отменить в любое время, пока никто не изменил то, что оно затронуло.',
    kk: 'Біріктірілген жазбалар. Ол өзгерткен нәрсені ешкім өзгертпесе, біріктіруді кез келген уақытта кері қайтаруға болады.',
    zh: '已合二为一的记录。只要合并所改动的内容此后未被他人更改，随时可以撤销。',
  },
  toDuplicates: {
    en: 'Possible duplicates',
    ru: 'Возможные дубликаты',
    kk: 'Қайталануы мүмкін жазбалар',
    zh: '可能重复的记录',
  },
  list: { en: 'Merges', ru: 'Объединения', kk: 'Біріктірулер', zh: '合并记录' },
  empty: {
    en: 'No records were merged',
    ru: 'Объединений не было',
    kk: 'Біріктірілген жазба жоқ',
    zh: '尚无合并',
  },
  emptyLead: {
    en: 'When two records turn out to be one person and are merged, it is listed here and can be undone.',
    ru: 'Когда две записи окажутся об одном человеке и будут объединены, это появится здесь и это можно будет отменить.',
    kk: 'Екі жазба бір адамдікі болып, біріктірілсе, осында тұрады және кері қайтаруға болады.',
    zh: '当两条记录被认定为同一人并合并后，会列在这里，并可撤销。',
  },
  all: {
    en: 'Merges of all experts',
    ru: 'Объединения всех экспертов',
    kk: 'Барлық сарапшының біріктірулері',
    zh: '全部专家的合并记录',
  },
  into: {
    en: (name: string) => `${name} was merged into`,
    ru: (name: string) => `«${name}» → объединено с`,
    kk: (name: string) => `«${name}» → біріктірілген жазба:`,
    zh: (name: string) => `${name} → 已合并到`,
  },
  moved: {
    en: (events: number, sessions: number) =>
      `Moved: ${plural('en', events, { one: '# role in an event', other: '# roles in events' })}, ${plural('en', sessions, { one: '# in a session', other: '# in sessions' })}`,
    ru: (events: number, sessions: number) =>
      `Перешло ролей в мероприятиях: ${String(events)}, в заседаниях: ${String(sessions)}`,
    kk: (events: number, sessions: number) =>
      `Ауысқан рөлдер: іс-шараларда ${String(events)}, отырыстарда ${String(sessions)}`,
    zh: (events: number, sessions: number) =>
      `转入的角色：活动 ${String(events)} 个，会议 ${String(sessions)} 个`,
  },
  undo: {
    en: 'Undo the merge',
    ru: 'Отменить объединение',
    kk: 'Біріктіруді кері қайтару',
    zh: '撤销合并',
  },
  undoOf: {
    en: (name: string, kept: string) => `Undo the merge of ${name} into ${kept}`,
    ru: (name: string, kept: string) => `Отменить объединение «${name}» с «${kept}»`,
    kk: (name: string, kept: string) => `«${name}» мен «${kept}» біріктіруін кері қайтару`,
    zh: (name: string, kept: string) => `撤销${name}与${kept}的合并`,
  },
  undoLead: {
    en: (name: string, kept: string) =>
      `“${name}” becomes a record of its own again, with everything that it had before: addresses, name forms, roles in events and sessions. What was added to “${kept}” since stays there.`,
    ru: (name: string, kept: string) =>
      `Запись «${name}» снова станет отдельной, со всем, что в ней было: адресами, формами имени, ролями в мероприятиях и заседаниях. Добавленное после этого в «${kept}» останется там.`,
    kk: (name: string, kept: string) =>
      `«${name}» бұрынғы мекенжайларымен, есім нұсқаларымен, іс-шаралар мен отырыстардағы рөлдерімен қайтадан жеке жазба болады. Содан кейін «${kept}» жазбасына қосылғаны сонда қалады.`,
    zh: (name: string, kept: string) =>
      `“${name}”将恢复为独立的记录，包括原有的邮箱、姓名写法以及在活动和会议中的角色。此后添加到“${kept}”的内容仍留在那里。`,
  },
  undone: {
    en: 'There are two records again',
    ru: 'Записи снова две',
    kk: 'Жазба қайтадан екеу',
    zh: '已恢复为两条记录',
  },
  undoneAt: {
    en: (when: string) => `Undone on ${when}`,
    ru: (when: string) => `Отменено: ${when}`,
    kk: (when: string) => `Кері қайтарылды: ${when}`,
    zh: (when: string) => `已于 ${when} 撤销`,
  },
  obstacles: {
    en: 'What stands in the way',
    ru: 'Что мешает',
    kk: 'Не кедергі',
    zh: '妨碍撤销的原因',
  },
  later_merge: {
    en: (what: string) => `It was merged further, with ${what}. Undo that merge first.`,
    ru: (what: string) => `Запись объединена дальше, с «${what}». Сначала отмените то объединение.`,
    kk: (what: string) =>
      `Жазба әрі қарай «${what}» жазбасымен біріктірілген. Алдымен соны кері қайтарыңыз.`,
    zh: (what: string) => `此后又与${what}合并。请先撤销那次合并。`,
  },
  changed: {
    en: (what: string) => `Changed since: ${what}`,
    ru: (what: string) => `Изменено после объединения: ${what}`,
    kk: (what: string) => `Содан бері өзгертілген: ${what}`,
    zh: (what: string) => `此后已更改：${what}`,
  },
  gone: {
    en: (what: string) => `Deleted since: ${what}`,
    ru: (what: string) => `Удалено после объединения: ${what}`,
    kk: (what: string) => `Содан бері жойылған: ${what}`,
    zh: (what: string) => `此后已删除：${what}`,
  },
});

/** What may have been changed or deleted since a merge: tables and fields as the API names them. */
export const obstacleTexts = defineTexts({
  category: { en: 'category', ru: 'категория', kk: 'санаты', zh: '类别' },
  country: { en: 'country', ru: 'страна', kk: 'ел', zh: '国家' },
  gender: { en: 'gender', ru: 'пол', kk: 'жынысы', zh: '性别' },
  languages: { en: 'languages', ru: 'языки', kk: 'тілдері', zh: '语言' },
  bio: { en: 'about the person', ru: 'о человеке', kk: 'өзі туралы', zh: '简介' },
  phone: { en: 'telephone', ru: 'телефон', kk: 'телефон', zh: '电话' },
  note: { en: 'note', ru: 'заметка', kk: 'ескертпе', zh: '备注' },
  name_unsplit: {
    en: 'how the name is split',
    ru: 'деление имени на части',
    kk: 'есімнің бөлінуі',
    zh: '姓名的拆分',
  },
  consent: { en: 'consent', ru: 'согласие', kk: 'келісім', zh: '同意' },
  consent_changed_at: { en: 'consent', ru: 'согласие', kk: 'келісім', zh: '同意' },
  consent_source: { en: 'consent', ru: 'согласие', kk: 'келісім', zh: '同意' },
  expert_name: { en: 'name forms', ru: 'формы имени', kk: 'есім нұсқалары', zh: '姓名写法' },
  expert_email: { en: 'e-mail', ru: 'электронная почта', kk: 'электрондық пошта', zh: '邮箱' },
  affiliation: { en: 'affiliations', ru: 'место работы', kk: 'жұмыс орны', zh: '所属单位' },
  expert_theme: { en: 'fields', ru: 'области', kk: 'салалары', zh: '领域' },
  speaker: {
    en: 'a role in an event',
    ru: 'роль в мероприятии',
    kk: 'іс-шарадағы рөл',
    zh: '在活动中的角色',
  },
  assignment: {
    en: 'a role in a session',
    ru: 'роль в заседании',
    kk: 'отырыстағы рөл',
    zh: '在会议中的角色',
  },
  institution: { en: 'an institution', ru: 'учреждение', kk: 'мекеме', zh: '单位' },
  theme: { en: 'a theme', ru: 'тема', kk: 'тақырып', zh: '主题' },
  event: { en: 'an event', ru: 'мероприятие', kk: 'іс-шара', zh: '活动' },
  session: { en: 'a session', ru: 'заседание', kk: 'отырыс', zh: '场次' },
  contribution: { en: 'a contribution', ru: 'доклад', kk: 'баяндама', zh: '报告' },
});

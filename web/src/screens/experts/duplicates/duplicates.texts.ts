import { defineTexts, formatNumber, plural } from '../../../texts/texts';
import type { Reason } from './duplicates.queries';

export const duplicatesTexts = defineTexts({
  title: {
    en: 'Possible duplicates',
    ru: 'Возможные дубликаты',
    kk: 'Қайталануы мүмкін жазбалар',
    zh: '可能重复的记录',
  },
  lead: {
    en: 'Two records each that may be one person. Compare them, then merge them or say that they are two people.',
    ru: 'По две записи, которые могут относиться к одному человеку. Сравните их и объедините или укажите, что это разные люди.',
    kk: 'Бір адамға тиесілі болуы мүмкін екі-екі жазба. Салыстырып, біріктіріңіз немесе бұл екі бөлек адам деп көрсетіңіз.',
    zh: '每组两条记录可能是同一个人。请比较后合并，或注明他们是两个人。',
  },
  toExperts: { en: 'Experts', ru: 'Эксперты', kk: 'Сарапшылар', zh: '专家' },
  toList: {
    en: 'All pairs',
    ru: 'Все пары',
    kk: 'Барлық жұп',
    zh: '全部待比较',
  },
  merges: { en: 'Merges', ru: 'Объединения', kk: 'Біріктірулер', zh: '合并记录' },
  wholeRegistry: {
    en: 'Pairs of the whole registry',
    ru: 'Пары всего реестра',
    kk: 'Бүкіл тізілімнің жұптары',
    zh: '整个名录的待比较记录',
  },
  list: {
    en: 'Pairs that may be one person',
    ru: 'Пары записей, возможно, об одном человеке',
    kk: 'Бір адам болуы мүмкін жұптар',
    zh: '可能为同一人的记录',
  },
  empty: {
    en: 'No two records look like one person',
    ru: 'Нет записей, похожих на одного человека',
    kk: 'Бір адамға ұқсайтын екі жазба жоқ',
    zh: '没有疑似同一人的记录',
  },
  emptyLead: {
    en: 'Names are compared across scripts and spellings whenever somebody is added. What looks alike waits here.',
    ru: 'При добавлении человека имена сравниваются в разных алфавитах и написаниях. Похожие записи появятся здесь.',
    kk: 'Адам қосылған сайын есімдер әртүрлі жазу мен емледе салыстырылады. Ұқсас жазбалар осында күтеді.',
    zh: '每次添加人员时，系统会跨文字和拼写比较姓名，相似的记录列在这里。',
  },
  compare: { en: 'Compare', ru: 'Сравнить', kk: 'Салыстыру', zh: '比较' },
  compareBoth: {
    en: (one: string, other: string) => `Compare ${one} and ${other}`,
    ru: (one: string, other: string) => `Сравнить: ${one} и ${other}`,
    kk: (one: string, other: string) => `Салыстыру: ${one} және ${other}`,
    zh: (one: string, other: string) => `比较${one}与${other}`,
  },
  both: {
    en: (one: string, other: string) => `${one} and ${other}`,
    ru: (one: string, other: string) => `${one} и ${other}`,
    kk: (one: string, other: string) => `${one} және ${other}`,
    zh: (one: string, other: string) => `${one}与${other}`,
  },
  likely3: {
    en: 'Very likely one person',
    ru: 'Весьма вероятно одно лицо',
    kk: 'Бір адам болуы әбден мүмкін',
    zh: '很可能是同一人',
  },
  likely2: {
    en: 'Probably one person',
    ru: 'Вероятно одно лицо',
    kk: 'Бір адам болуы ықтимал',
    zh: '可能是同一人',
  },
  likely1: {
    en: 'Worth a look',
    ru: 'Стоит проверить',
    kk: 'Тексеріп көрген жөн',
    zh: '值得核对',
  },
  noReasons: {
    en: 'Their names do not look alike.',
    ru: 'Имена не похожи.',
    kk: 'Есімдері ұқсамайды.',
    zh: '姓名并不相似。',
  },
  field: { en: 'Field', ru: 'Поле', kk: 'Өріс', zh: '字段' },
  differs: { en: 'differs', ru: 'отличается', kk: 'өзгеше', zh: '不同' },
  keepThis: {
    en: 'Keep this record',
    ru: 'Оставить эту запись',
    kk: 'Осы жазбаны қалдыру',
    zh: '保留此记录',
  },
  keepWhich: {
    en: 'Which record is kept',
    ru: 'Какая запись остаётся',
    kk: 'Қай жазба қалады',
    zh: '保留哪条记录',
  },
  joined: {
    en: 'what both say is kept',
    ru: 'сохранится из обеих записей',
    kk: 'екеуінікі де сақталады',
    zh: '两者的内容都保留',
  },
  filled: {
    en: 'the filled one is kept',
    ru: 'сохранится заполненное',
    kk: 'толтырылғаны сақталады',
    zh: '保留已填写的一方',
  },
  chooseOne: {
    en: 'choose one',
    ru: 'выберите одно',
    kk: 'біреуін таңдаңыз',
    zh: '请选择其一',
  },
  nameFirst: {
    en: 'all forms are kept; the chosen ones come first',
    ru: 'сохранятся все формы; выбранные будут первыми',
    kk: 'барлық нұсқасы сақталады; таңдалғаны бірінші тұрады',
    zh: '所有写法都保留，所选的排在前面',
  },
  nothing: { en: 'nothing', ru: 'пусто', kk: 'бос', zh: '空' },
  names: { en: 'Name forms', ru: 'Формы имени', kk: 'Есімнің жазылуы', zh: '姓名写法' },
  category: { en: 'Category', ru: 'Категория', kk: 'Санаты', zh: '类别' },
  country: { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' },
  gender: { en: 'Gender', ru: 'Пол', kk: 'Жынысы', zh: '性别' },
  languages: { en: 'Languages', ru: 'Языки', kk: 'Тілдері', zh: '语言' },
  emails: {
    en: 'E-mail',
    ru: 'Электронная почта',
    kk: 'Электрондық пошта',
    zh: '电子邮箱',
  },
  phone: { en: 'Telephone', ru: 'Телефон', kk: 'Телефон', zh: '电话' },
  affiliations: { en: 'Affiliations', ru: 'Место работы', kk: 'Жұмыс орны', zh: '所属单位' },
  themes: { en: 'Fields', ru: 'Области', kk: 'Салалары', zh: '领域' },
  bio: { en: 'About the person', ru: 'О человеке', kk: 'Өзі туралы', zh: '简介' },
  note: {
    en: 'Note of the secretariat',
    ru: 'Заметка секретариата',
    kk: 'Хатшылықтың ескертпесі',
    zh: '秘书处备注',
  },
  consent: {
    en: 'Consent to be shown',
    ru: 'Согласие на показ',
    kk: 'Көрсетуге келісім',
    zh: '公开展示的同意',
  },
  engagements: {
    en: 'Events and sessions',
    ru: 'Мероприятия и заседания',
    kk: 'Іс-шаралар мен отырыстар',
    zh: '活动与会议',
  },
  lastEngaged: {
    en: 'Last engaged',
    ru: 'Последнее участие',
    kk: 'Соңғы қатысуы',
    zh: '最近一次参与',
  },
  added: { en: 'Added', ru: 'Добавлено', kk: 'Қосылған', zh: '添加时间' },
  inEvents: {
    en: (events: number, sessions: number) =>
      `${plural('en', events, { one: '# event', other: '# events' })}, ${plural('en', sessions, { one: '# session', other: '# sessions' })}`,
    ru: (events: number, sessions: number) =>
      `мероприятий: ${formatNumber('ru', events)}, заседаний: ${formatNumber('ru', sessions)}`,
    kk: (events: number, sessions: number) =>
      `${formatNumber('kk', events)} іс-шара, ${formatNumber('kk', sessions)} отырыс`,
    zh: (events: number, sessions: number) =>
      `${formatNumber('zh', events)} 场活动，${formatNumber('zh', sessions)} 场会议`,
  },
  allMove: {
    en: 'the roles of both belong to the kept record',
    ru: 'роли обеих записей перейдут к остающейся',
    kk: 'екеуінің рөлдері қалатын жазбаға өтеді',
    zh: '两者的角色都归保留的记录',
  },
  reserved: {
    en: 'the more reserved answer, unless you choose',
    ru: 'более сдержанный ответ, если вы не выберете иначе',
    kk: 'өзгесін таңдамасаңыз, ұстамдырақ жауабы',
    zh: '除非另选，取较保守的答复',
  },
  whatMoves: {
    en: (name: string, kept: string, what: string) =>
      `“${name}” becomes part of “${kept}”: ${what} move, with addresses, name forms, affiliations and fields. Links to “${name}” lead to “${kept}”. It can be undone.`,
    ru: (name: string, kept: string, what: string) =>
      `Запись «${name}» войдёт в «${kept}»: перейдёт всё (${what}), а также адреса, формы имени, места работы и области. Ссылки на «${name}» поведут к «${kept}». Это можно отменить.`,
    kk: (name: string, kept: string, what: string) =>
      `«${name}» жазбасы «${kept}» жазбасына қосылады: ${what}, сондай-ақ мекенжайлары, есім нұсқалары, жұмыс орындары мен салалары өтеді. «${name}» сілтемелері «${kept}» жазбасына апарады. Мұны кері қайтаруға болады.`,
    zh: (name: string, kept: string, what: string) =>
      `“${name}”将并入“${kept}”：${what}以及邮箱、姓名写法、所属单位和领域一并转入。指向“${name}”的链接将转到“${kept}”。可以撤销。`,
  },
  whatJoins: {
    en: (name: string, kept: string) =>
      `“${name}” becomes part of “${kept}”, with addresses, name forms, affiliations and fields. Links to “${name}” lead to “${kept}”. It can be undone.`,
    ru: (name: string, kept: string) =>
      `Запись «${name}» войдёт в «${kept}»: перейдут адреса, формы имени, места работы и области. Ссылки на «${name}» поведут к «${kept}». Это можно отменить.`,
    kk: (name: string, kept: string) =>
      `«${name}» жазбасы «${kept}» жазбасына қосылады: мекенжайлары, есім нұсқалары, жұмыс орындары мен салалары өтеді. «${name}» сілтемелері «${kept}» жазбасына апарады. Мұны кері қайтаруға болады.`,
    zh: (name: string, kept: string) =>
      `“${name}”将并入“${kept}”，邮箱、姓名写法、所属单位和领域一并转入。指向“${name}”的链接将转到“${kept}”。可以撤销。`,
  },
  comma: { en: ', ', ru: ', ', kk: ', ', zh: '，' },
  merge: {
    en: (kept: string) => `Merge into ${kept}`,
    ru: (kept: string) => `Объединить в «${kept}»`,
    kk: (kept: string) => `«${kept}» жазбасына біріктіру`,
    zh: (kept: string) => `合并到${kept}`,
  },
  distinct: {
    en: 'They are two people',
    ru: 'Это разные люди',
    kk: 'Бұл екі бөлек адам',
    zh: '他们是两个人',
  },
  skip: { en: 'Next pair', ru: 'Следующая пара', kk: 'Келесі жұп', zh: '下一组' },
  merged: {
    en: (name: string, kept: string) => `${name} is merged into ${kept}`,
    ru: (name: string, kept: string) => `Запись «${name}» объединена с «${kept}»`,
    kk: (name: string, kept: string) => `«${name}» «${kept}» жазбасына біріктірілді`,
    zh: (name: string, kept: string) => `${name}已合并到${kept}`,
  },
  markedDistinct: {
    en: (one: string, other: string) => `${one} and ${other} are two people`,
    ru: (one: string, other: string) => `${one} и ${other} — разные люди`,
    kk: (one: string, other: string) => `${one} және ${other} — екі бөлек адам`,
    zh: (one: string, other: string) => `${one}与${other}是两个人`,
  },
  undone: {
    en: 'Undone: the pair is in the list again',
    ru: 'Отменено: пара снова в списке',
    kk: 'Кері қайтарылды: жұп тізімге қайта енді',
    zh: '已撤销：该组重新列入',
  },
  foundDistinct: {
    en: 'Somebody found that they are two people.',
    ru: 'Было установлено, что это разные люди.',
    kk: 'Бұлардың екі бөлек адам екені анықталған.',
    zh: '已认定他们是两个人。',
  },
  takeBack: {
    en: 'Take that back',
    ru: 'Отменить это',
    kk: 'Мұны кері қайтару',
    zh: '撤回此认定',
  },
  allDone: {
    en: 'That was the last pair of the list',
    ru: 'Это была последняя пара списка',
    kk: 'Бұл тізімнің соңғы жұбы еді',
    zh: '这是列表中的最后一组',
  },
  clashes: {
    en: 'Sessions that they are in at once',
    ru: 'Заседания, в которых они одновременно',
    kk: 'Олар бір мезгілде қатысатын отырыстар',
    zh: '他们同时参加的会议',
  },
});

export const reasonTexts = defineTexts<Record<Reason, string>>({
  same_name: { en: 'the same name', ru: 'одинаковое имя', kk: 'есімдері бірдей', zh: '姓名相同' },
  same_sound: {
    en: 'the same name in another script or spelling',
    ru: 'то же имя другим письмом или написанием',
    kk: 'сол есім басқа жазумен не емлемен',
    zh: '同名，文字或拼写不同',
  },
  look_alike: {
    en: 'letters that only look the same',
    ru: 'буквы, которые лишь похожи на вид',
    kk: 'тек сырт көрінісі ұқсас әріптер',
    zh: '字母仅外形相同',
  },
  same_country: {
    en: 'the same country',
    ru: 'одна страна',
    kk: 'бір елден',
    zh: '国家相同',
  },
  same_institution: {
    en: 'the same institution',
    ru: 'одно учреждение',
    kk: 'бір мекемеден',
    zh: '单位相同',
  },
});

import { plural, defineTexts } from '../../texts/texts';

export const themesTexts = defineTexts({
  lead: {
    en: 'The subjects of the work, as a tree. Mandates, events, experts and facts are tagged with them, and coverage is counted by them.',
    ru: 'Предметы работы в виде дерева. Ими отмечают мандаты, мероприятия, экспертов и факты, по ним считается выполнение.',
    kk: 'Жұмыс тақырыптарының тармағы. Мандаттар, іс-шаралар, сарапшылар мен деректер солармен белгіленеді, орындалу солар бойынша есептеледі.',
    zh: '工作主题的树状结构。授权文件、活动、专家和事实依据均以主题标记，落实情况也按主题统计。',
  },
  add: { en: 'Add a theme', ru: 'Добавить тему', kk: 'Тақырып қосу', zh: '添加主题' },
  addBelow: {
    en: 'Add a theme below',
    ru: 'Добавить подчинённую тему',
    kk: 'Астына тақырып қосу',
    zh: '添加下级主题',
  },
  edit: { en: 'Edit the theme', ru: 'Изменить тему', kk: 'Тақырыпты өзгерту', zh: '编辑主题' },
  empty: { en: 'No themes yet', ru: 'Тем ещё нет', kk: 'Әзірге тақырып жоқ', zh: '尚无主题' },
  emptyLead: {
    en: 'Begin with the broad subjects of your mandate, such as trade, culture or transport; finer ones go below them.',
    ru: 'Начните с крупных предметов мандата, например торговли, культуры или транспорта; более узкие встанут под ними.',
    kk: 'Мандаттың ірі тақырыптарынан бастаңыз, мысалы сауда, мәдениет немесе көлік; нақтырақтары солардың астына қойылады.',
    zh: '请从授权文件的大主题开始，如贸易、文化或交通；更细的主题置于其下。',
  },
  title: { en: 'Title', ru: 'Название', kk: 'Атауы', zh: '名称' },
  parent: { en: 'Below', ru: 'Подчинена теме', kk: 'Жоғарғы тақырып', zh: '上级主题' },
  top: {
    en: 'At the top',
    ru: 'Верхний уровень',
    kk: 'Жоғарғы деңгей',
    zh: '顶级主题',
  },
  key: { en: 'Key', ru: 'Ключ', kk: 'Кілт', zh: '键' },
  keyHint: {
    en: 'Small Latin letters, digits and hyphens, for imports and the API. Made from the title if left empty.',
    ru: 'Строчные латинские буквы, цифры и дефисы, для импорта и API. Если не указан, создаётся из названия.',
    kk: 'Кіші латын әріптері, цифрлар және дефис, импорт пен API үшін. Бос қалса, атауынан жасалады.',
    zh: '小写拉丁字母、数字和连字符，供导入和 API 使用。留空则由名称生成。',
  },
  removeTitle: {
    en: 'Delete the theme',
    ru: 'Удалить тему',
    kk: 'Тақырыпты жою',
    zh: '删除主题',
  },
  removeLead: {
    en: 'The theme is deleted for good. That is possible only while nothing is tagged with it and no theme stands below it; otherwise you will be told what uses it, and nothing changes.',
    ru: 'Тема удаляется безвозвратно. Это возможно, только пока ею ничего не отмечено и под ней нет тем; иначе вы увидите, что её использует, и ничего не изменится.',
    kk: 'Тақырып біржола жойылады. Бұл онымен ештеңе белгіленбегенде және астында тақырып жоқ кезде ғана мүмкін; әйтпесе оны не қолданатыны айтылады, ештеңе өзгермейді.',
    zh: '该主题将被永久删除。仅当没有任何内容使用它且其下没有主题时才可删除；否则系统会说明使用情况，不作任何更改。',
  },
  hasBelow: {
    en: (count: number) =>
      plural('en', count, {
        one: '# theme stands below it. Move or delete it first.',
        other: '# themes stand below it. Move or delete them first.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Под ней # тема. Сначала переместите или удалите её.',
        few: 'Под ней # темы. Сначала переместите или удалите их.',
        many: 'Под ней # тем. Сначала переместите или удалите их.',
        other: 'Под ней # темы. Сначала переместите или удалите их.',
      }),
    kk: (count: number) =>
      plural('kk', count, {
        other: 'Астында # тақырып бар. Алдымен оларды жылжытыңыз немесе жойыңыз.',
      }),
    zh: (count: number) => plural('zh', count, { other: '其下有 # 个主题。请先移动或删除。' }),
  },
});

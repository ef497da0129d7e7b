import { defineTexts, plural } from '../../texts/texts';

export const institutionsTexts = defineTexts({
  title: { en: 'Institutions', ru: 'Учреждения', kk: 'Мекемелер', zh: '单位' },
  lead: {
    en: 'Where experts work. A name in any language belongs to one institution only, so that imports and forms find it.',
    ru: 'Где работают эксперты. Название на любом языке принадлежит одному учреждению, поэтому его находят и импорт, и формы.',
    kk: 'Сарапшылар жұмыс істейтін жерлер. Кез келген тілдегі атау бір ғана мекемеге тиесілі, сондықтан оны импорт та, нысандар да табады.',
    zh: '专家任职的单位。任何语言的名称只属于一个单位，导入和填表时均可据此找到。',
  },
  toExperts: { en: 'Experts', ru: 'Эксперты', kk: 'Сарапшылар', zh: '专家' },
  add: {
    en: 'New institution',
    ru: 'Новое учреждение',
    kk: 'Жаңа мекеме',
    zh: '新增单位',
  },
  edit: {
    en: 'Edit the institution',
    ru: 'Изменить учреждение',
    kk: 'Мекемені өзгерту',
    zh: '编辑单位',
  },
  editOne: {
    en: (name: string) => `Edit ${name}`,
    ru: (name: string) => `Изменить: ${name}`,
    kk: (name: string) => `Өзгерту: ${name}`,
    zh: (name: string) => `编辑 ${name}`,
  },
  removeOne: {
    en: (name: string) => `Delete ${name}`,
    ru: (name: string) => `Удалить: ${name}`,
    kk: (name: string) => `Жою: ${name}`,
    zh: (name: string) => `删除 ${name}`,
  },
  searchHint: {
    en: 'Words of its name in any language',
    ru: 'Слова из названия на любом языке',
    kk: 'Кез келген тілдегі атауының сөздері',
    zh: '任何语言名称中的词',
  },
  name: { en: 'Name', ru: 'Название', kk: 'Атауы', zh: '名称' },
  country: { en: 'Country', ru: 'Страна', kk: 'Елі', zh: '国家' },
  alsoKnownAs: {
    en: 'Also known as',
    ru: 'Другие названия',
    kk: 'Басқа атаулары',
    zh: '其他名称',
  },
  alsoKnownAsHint: {
    en: 'Former names and abbreviations by which searches and imports find it. Enter after each.',
    ru: 'Прежние названия и сокращения, по которым его находят поиск и импорт. После каждого — Enter.',
    kk: 'Іздеу мен импорт табатын бұрынғы атаулары мен қысқартулары. Әрқайсысынан кейін — Enter.',
    zh: '曾用名和简称，搜索和导入可据此找到。每输入一个后按回车键。',
  },
  anyCountry: { en: 'All countries', ru: 'Все страны', kk: 'Барлық елдер', zh: '所有国家' },
  experts: { en: 'Experts', ru: 'Эксперты', kk: 'Сарапшылар', zh: '专家' },
  acts: { en: 'Acts', ru: 'Действия', kk: 'Әрекеттер', zh: '操作' },
  expertsOf: {
    en: (count: number) => plural('en', count, { one: '# expert', other: '# experts' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# эксперт',
        few: '# эксперта',
        many: '# экспертов',
        other: '# эксперта',
      }),
    kk: (count: number) => plural('kk', count, { other: '# сарапшы' }),
    zh: (count: number) => plural('zh', count, { other: '# 位专家' }),
  },
  nobody: { en: 'nobody', ru: 'никого', kk: 'ешкім', zh: '无' },
  empty: {
    en: 'No institutions yet',
    ru: 'Учреждений ещё нет',
    kk: 'Әзірге мекеме жоқ',
    zh: '尚无单位',
  },
  emptyLead: {
    en: 'Universities, institutes, ministries and media to which experts belong stand here. They also appear by themselves when an expert is entered or imported with one.',
    ru: 'Здесь будут университеты, институты, министерства и СМИ, где работают эксперты. Они появляются и сами, когда эксперта вносят или импортируют с местом работы.',
    kk: 'Мұнда сарапшылар жұмыс істейтін университеттер, институттар, министрліктер мен БАҚ тұрады. Сарапшы жұмыс орнымен енгізілгенде не импортталғанда олар өздігінен де пайда болады.',
    zh: '专家所属的大学、研究所、部委和媒体列在这里。录入或导入带有单位的专家时，也会自动出现。',
  },
  created: {
    en: (name: string) => `${name} is added`,
    ru: (name: string) => `Внесено: ${name}`,
    kk: (name: string) => `Енгізілді: ${name}`,
    zh: (name: string) => `已新增 ${name}`,
  },
  removeTitle: {
    en: 'Delete the institution',
    ru: 'Удалить учреждение',
    kk: 'Мекемені жою',
    zh: '删除单位',
  },
  removeLead: {
    en: (name: string) =>
      `${name} goes from the list. Nobody belongs to it, so no expert changes; the log of changes keeps its name.`,
    ru: (name: string) =>
      `${name} исчезнет из списка. Никто из экспертов к нему не относится, записи экспертов не изменятся; название останется в журнале изменений.`,
    kk: (name: string) =>
      `${name} тізімнен жойылады. Оған ешбір сарапшы жатпайды, сондықтан сарапшылар өзгермейді; атауы өзгерістер журналында қалады.`,
    zh: (name: string) =>
      `${name} 将从列表中删除。没有专家隶属该单位，专家条目不受影响；变更日志保留其名称。`,
  },
  removed: {
    en: (name: string) => `${name} is deleted`,
    ru: (name: string) => `Удалено: ${name}`,
    kk: (name: string) => `Жойылды: ${name}`,
    zh: (name: string) => `已删除 ${name}`,
  },
  useThat: {
    en: 'Show the experts of that one',
    ru: 'Показать экспертов того учреждения',
    kk: 'Сол мекеменің сарапшыларын көрсету',
    zh: '查看该单位的专家',
  },
});

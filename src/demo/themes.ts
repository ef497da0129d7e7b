import type { DemoTheme } from './types.js';

/** The tree of themes; a parent stands before its children. */
export const demoThemes: readonly DemoTheme[] = [
  {
    key: 'community',
    name: {
      en: 'China–Central Asia community',
      ru: 'Сообщество «Китай — Центральная Азия»',
      kk: '«Қытай – Орталық Азия» қауымдастығы',
      zh: '中国—中亚共同体',
    },
  },
  {
    key: 'mutual-assistance',
    parent: 'community',
    name: { en: 'Mutual assistance', ru: 'Взаимопомощь', kk: 'Өзара көмек', zh: '守望相助' },
  },
  {
    key: 'joint-development',
    parent: 'community',
    name: {
      en: 'Joint development',
      ru: 'Совместное развитие',
      kk: 'Бірлескен даму',
      zh: '共同发展',
    },
  },
  {
    key: 'common-security',
    parent: 'community',
    name: {
      en: 'Common security',
      ru: 'Общая безопасность',
      kk: 'Ортақ қауіпсіздік',
      zh: '普遍安全',
    },
  },
  {
    key: 'friendship',
    parent: 'community',
    name: {
      en: 'Friendship between peoples',
      ru: 'Дружба народов',
      kk: 'Халықтар достығы',
      zh: '世代友好',
    },
  },
  {
    key: 'fields',
    name: {
      en: 'Fields of cooperation',
      ru: 'Сферы сотрудничества',
      kk: 'Ынтымақтастық салалары',
      zh: '合作领域',
    },
  },
  {
    key: 'trade',
    parent: 'fields',
    name: {
      en: 'Economy and trade',
      ru: 'Экономика и торговля',
      kk: 'Экономика және сауда',
      zh: '经济与贸易',
    },
  },
  {
    key: 'transport',
    parent: 'fields',
    name: {
      en: 'Transport and transit',
      ru: 'Транспорт и транзит',
      kk: 'Көлік және транзит',
      zh: '交通与过境运输',
    },
  },
  {
    key: 'education',
    parent: 'fields',
    name: {
      en: 'Education and science',
      ru: 'Образование и наука',
      kk: 'Білім және ғылым',
      zh: '教育与科学',
    },
  },
  {
    key: 'culture',
    parent: 'fields',
    name: { en: 'Culture', ru: 'Культура', kk: 'Мәдениет', zh: '文化' },
  },
  {
    key: 'tourism',
    parent: 'fields',
    name: { en: 'Tourism', ru: 'Туризм', kk: 'Туризм', zh: '旅游' },
  },
  {
    key: 'visa-free',
    parent: 'fields',
    name: {
      en: 'Visa-free travel',
      ru: 'Безвизовые поездки',
      kk: 'Визасыз сапарлар',
      zh: '免签往来',
    },
  },
  {
    key: 'public-awareness',
    parent: 'fields',
    name: {
      en: 'Public awareness and media',
      ru: 'Информирование общества и СМИ',
      kk: 'Қоғамды хабардар ету және БАҚ',
      zh: '公众宣传与媒体',
    },
  },
  {
    key: 'initiatives',
    name: {
      en: 'Global initiatives',
      ru: 'Глобальные инициативы',
      kk: 'Жаһандық бастамалар',
      zh: '全球倡议',
    },
  },
  {
    key: 'gdi',
    parent: 'initiatives',
    name: {
      en: 'Global Development Initiative',
      ru: 'Инициатива по глобальному развитию',
      kk: 'Жаһандық даму бастамасы',
      zh: '全球发展倡议',
    },
  },
  {
    key: 'gsi',
    parent: 'initiatives',
    name: {
      en: 'Global Security Initiative',
      ru: 'Инициатива по глобальной безопасности',
      kk: 'Жаһандық қауіпсіздік бастамасы',
      zh: '全球安全倡议',
    },
  },
  {
    key: 'gci',
    parent: 'initiatives',
    name: {
      en: 'Global Civilisation Initiative',
      ru: 'Инициатива по глобальной цивилизации',
      kk: 'Жаһандық өркениет бастамасы',
      zh: '全球文明倡议',
    },
  },
  {
    key: 'modernisation',
    name: {
      en: 'Modernisation experience',
      ru: 'Опыт модернизации',
      kk: 'Жаңғыру тәжірибесі',
      zh: '现代化经验',
    },
  },
  {
    key: 'congress-documents',
    parent: 'modernisation',
    name: {
      en: 'Documents of the 20th Congress',
      ru: 'Документы XX съезда',
      kk: 'XX съезд құжаттары',
      zh: '二十大文件',
    },
  },
  {
    key: 'use-for-central-asia',
    parent: 'modernisation',
    name: {
      en: 'Use for Central Asia',
      ru: 'Применимость для Центральной Азии',
      kk: 'Орталық Азияда қолданылуы',
      zh: '对中亚的借鉴意义',
    },
  },
];

import type { DemoAddressee } from './event-types.js';

/** Those to whom the recommendations of the demonstration are addressed: offices, never persons. */
export const addressees = {
  transportMinistries: {
    name: {
      en: 'Ministries of transport of China, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan',
      ru: 'Министерства транспорта Казахстана, Китая, Кыргызстана, Таджикистана, Туркменистана и Узбекистана',
      kk: 'Қазақстан, Қытай, Қырғызстан, Тәжікстан, Түрікменстан және Өзбекстанның көлік министрліктері',
      zh: '中国、哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦、土库曼斯坦和乌兹别克斯坦交通运输主管部门',
    },
  },
  customs: {
    name: {
      en: 'Customs administrations of China and the states of Central Asia',
      ru: 'Таможенные ведомства Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің кеден ведомстволары',
      zh: '中国与中亚各国海关部门',
    },
  },
  tradeMinistries: {
    name: {
      en: 'Ministries of trade of China and the states of Central Asia',
      ru: 'Министерства торговли Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің сауда министрліктері',
      zh: '中国与中亚各国贸易主管部门',
    },
  },
  educationMinistries: {
    name: {
      en: 'Ministries of education of China and the states of Central Asia',
      ru: 'Министерства образования Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің білім министрліктері',
      zh: '中国与中亚各国教育主管部门',
    },
  },
  cultureMinistries: {
    name: {
      en: 'Ministries of culture of China and the states of Central Asia',
      ru: 'Министерства культуры Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің мәдениет министрліктері',
      zh: '中国与中亚各国文化主管部门',
    },
  },
  tourismAuthorities: {
    name: {
      en: 'National tourism authorities of China and the states of Central Asia',
      ru: 'Национальные туристические ведомства Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің ұлттық туризм ведомстволары',
      zh: '中国与中亚各国旅游主管部门',
    },
  },
  centralBanks: {
    name: {
      en: 'Central banks of China and the states of Central Asia',
      ru: 'Центральные банки Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің орталық банктері',
      zh: '中国与中亚各国中央银行',
    },
  },
  migrationServices: {
    name: {
      en: 'Migration services of China and the states of Central Asia',
      ru: 'Миграционные службы Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің көші-қон қызметтері',
      zh: '中国与中亚各国移民管理部门',
    },
  },
  emergencyMinistries: {
    name: {
      en: 'Ministries of emergency situations of China and the states of Central Asia',
      ru: 'Ведомства по чрезвычайным ситуациям Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің төтенше жағдайлар ведомстволары',
      zh: '中国与中亚各国应急管理部门',
    },
  },
  broadcasters: {
    name: {
      en: 'Public broadcasters and news agencies of China and the states of Central Asia',
      ru: 'Общественные телерадиокомпании и информационные агентства Китая и государств Центральной Азии',
      kk: 'Қытай мен Орталық Азия мемлекеттерінің қоғамдық телерадиокомпаниялары мен ақпарат агенттіктері',
      zh: '中国与中亚各国公共广播电视机构和通讯社',
    },
  },
  sco: {
    partner: 'sco',
    name: {
      en: 'Secretariat of the Shanghai Cooperation Organisation',
      ru: 'Секретариат Шанхайской организации сотрудничества',
      kk: 'Шанхай ынтымақтастық ұйымының Хатшылығы',
      zh: '上海合作组织秘书处',
    },
  },
  cis: {
    partner: 'cis',
    name: {
      en: 'Executive Committee of the Commonwealth of Independent States',
      ru: 'Исполнительный комитет Содружества Независимых Государств',
      kk: 'Тәуелсіз Мемлекеттер Достастығының Атқарушы комитеті',
      zh: '独立国家联合体执行委员会',
    },
  },
  cica: {
    partner: 'cica',
    name: {
      en: 'Secretariat of the Conference on Interaction and Confidence Building Measures in Asia',
      ru: 'Секретариат Совещания по взаимодействию и мерам доверия в Азии',
      kk: 'Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің Хатшылығы',
      zh: '亚洲相互协作与信任措施会议秘书处',
    },
  },
  eaeu: {
    partner: 'eaeu',
    name: {
      en: 'Eurasian Economic Commission',
      ru: 'Евразийская экономическая комиссия',
      kk: 'Еуразиялық экономикалық комиссия',
      zh: '欧亚经济委员会',
    },
  },
  csto: {
    partner: 'csto',
    name: {
      en: 'Secretariat of the Collective Security Treaty Organization',
      ru: 'Секретариат Организации Договора о коллективной безопасности',
      kk: 'Ұжымдық қауіпсіздік туралы шарт ұйымының Хатшылығы',
      zh: '集体安全条约组织秘书处',
    },
  },
  speca: {
    partner: 'speca',
    name: {
      en: 'Governing Council of the United Nations Special Programme for the Economies of Central Asia',
      ru: 'Руководящий совет Специальной программы ООН для экономик стран Центральной Азии',
      kk: 'БҰҰ-ның Орталық Азия елдерінің экономикаларына арналған арнаулы бағдарламасының Басқарушы кеңесі',
      zh: '联合国中亚经济体特别计划理事会',
    },
  },
} as const satisfies Record<string, DemoAddressee>;

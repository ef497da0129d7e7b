import type { DemoPartner } from './types.js';

/** The multilateral partners, under the names that they use themselves. */
export const demoPartners: readonly DemoPartner[] = [
  {
    key: 'sco',
    kind: 'multilateral',
    acronym: { en: 'SCO', ru: 'ШОС', kk: 'ШЫҰ', zh: '上合组织' },
    name: {
      en: 'Shanghai Cooperation Organisation',
      ru: 'Шанхайская организация сотрудничества',
      kk: 'Шанхай ынтымақтастық ұйымы',
      zh: '上海合作组织',
    },
  },
  {
    key: 'cis',
    kind: 'multilateral',
    acronym: { en: 'CIS', ru: 'СНГ', kk: 'ТМД', zh: '独联体' },
    name: {
      en: 'Commonwealth of Independent States',
      ru: 'Содружество Независимых Государств',
      kk: 'Тәуелсіз Мемлекеттер Достастығы',
      zh: '独立国家联合体',
    },
  },
  {
    key: 'cica',
    kind: 'multilateral',
    acronym: { en: 'CICA', ru: 'СВМДА', kk: 'АӨСШК', zh: '亚信' },
    name: {
      en: 'Conference on Interaction and Confidence Building Measures in Asia',
      ru: 'Совещание по взаимодействию и мерам доверия в Азии',
      kk: 'Азиядағы өзара іс-қимыл және сенім шаралары кеңесі',
      zh: '亚洲相互协作与信任措施会议',
    },
  },
  {
    key: 'eaeu',
    kind: 'multilateral',
    acronym: { en: 'EAEU', ru: 'ЕАЭС', kk: 'ЕАЭО', zh: '欧亚经济联盟' },
    name: {
      en: 'Eurasian Economic Union',
      ru: 'Евразийский экономический союз',
      kk: 'Еуразиялық экономикалық одақ',
      zh: '欧亚经济联盟',
    },
  },
  {
    key: 'csto',
    kind: 'multilateral',
    acronym: { en: 'CSTO', ru: 'ОДКБ', kk: 'ҰҚШҰ', zh: '集安组织' },
    name: {
      en: 'Collective Security Treaty Organization',
      ru: 'Организация Договора о коллективной безопасности',
      kk: 'Ұжымдық қауіпсіздік туралы шарт ұйымы',
      zh: '集体安全条约组织',
    },
  },
  {
    key: 'speca',
    kind: 'multilateral',
    acronym: { en: 'SPECA', ru: 'СПЕКА', kk: 'СПЕКА', zh: '中亚经济体特别计划' },
    name: {
      en: 'United Nations Special Programme for the Economies of Central Asia',
      ru: 'Специальная программа ООН для экономик стран Центральной Азии',
      kk: 'БҰҰ-ның Орталық Азия елдерінің экономикаларына арналған арнаулы бағдарламасы',
      zh: '联合国中亚经济体特别计划',
    },
  },
];

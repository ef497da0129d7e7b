import type { Translated } from '../kernel/languages.js';

/** What people are in their institutions. */
export const positions = {
  director: { en: 'Director', ru: 'Директор', kk: 'Директор', zh: '主任' },
  deputyDirector: {
    en: 'Deputy Director',
    ru: 'Заместитель директора',
    kk: 'Директордың орынбасары',
    zh: '副主任',
  },
  professor: { en: 'Professor', ru: 'Профессор', kk: 'Профессор', zh: '教授' },
  associateProfessor: {
    en: 'Associate Professor',
    ru: 'Доцент',
    kk: 'Қауымдастырылған профессор',
    zh: '副教授',
  },
  chiefResearcher: {
    en: 'Chief Researcher',
    ru: 'Главный научный сотрудник',
    kk: 'Бас ғылыми қызметкер',
    zh: '首席研究员',
  },
  seniorResearcher: {
    en: 'Senior Researcher',
    ru: 'Старший научный сотрудник',
    kk: 'Аға ғылыми қызметкер',
    zh: '高级研究员',
  },
  researcher: {
    en: 'Researcher',
    ru: 'Научный сотрудник',
    kk: 'Ғылыми қызметкер',
    zh: '研究员',
  },
  analyst: { en: 'Lead Analyst', ru: 'Ведущий аналитик', kk: 'Жетекші талдаушы', zh: '首席分析师' },
  adviser: { en: 'Adviser', ru: 'Советник', kk: 'Кеңесші', zh: '顾问' },
  headOfDepartment: {
    en: 'Head of Department',
    ru: 'Заведующий отделом',
    kk: 'Бөлім меңгерушісі',
    zh: '部门负责人',
  },
  trustee: {
    en: 'Chair of the Board of Trustees',
    ru: 'Председатель попечительского совета',
    kk: 'Қамқоршылық кеңесінің төрағасы',
    zh: '理事会主席',
  },
  honoraryMember: {
    en: 'Honorary Member',
    ru: 'Почётный член',
    kk: 'Құрметті мүше',
    zh: '名誉成员',
  },
  editor: {
    en: 'Editor-in-Chief',
    ru: 'Главный редактор',
    kk: 'Бас редактор',
    zh: '总编辑',
  },
  correspondent: {
    en: 'Special Correspondent',
    ru: 'Специальный корреспондент',
    kk: 'Арнаулы тілші',
    zh: '特派记者',
  },
} as const satisfies Record<string, Translated>;

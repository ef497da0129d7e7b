import type { DemoOrganization } from './types.js';

/** The secretariat of the demonstration: an invented experts' club. */
export const demoOrganization: DemoOrganization = {
  code: 'SUHBAT',
  slug: 'suhbat',
  name: {
    en: 'Secretariat of the Experts’ Club “Suhbat”',
    ru: 'Секретариат экспертного клуба «Сухбат»',
    kk: '«Сұхбат» сарапшылар клубының хатшылығы',
    zh: '“苏赫巴特”专家俱乐部秘书处',
  },
  shortName: {
    en: 'Suhbat Club',
    ru: 'Клуб «Сухбат»',
    kk: '«Сұхбат» клубы',
    zh: '苏赫巴特俱乐部',
  },
  zone: 'Asia/Almaty',
  languages: ['ru', 'en', 'kk', 'zh'],
  email: 'secretariat@example.org',
};

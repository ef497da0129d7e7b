import { defineTexts } from '../../texts/texts';

export const organizationTexts = defineTexts({
  title: { en: 'Organization', ru: 'Организация', kk: 'Ұйым', zh: '机构' },
  parts: {
    en: 'Parts of the organization',
    ru: 'Разделы организации',
    kk: 'Ұйым бөлімдері',
    zh: '机构各部分',
  },
  general: { en: 'General', ru: 'Общее', kk: 'Жалпы', zh: '基本信息' },
  members: { en: 'Members', ru: 'Участники', kk: 'Мүшелер', zh: '成员' },
  themes: { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' },
  partners: { en: 'Partners', ru: 'Партнёры', kk: 'Серіктестер', zh: '合作方' },
  venues: { en: 'Venues', ru: 'Места проведения', kk: 'Өтетін орындар', zh: '会场' },
  tokens: { en: 'API tokens', ru: 'Токены API', kk: 'API токендері', zh: 'API 令牌' },
  log: { en: 'Log', ru: 'Журнал', kk: 'Журнал', zh: '日志' },
});

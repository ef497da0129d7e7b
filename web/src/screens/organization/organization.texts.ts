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
  nowAt: {
    en: (what: string, place: number, of: number) =>
      `${what} is number ${String(place)} of ${String(of)} now`,
    ru: (what: string, place: number, of: number) =>
      `${what}: теперь ${String(place)}-е место из ${String(of)}`,
    kk: (what: string, place: number, of: number) =>
      `${what}: енді ${String(of)} ішінде ${String(place)}-орында`,
    zh: (what: string, place: number, of: number) =>
      `${what}现在排第 ${String(place)} 位，共 ${String(of)} 位`,
  },
  editOf: {
    en: (what: string) => `Edit ${what}`,
    ru: (what: string) => `Изменить: ${what}`,
    kk: (what: string) => `Өзгерту: ${what}`,
    zh: (what: string) => `编辑：${what}`,
  },
  removeOf: {
    en: (what: string) => `Delete ${what}`,
    ru: (what: string) => `Удалить: ${what}`,
    kk: (what: string) => `Жою: ${what}`,
    zh: (what: string) => `删除：${what}`,
  },
  removed: {
    en: (what: string) => `${what} is deleted`,
    ru: (what: string) => `Удалено: ${what}`,
    kk: (what: string) => `Жойылды: ${what}`,
    zh: (what: string) => `已删除：${what}`,
  },
  moreOf: {
    en: (what: string) => `More for ${what}`,
    ru: (what: string) => `Ещё: ${what}`,
    kk: (what: string) => `Тағы: ${what}`,
    zh: (what: string) => `更多操作：${what}`,
  },
});

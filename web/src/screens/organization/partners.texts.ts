import { defineTexts } from '../../texts/texts';

export const partnersTexts = defineTexts({
  lead: {
    en: 'Organisations that host, support or observe your events, and to which recommendations are addressed.',
    ru: 'Организации, которые принимают, поддерживают или наблюдают ваши мероприятия и которым адресуются рекомендации.',
    kk: 'Іс-шараларыңызды қабылдайтын, қолдайтын немесе бақылайтын және ұсынымдар жолданатын ұйымдар.',
    zh: '承办、支持或观察您的活动的机构，也是建议的对象。',
  },
  add: {
    en: 'Add a partner',
    ru: 'Добавить партнёра',
    kk: 'Серіктес қосу',
    zh: '添加合作方',
  },
  edit: {
    en: 'Edit the partner',
    ru: 'Изменить партнёра',
    kk: 'Серіктесті өзгерту',
    zh: '编辑合作方',
  },
  empty: {
    en: 'No partners yet',
    ru: 'Партнёров ещё нет',
    kk: 'Әзірге серіктес жоқ',
    zh: '尚无合作方',
  },
  name: { en: 'Name', ru: 'Название', kk: 'Атауы', zh: '名称' },
  acronym: { en: 'Acronym', ru: 'Сокращение', kk: 'Қысқартылған атауы', zh: '简称' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类别' },
  anyKind: { en: 'All kinds', ru: 'Все виды', kk: 'Барлық түрлері', zh: '所有类别' },
  country: { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' },
  countryHint: {
    en: 'None for an organisation of several countries.',
    ru: 'Не указывается для организации нескольких стран.',
    kk: 'Бірнеше елдің ұйымы үшін көрсетілмейді.',
    zh: '多边组织无需填写。',
  },
  url: { en: 'Web address', ru: 'Адрес сайта', kk: 'Сайт мекенжайы', zh: '网址' },
  removeTitle: {
    en: 'Delete the partner',
    ru: 'Удалить партнёра',
    kk: 'Серіктесті жою',
    zh: '删除合作方',
  },
  removeLead: {
    en: 'The partner is deleted for good. One that an event or a recommendation names cannot be deleted: you will be told, and nothing changes.',
    ru: 'Партнёр удаляется безвозвратно. Того, кто назван в мероприятии или рекомендации, удалить нельзя: вы увидите это, и ничего не изменится.',
    kk: 'Серіктес біржола жойылады. Іс-шарада немесе ұсынымда аталған серіктесті жоюға болмайды: бұл айтылады, ештеңе өзгермейді.',
    zh: '该合作方将被永久删除。若有活动或建议提及它则无法删除：系统会说明，不作任何更改。',
  },
});

import { defineTexts } from '../../texts/texts';

export const logPartTexts = defineTexts({
  lead: {
    en: 'Who changed what, and when. Nobody can change or delete this log.',
    ru: 'Кто, что и когда изменил. Журнал нельзя ни изменить, ни удалить.',
    kk: 'Кім, нені, қашан өзгерткені. Бұл журналды ешкім өзгерте де, жоя да алмайды.',
    zh: '记录何人何时更改了什么。此日志不可更改或删除。',
  },
  who: { en: 'Who', ru: 'Кто', kk: 'Кім', zh: '操作者' },
  anybody: { en: 'Anybody', ru: 'Кто угодно', kk: 'Кез келген адам', zh: '任何人' },
  what: { en: 'What', ru: 'Что', kk: 'Не', zh: '对象' },
  anything: { en: 'Anything', ru: 'Что угодно', kk: 'Кез келген нәрсе', zh: '任何对象' },
  action: { en: 'Action', ru: 'Действие', kk: 'Әрекет', zh: '操作' },
  anyAction: { en: 'Any action', ru: 'Любое действие', kk: 'Кез келген әрекет', zh: '任何操作' },
  from: { en: 'From', ru: 'С', kk: 'Бастап', zh: '起' },
  to: { en: 'To', ru: 'По', kk: 'Дейін', zh: '止' },
  empty: {
    en: 'No changes yet',
    ru: 'Изменений ещё нет',
    kk: 'Әзірге өзгеріс жоқ',
    zh: '尚无更改',
  },
});

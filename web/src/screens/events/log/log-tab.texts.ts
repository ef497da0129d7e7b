import { defineTexts } from '../../../texts/texts';

export const logTabTexts = defineTexts({
  lead: {
    en: 'Who changed what of this event, of its people, its programme and its outcomes. Nobody can change or delete this log.',
    ru: 'Кто и что изменил в этом мероприятии, его участниках, программе и итоговых документах. Журнал нельзя ни изменить, ни удалить.',
    kk: 'Осы іс-шарада, оның адамдарында, бағдарламасында және қорытынды құжаттарында кім нені өзгерткені. Журналды ешкім өзгерте де, жоя да алмайды.',
    zh: '记录何人更改了本活动及其人员、日程和成果文件。此日志不可更改或删除。',
  },
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

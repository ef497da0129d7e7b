import { defineTexts, plural } from '../../texts/texts';

/** What an event lacks, and where it stands in the chain from mandate to outcome. */
export const eventOverviewTexts = defineTexts({
  next: { en: 'What is next', ru: 'Что дальше', kk: 'Келесі қадам', zh: '下一步' },
  nothing: {
    en: 'Nothing is missing for now.',
    ru: 'Пока всё есть.',
    kk: 'Әзірге бәрі бар.',
    zh: '目前没有缺项。',
  },
  venue: {
    en: 'Choose the venue',
    ru: 'Указать место проведения',
    kk: 'Өтетін орнын таңдау',
    zh: '选择会场',
  },
  title: {
    en: (languages: string) => `Write the title: ${languages}`,
    ru: (languages: string) => `Написать название: ${languages}`,
    kk: (languages: string) => `Атауын жазу: ${languages}`,
    zh: (languages: string) => `填写名称：${languages}`,
  },
  proposals: {
    en: 'Say which proposal of a mandate it serves; without one it keeps no commitment',
    ru: 'Указать, какому предложению мандата оно служит; без этого оно не засчитывается в обязательства',
    kk: 'Мандаттың қай ұсынысына қызмет ететінін көрсету; онсыз міндеттемеге есептелмейді',
    zh: '指明所服务的提议；否则不计入任何承诺',
  },
  nobody_moderates: {
    en: 'Ask someone to moderate',
    ru: 'Пригласить модератора',
    kk: 'Модераторды шақыру',
    zh: '邀请主持人',
  },
  moderator_unconfirmed: {
    en: 'Get the moderator’s confirmation',
    ru: 'Получить подтверждение модератора',
    kk: 'Модератордың растауын алу',
    zh: '取得主持人的确认',
  },
  programme: {
    en: 'Put sessions into the programme',
    ru: 'Составить программу',
    kk: 'Бағдарламаға отырыстар қосу',
    zh: '编排日程',
  },
  unanswered: {
    en: (n: number) =>
      plural('en', n, {
        one: 'Ask # person for an answer',
        other: 'Ask # people for their answers',
      }),
    ru: (n: number) => `Получить ответы на приглашения: ${String(n)}`,
    kk: (n: number) => `Шақыруға жауап алу: ${String(n)} адам`,
    zh: (n: number) => `请 ${String(n)} 位受邀者答复`,
  },
  announce: {
    en: 'Announce the event',
    ru: 'Объявить мероприятие',
    kk: 'Іс-шараны жариялау',
    zh: '公布活动',
  },
  say_what_became: {
    en: 'Confirm that it was held, or say what became of it',
    ru: 'Подтвердить, что оно состоялось, или указать, что с ним стало',
    kk: 'Өткенін растау немесе не болғанын көрсету',
    zh: '确认已举行，或说明情况',
  },
  new_date: {
    en: 'Find a new date, then announce it again',
    ru: 'Назначить новую дату и объявить снова',
    kk: 'Жаңа күнін белгілеп, қайта жариялау',
    zh: '确定新日期，然后重新公布',
  },
  outcome: {
    en: 'Write up the outcome',
    ru: 'Подготовить итоговый документ',
    kk: 'Қорытынды құжатты дайындау',
    zh: '撰写成果文件',
  },
  publish: {
    en: (n: number) =>
      plural('en', n, {
        one: 'Finish and publish the outcome',
        other: 'Finish and publish # outcomes',
      }),
    ru: (n: number) =>
      n === 1
        ? 'Завершить и опубликовать итоговый документ'
        : `Завершить и опубликовать итоговые документы: ${String(n)}`,
    kk: (n: number) =>
      n === 1
        ? 'Қорытынды құжатты аяқтап, жариялау'
        : `Қорытынды құжаттарды аяқтап, жариялау: ${String(n)}`,
    zh: (n: number) => (n === 1 ? '完成并发布成果文件' : `完成并发布 ${String(n)} 份成果文件`),
  },
  close: {
    en: 'Everything is out: close the event',
    ru: 'Всё опубликовано: завершить мероприятие',
    kk: 'Бәрі жарияланды: іс-шараны аяқтау',
    zh: '成果均已发布：结束活动',
  },
  chain: {
    en: 'From mandate to outcome',
    ru: 'От мандата до итога',
    kk: 'Мандаттан қорытындыға дейін',
    zh: '从授权文件到成果',
  },
  serves: { en: 'Serves', ru: 'Служит', kk: 'Қызмет етеді', zh: '服务于' },
  servesNothing: {
    en: 'No proposal of a mandate yet',
    ru: 'Пока ни одному предложению мандата',
    kk: 'Әзірге мандаттың ешбір ұсынысына',
    zh: '尚未服务于任何提议',
  },
  series: { en: 'Series', ru: 'Серия', kk: 'Топтама', zh: '系列' },
  ofSeries: {
    en: (number: number) => `No. ${String(number)}`,
    ru: (number: number) => `№ ${String(number)}`,
    kk: (number: number) => `№ ${String(number)}`,
    zh: (number: number) => `第 ${String(number)} 期`,
  },
  people: { en: 'People', ru: 'Участники', kk: 'Адамдар', zh: '人员' },
  peopleCount: {
    en: (all: number, confirmed: number) =>
      `${plural('en', all, { one: '# person', other: '# people' })}, ${String(confirmed)} confirmed`,
    ru: (all: number, confirmed: number) =>
      `${plural('ru', all, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })}, подтверждено: ${String(confirmed)}`,
    kk: (all: number, confirmed: number) => `${String(all)} адам, расталғаны: ${String(confirmed)}`,
    zh: (all: number, confirmed: number) => `${String(all)} 人，已确认 ${String(confirmed)} 人`,
  },
  sessions: { en: 'Programme', ru: 'Программа', kk: 'Бағдарлама', zh: '日程' },
  sessionCount: {
    en: (n: number) => plural('en', n, { one: '# session', other: '# sessions' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: '# заседание',
        few: '# заседания',
        many: '# заседаний',
        other: '# заседания',
      }),
    kk: (n: number) => `${String(n)} отырыс`,
    zh: (n: number) => `${String(n)} 个场次`,
  },
  openProgramme: {
    en: 'Open the programme',
    ru: 'Открыть программу',
    kk: 'Бағдарламаны ашу',
    zh: '打开日程',
  },
  outcomes: { en: 'Outcomes', ru: 'Итоговые документы', kk: 'Қорытынды құжаттар', zh: '成果文件' },
  recommendations: {
    en: (n: number) => plural('en', n, { one: '# recommendation', other: '# recommendations' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: '# рекомендация',
        few: '# рекомендации',
        many: '# рекомендаций',
        other: '# рекомендации',
      }),
    kk: (n: number) => `${String(n)} ұсыным`,
    zh: (n: number) => `${String(n)} 项建议`,
  },
});

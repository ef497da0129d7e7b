import { defineTexts, plural } from '../../texts/texts';

/** What is due and late, as a colleague would say it: what to do, and by when. */
export const todayTexts = defineTexts({
  title: { en: 'Today', ru: 'Сегодня', kk: 'Бүгін', zh: '今日' },
  lead: {
    en: (day: string) =>
      `What is late and what is due, as of ${day}. Each line leads to the place where it is mended.`,
    ru: (day: string) =>
      `Что просрочено и чему подходит срок, на ${day}. Каждая строка ведёт туда, где это исправить.`,
    kk: (day: string) =>
      `${day} жағдайы: не кешікті, ненің мерзімі жақын. Әр жол түзететін жерге апарады.`,
    zh: (day: string) => `截至${day}的逾期和到期事项。点击每一行即可前往处理。`,
  },
  late: { en: 'Late', ru: 'Просрочено', kk: 'Кешіккен', zh: '逾期' },
  due: {
    en: 'Due within a week',
    ru: 'Срок в течение недели',
    kk: 'Бір апта ішінде',
    zh: '一周内到期',
  },
  soon: { en: 'Coming up', ru: 'Скоро', kk: 'Жақында', zh: '即将到期' },
  all: { en: 'All', ru: 'Все', kk: 'Барлығы', zh: '全部' },
  kinds: { en: 'Show only', ru: 'Показать только', kk: 'Тек мынаны көрсету', zh: '只显示' },
  nothingTitle: {
    en: 'Nothing is late and nothing is due',
    ru: 'Ничего не просрочено, и сроки не подходят',
    kk: 'Кешіккен де, мерзімі жеткен де ештеңе жоқ',
    zh: '没有逾期或到期的事项',
  },
  nothing: {
    en: 'What the mandates promise, what events still lack and what addressees owe will appear here in time.',
    ru: 'Здесь своевременно появится то, что обещают мандаты, чего ещё не хватает мероприятиям и чего ждут от адресатов.',
    kk: 'Мандаттар не уәде еткені, іс-шараларға не жетпейтіні және адресаттардан не күтілетіні осында уақытында шығады.',
    zh: '授权文件所承诺的、活动尚缺的以及建议对象应答复的事项，都会及时出现在这里。',
  },
  daysLate: {
    en: (n: number) => plural('en', n, { one: '# day late', other: '# days late' }),
    ru: (n: number) =>
      `просрочено на ${plural('ru', n, { one: '# день', few: '# дня', many: '# дней', other: '# дня' })}`,
    kk: (n: number) => plural('kk', n, { one: '# күн кешікті', other: '# күн кешікті' }),
    zh: (n: number) => `逾期 ${String(n)} 天`,
  },
  dueToday: { en: 'due today', ru: 'срок сегодня', kk: 'мерзімі бүгін', zh: '今日到期' },
  daysLeft: {
    en: (n: number) => plural('en', n, { one: '# day left', other: '# days left' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'остался # день',
        few: 'осталось # дня',
        many: 'осталось # дней',
        other: 'осталось # дня',
      }),
    kk: (n: number) => plural('kk', n, { one: '# күн қалды', other: '# күн қалды' }),
    zh: (n: number) => `还剩 ${String(n)} 天`,
  },
  more: {
    en: (n: number) => plural('en', n, { one: 'Show # more', other: 'Show # more' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'Показать ещё #',
        few: 'Показать ещё #',
        many: 'Показать ещё #',
        other: 'Показать ещё #',
      }),
    kk: (n: number) => `Тағы ${String(n)} көрсету`,
    zh: (n: number) => `再显示 ${String(n)} 项`,
  },
  planEvent: {
    en: 'Plan an event',
    ru: 'Запланировать мероприятие',
    kk: 'Іс-шара жоспарлау',
    zh: '安排活动',
  },

  kind_event_without_moderator: {
    en: 'Events without a confirmed moderator',
    ru: 'Мероприятия без подтверждённого модератора',
    kk: 'Модераторы расталмаған іс-шаралар',
    zh: '主持人未确认的活动',
  },
  kind_programme_empty: {
    en: 'Events without a programme',
    ru: 'Мероприятия без программы',
    kk: 'Бағдарламасы жоқ іс-шаралар',
    zh: '没有日程的活动',
  },
  kind_invitation_unanswered: {
    en: 'Invitations unanswered',
    ru: 'Приглашения без ответа',
    kk: 'Жауап берілмеген шақырулар',
    zh: '未答复的邀请',
  },
  kind_event_unconfirmed: {
    en: 'Events to be confirmed as held',
    ru: 'Мероприятия, проведение которых не подтверждено',
    kk: 'Өткізілгені расталмаған іс-шаралар',
    zh: '待确认已举行的活动',
  },
  kind_outcome_not_published: {
    en: 'Outcomes not published',
    ru: 'Неопубликованные итоги',
    kk: 'Жарияланбаған қорытындылар',
    zh: '未发布的成果',
  },
  kind_commitment_without_event: {
    en: 'Commitments without an event',
    ru: 'Обязательства без мероприятия',
    kk: 'Іс-шарасыз міндеттемелер',
    zh: '没有活动的承诺',
  },
  kind_recommendation_without_response: {
    en: 'Recommendations without a response',
    ru: 'Рекомендации без ответа',
    kk: 'Жауапсыз ұсынымдар',
    zh: '未答复的建议',
  },
  kind_translation_missing: {
    en: 'Translations missing',
    ru: 'Недостающие переводы',
    kk: 'Жетіспейтін аудармалар',
    zh: '缺少译文',
  },
  kind_message_waiting: {
    en: 'Messages waiting for approval',
    ru: 'Письма, ждущие утверждения',
    kk: 'Бекітуді күтіп тұрған хаттар',
    zh: '待批准的邮件',
  },

  do_nobody_asked: {
    en: 'Ask someone to moderate',
    ru: 'Пригласить модератора',
    kk: 'Модераторды шақыру',
    zh: '邀请主持人',
  },
  do_not_confirmed: {
    en: 'Get the moderator’s confirmation',
    ru: 'Получить подтверждение модератора',
    kk: 'Модератордың растауын алу',
    zh: '取得主持人的确认',
  },
  do_programme_empty: {
    en: 'Put sessions into the programme',
    ru: 'Составить программу',
    kk: 'Бағдарламаға отырыстар қосу',
    zh: '编排日程',
  },
  do_invitation: {
    en: (name: string) => `Ask ${name} for an answer`,
    ru: (name: string) => `Получить ответ: ${name}`,
    kk: (name: string) => `Жауап алу: ${name}`,
    zh: (name: string) => `请${name}答复`,
  },
  do_event_unconfirmed: {
    en: 'Confirm that it was held, or say what became of it',
    ru: 'Подтвердить, что оно состоялось, или указать, что с ним стало',
    kk: 'Өткенін растау немесе не болғанын көрсету',
    zh: '确认已举行，或说明情况',
  },
  do_no_outcome: {
    en: 'Write up the outcome',
    ru: 'Подготовить итоговый документ',
    kk: 'Қорытынды құжатты дайындау',
    zh: '撰写成果文件',
  },
  do_in_the_works: {
    en: 'Finish and publish the outcome',
    ru: 'Завершить и опубликовать итоговый документ',
    kk: 'Қорытынды құжатты аяқтап, жариялау',
    zh: '完成并发布成果文件',
  },
  do_not_everywhere: {
    en: (channels: string) => `Publish it also: ${channels}`,
    ru: (channels: string) => `Опубликовать ещё: ${channels}`,
    kk: (channels: string) => `Мұнда да жариялау: ${channels}`,
    zh: (channels: string) => `还需发布于：${channels}`,
  },
  do_withdrawn: {
    en: 'The outcome was withdrawn; publish a corrected one',
    ru: 'Документ отозван; опубликовать исправленный',
    kk: 'Құжат қайтарып алынды; түзетілгенін жариялау',
    zh: '成果已撤回；请发布更正版',
  },
  do_commitment: {
    en: (n: number, period: string) =>
      plural('en', n, {
        one: `# event is missing in ${period}`,
        other: `# events are missing in ${period}`,
      }),
    ru: (n: number, period: string) =>
      plural('ru', n, {
        one: `Не хватает # мероприятия, ${period}`,
        few: `Не хватает # мероприятий, ${period}`,
        many: `Не хватает # мероприятий, ${period}`,
        other: `Не хватает # мероприятия, ${period}`,
      }),
    kk: (n: number, period: string) => `${period}: ${String(n)} іс-шара жетіспейді`,
    zh: (n: number, period: string) => `${period}尚缺 ${String(n)} 场活动`,
  },
  do_no_response: {
    en: 'Record the response of the addressee',
    ru: 'Внести ответ адресата',
    kk: 'Адресаттың жауабын енгізу',
    zh: '登记建议对象的答复',
  },
  do_not_done: {
    en: 'Its day has come: ask what was done',
    ru: 'Срок наступил: узнать, что сделано',
    kk: 'Мерзімі жетті: не істелгенін сұрау',
    zh: '期限已到：询问落实情况',
  },
  do_translation: {
    en: (languages: string) => `Translate: ${languages}`,
    ru: (languages: string) => `Перевести: ${languages}`,
    kk: (languages: string) => `Аудару: ${languages}`,
    zh: (languages: string) => `翻译：${languages}`,
  },
  do_message: {
    en: 'Read and approve the message',
    ru: 'Прочитать и утвердить письмо',
    kk: 'Хатты оқып, бекіту',
    zh: '阅读并批准邮件',
  },
  quarter: {
    en: (quarter: number, year: string) => `quarter ${String(quarter)} of ${year}`,
    ru: (quarter: number, year: string) => `${String(quarter)}-й квартал ${year} года`,
    kk: (quarter: number, year: string) => `${year} жылғы ${String(quarter)}-тоқсан`,
    zh: (quarter: number, year: string) => `${year}年第${String(quarter)}季度`,
  },
  half: {
    en: (half: number, year: string) => `half ${String(half)} of ${year}`,
    ru: (half: number, year: string) => `${String(half)}-е полугодие ${year} года`,
    kk: (half: number, year: string) => `${year} жылғы ${String(half)}-жартыжылдық`,
    zh: (half: number, year: string) => `${year}年${half === 1 ? '上' : '下'}半年`,
  },
});

import { defineTexts, plural } from '../../../texts/texts';

/** The checklist before the button: its lines, what each finding names, and how it is mended. */
export const checkTexts = defineTexts({
  title: {
    en: 'Before it comes out',
    ru: 'Перед публикацией',
    kk: 'Жарияламас бұрын',
    zh: '发布前检查',
  },
  again: { en: 'Check again', ru: 'Проверить снова', kk: 'Қайта тексеру', zh: '重新检查' },
  ready: {
    en: 'Nothing stands against publication.',
    ru: 'Публикации ничто не мешает.',
    kk: 'Жариялауға ештеңе кедергі емес.',
    zh: '没有问题妨碍发布。',
  },
  unapproved: {
    en: 'The content may come out so; it only has to be approved.',
    ru: 'Содержание можно публиковать; осталось утвердить версию.',
    kk: 'Мазмұнын жариялауға болады; тек нұсқаны бекіту қалды.',
    zh: '内容可以发布，只待批准。',
  },
  blocked: {
    en: (count: number) =>
      plural('en', count, {
        one: '# thing stands against publication. Mend it first.',
        other: '# things stand against publication. Mend them first.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Публикации мешает # замечание. Сначала устраните его.',
        few: 'Публикации мешают # замечания. Сначала устраните их.',
        many: 'Публикации мешают # замечаний. Сначала устраните их.',
        other: 'Публикации мешает # замечания. Сначала устраните их.',
      }),
    kk: (count: number) =>
      plural('kk', count, {
        one: 'Жариялауға # ескерту кедергі. Алдымен оны түзетіңіз.',
        other: 'Жариялауға # ескерту кедергі. Алдымен оларды түзетіңіз.',
      }),
    zh: (count: number) => plural('zh', count, { other: '有 # 项问题妨碍发布，请先处理。' }),
  },
  list: { en: 'Checklist', ru: 'Проверка', kk: 'Тексеру тізімі', zh: '检查清单' },
  ok: { en: 'Met', ru: 'Выполнено', kk: 'Орындалды', zh: '已满足' },
  warns: { en: 'To do', ru: 'Посмотреть', kk: 'Қарау керек', zh: '待处理' },
  blocks: { en: 'Blocks', ru: 'Мешает', kk: 'Кедергі', zh: '妨碍发布' },
  unchecked: { en: 'Not checked', ru: 'Не проверено', kk: 'Тексерілмеді', zh: '未检查' },
  uncheckedWhy: {
    en: 'Could not be checked: this shows only in the PDF, and other faults of the text prevent it. Mend those, then check again.',
    ru: 'Проверить не удалось: это видно только в PDF, а его создать не дают другие ошибки текста. Исправьте их и проверьте снова.',
    kk: 'Тексеру мүмкін болмады: бұл тек PDF-те көрінеді, ал оны жасауға мәтіннің басқа қателері кедергі. Соларды түзетіп, қайта тексеріңіз.',
    zh: '无法检查：此项只有生成 PDF 后才能看出，而文本中的其他问题使其无法生成。请先更正，再重新检查。',
  },
  event: { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '活动' },
  languages: { en: 'Languages', ru: 'Языки', kk: 'Тілдер', zh: '语文' },
  texts: { en: 'Texts', ru: 'Тексты', kk: 'Мәтіндер', zh: '文本' },
  recommendations: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议' },
  evidence: { en: 'Facts cited', ru: 'Факты', kk: 'Деректер', zh: '引用的事实' },
  attribution: {
    en: 'Rule of attribution',
    ru: 'Правило упоминания участников',
    kk: 'Қатысушыларды атау ережесі',
    zh: '言论归属规则',
  },
  images: {
    en: 'Descriptions of images',
    ru: 'Описания изображений',
    kk: 'Суреттердің сипаттамасы',
    zh: '图片替代文字',
  },
  glyphs: {
    en: 'Signs that the fonts have',
    ru: 'Знаки, которые есть в шрифтах',
    kk: 'Қаріптердегі таңбалар',
    zh: '字体所含字符',
  },
  print: { en: 'PDF', ru: 'PDF', kk: 'PDF', zh: 'PDF' },
  approval: { en: 'Approval', ru: 'Утверждение', kk: 'Бекіту', zh: '批准' },
  approvedBy: {
    en: (name: string, when: string) => `Approved by ${name}, ${when}`,
    ru: (name: string, when: string) => `Утверждено: ${name}, ${when}`,
    kk: (name: string, when: string) => `Бекіткен: ${name}, ${when}`,
    zh: (name: string, when: string) => `${name} 于 ${when} 批准`,
  },
  approvedAt: {
    en: (when: string) => `Approved ${when}`,
    ru: (when: string) => `Утверждено ${when}`,
    kk: (when: string) => `Бекітілген уақыты: ${when}`,
    zh: (when: string) => `于 ${when} 批准`,
  },
  isDraft: {
    en: (act: string) =>
      `It is still a draft. “${act}” at the top of the page hands it in; then it can be approved.`,
    ru: (act: string) =>
      `Это ещё черновик. Нажмите «${act}» вверху страницы; после этого версию можно утвердить.`,
    kk: (act: string) =>
      `Бұл әлі жоба. Беттің жоғарғы жағындағы «${act}» батырмасын басыңыз; содан кейін бекітуге болады.`,
    zh: (act: string) => `仍是草稿。请点击页面顶部的“${act}”，之后即可批准。`,
  },
  isInReview: {
    en: (act: string) =>
      `It is in review. Whoever may approve it finds “${act}” at the top of the page.`,
    ru: (act: string) =>
      `Версия на рассмотрении. Тот, кто вправе её утвердить, нажимает «${act}» вверху страницы.`,
    kk: (act: string) =>
      `Нұсқа қаралуда. Бекітуге құқығы бар адам беттің жоғарғы жағындағы «${act}» батырмасын басады.`,
    zh: (act: string) => `正在审阅。有批准权限的人可点击页面顶部的“${act}”。`,
  },
  frozen: {
    en: (act: string) =>
      `Its texts stand still since it was handed in. To mend them, press “${act}” at the top of the page.`,
    ru: (act: string) =>
      `С передачи на рассмотрение тексты не меняются. Чтобы исправить их, нажмите «${act}» вверху страницы.`,
    kk: (act: string) =>
      `Қарауға берілгеннен бері мәтіндер өзгермейді. Түзету үшін беттің жоғарғы жағындағы «${act}» батырмасын басыңыз.`,
    zh: (act: string) => `提交后文本不再改动。如需修改，请点击页面顶部的“${act}”。`,
  },
  noText: {
    en: (language: string) => `There is no text in ${language}; readers of it see another language`,
    ru: (language: string) => `Нет текста (${language}); читателям покажут другой язык`,
    kk: (language: string) => `Мәтін жоқ (${language}); оқырманға басқа тіл көрсетіледі`,
    zh: (language: string) => `没有${language}文本；读者将看到其他语文`,
  },
  writeIt: { en: 'Write it', ru: 'Написать', kk: 'Жазу', zh: '撰写' },
  mend: { en: 'Mend', ru: 'Исправить', kk: 'Түзету', zh: '前往修改' },
  toThePlace: { en: 'Look', ru: 'Посмотреть', kk: 'Қарау', zh: '查看' },
  mendOf: {
    en: (act: string, what: string) => `${act}: ${what}`,
    ru: (act: string, what: string) => `${act}: ${what}`,
    kk: (act: string, what: string) => `${act}: ${what}`,
    zh: (act: string, what: string) => `${act}：${what}`,
  },
  placeTitle: { en: 'title', ru: 'заголовок', kk: 'тақырып', zh: '标题' },
  placeSummary: { en: 'summary', ru: 'аннотация', kk: 'түйіндеме', zh: '摘要' },
  placeBody: { en: 'text', ru: 'текст', kk: 'мәтін', zh: '正文' },
  placeNotice: {
    en: 'note on what has changed',
    ru: 'пояснение об изменениях',
    kk: 'өзгеріс туралы ескертпе',
    zh: '更改说明',
  },
  placeRecommendation: {
    en: (number: number) => `recommendation ${String(number)}`,
    ru: (number: number) => `рекомендация ${String(number)}`,
    kk: (number: number) => `${String(number)}-ұсыным`,
    zh: (number: number) => `建议 ${String(number)}`,
  },
  placeFact: {
    en: (number: number) => `fact ${String(number)}`,
    ru: (number: number) => `факт ${String(number)}`,
    kk: (number: number) => `${String(number)}-дерек`,
    zh: (number: number) => `事实 ${String(number)}`,
  },
  line: {
    en: (line: number) => `line ${String(line)}`,
    ru: (line: number) => `строка ${String(line)}`,
    kk: (line: number) => `${String(line)}-жол`,
    zh: (line: number) => `第 ${String(line)} 行`,
  },
  letStand: {
    en: 'Let it stand',
    ru: 'Оставить как есть',
    kk: 'Сол күйінде қалдыру',
    zh: '允许保留',
  },
  letStandLead: {
    en: 'The event was held under the Chatham House rule: who said what may be told only with that person’s consent. Say who agreed, and how. The reason stays in the log and holds only for these very words.',
    ru: 'Мероприятие прошло по правилу Чатем-Хаус: сказать, кто что говорил, можно только с согласия этого человека. Укажите, кто и как согласился. Причина остаётся в журнале и действует только для этих слов.',
    kk: 'Іс-шара Чатем-Хаус ережесімен өтті: кімнің не айтқанын сол адамның келісімімен ғана жазуға болады. Кім, қалай келіскенін жазыңыз. Себебі журналда қалады және тек осы сөздерге қатысты.',
    zh: '该活动适用查塔姆宫规则：只有经本人同意，才可说明言论出自何人。请写明谁同意、以何种方式同意。理由将保存在日志中，且仅适用于这些文字。',
  },
  reason: {
    en: 'Why it may stand',
    ru: 'Почему это можно оставить',
    kk: 'Неге қалдыруға болады',
    zh: '可保留的理由',
  },
  stands: {
    en: (name: string, when: string) => `Let stand by ${name}, ${when}:`,
    ru: (name: string, when: string) => `Оставлено (${name}, ${when}):`,
    kk: (name: string, when: string) => `Қалдырған: ${name}, ${when}:`,
    zh: (name: string, when: string) => `${name} 于 ${when} 允许保留：`,
  },
  someone: { en: 'someone', ru: 'кем-то', kk: 'біреу', zh: '某人' },
  takeBack: {
    en: 'No longer let it stand',
    ru: 'Больше не оставлять',
    kk: 'Рұқсатты қайтарып алу',
    zh: '撤销允许',
  },
  nowStands: {
    en: 'It may stand; the reason is kept.',
    ru: 'Замечание снято; причина сохранена.',
    kk: 'Қалдырылды; себебі сақталды.',
    zh: '已允许保留，理由已记录。',
  },
  nowBlocks: {
    en: 'It stands against publication again.',
    ru: 'Замечание снова мешает публикации.',
    kk: 'Ескерту жариялауға қайтадан кедергі.',
    zh: '该问题再次妨碍发布。',
  },
  checking: {
    en: 'Checking; the PDFs are being set …',
    ru: 'Идёт проверка; верстаются PDF …',
    kk: 'Тексерілуде; PDF беттелуде …',
    zh: '正在检查并排版 PDF…',
  },
});

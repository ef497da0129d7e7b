import { addressees } from './addressees.js';
import type { DemoOutcome } from './event-types.js';
import { almatyText } from './outcome-almaty-text.js';
import { outlets } from './outlets.js';

/** Published after forty-seven days: late by the thirty of the first commitment, in time for the sixty of the second. */
export const almatyOutcome: DemoOutcome = {
  key: 'out-almaty',
  slug: 'almaty-communique',
  event: 'conf-almaty',
  kind: 'communique',
  authenticLanguage: 'en',
  languages: ['en', 'ru', 'kk', 'zh'],
  title: {
    en: 'Neighbours in development: communiqué of the Almaty conference',
    ru: 'Соседи в развитии: коммюнике конференции в Алматы',
    kk: 'Дамудағы көршілер: Алматы конференциясының коммюникесі',
    zh: '发展中的邻居：阿拉木图会议公报',
  },
  abstract: {
    en: 'Where cooperation between China and Central Asia stands, field by field; what the participants agree on, what they dispute, and six recommendations to named offices.',
    ru: 'Состояние сотрудничества Китая и Центральной Азии по сферам; в чём участники согласны, о чём спорят, и шесть рекомендаций конкретным ведомствам.',
    kk: 'Қытай мен Орталық Азия ынтымақтастығының салалар бойынша жай-күйі; қатысушылар неде келісті, неге таласты және нақты мекемелерге арналған алты ұсыным.',
    zh: '中国与中亚合作在各领域的现状，与会者的共识与分歧，以及向有关部门提出的六条建议。',
  },
  text: almatyText,
  recommendations: [
    {
      text: {
        en: 'Adopt one form of certificate of origin for consignments of small firms, and accept it in electronic form.',
        ru: 'Принять единый сертификат происхождения для партий малых фирм и признавать его в электронном виде.',
        kk: 'Шағын фирмалардың жүктеріне арналған бірыңғай шығу сертификатын қабылдау және оны электрондық түрде тану.',
        zh: '为小企业货物采用统一的原产地证书，并承认其电子形式。',
      },
      addressees: [addressees.eaeu, addressees.tradeMinistries],
    },
    {
      text: {
        en: 'Draw up a common table by which university credits are converted between the six systems, and publish it before the next academic year.',
        ru: 'Составить общую таблицу перевода вузовских кредитов между шестью системами и опубликовать её до начала следующего учебного года.',
        kk: 'Алты жүйе арасында университет кредиттерін қайта есептеудің ортақ кестесін жасап, келесі оқу жылына дейін жариялау.',
        zh: '制定六国高校学分互换对照表，并在下一学年开始前公布。',
      },
      addressees: [addressees.educationMinistries],
    },
    {
      text: {
        en: 'Write one joint chapter on the Silk Road for secondary-school textbooks, in the languages of all six countries.',
        ru: 'Написать одну общую главу о Шёлковом пути для школьных учебников на языках всех шести стран.',
        kk: 'Орта мектеп оқулықтарына Жібек жолы туралы бір ортақ тарауды алты елдің тілдерінде жазу.',
        zh: '为中学教科书共同编写一章关于丝绸之路的内容，以六国语言出版。',
      },
      addressees: [addressees.educationMinistries, addressees.sco],
    },
    {
      text: {
        en: 'Let every grant for translation and exhibitions go both ways: one work out for each work in.',
        ru: 'Сделать каждый грант на переводы и выставки двусторонним: одно произведение туда на каждое произведение оттуда.',
        kk: 'Аударма мен көрмеге берілетін әр грантты екіжақты ету: келген әр туындыға бір туынды жіберілсін.',
        zh: '翻译与展览资助一律双向：引进一部，输出一部。',
      },
      addressees: [addressees.cultureMinistries],
    },
    {
      text: {
        en: 'Exchange flood warnings on shared rivers within the first hour, and list the offices that send and receive them.',
        ru: 'Обмениваться предупреждениями о паводках на общих реках в течение первого часа и составить перечень ведомств, которые их передают и принимают.',
        kk: 'Ортақ өзендердегі су тасқыны туралы ескертулермен алғашқы сағатта алмасу және оларды жіберетін әрі қабылдайтын мекемелердің тізімін жасау.',
        zh: '在第一小时内互通跨境河流洪水预警，并列明发送和接收预警的部门。',
      },
      addressees: [addressees.cica, addressees.emergencyMinistries],
    },
    {
      text: {
        en: 'Reserve one place in three on each panel of joint forums for speakers under thirty-five.',
        ru: 'Закреплять каждое третье место в панелях совместных форумов за выступающими моложе тридцати пяти лет.',
        kk: 'Бірлескен форумдардың әр панеліндегі үш орынның бірін отыз бес жасқа толмаған спикерлерге беру.',
        zh: '联合论坛的每个专题讨论为三十五岁以下发言人保留三分之一的席位。',
      },
      addressees: [addressees.sco, addressees.cis],
    },
  ],
  evidence: ['xian-summit', 'train-first', 'visa-free-2023'],
  state: 'published',
  publishedAfterDays: 47,
  placements: [{ channel: 'print', outlet: outlets.bulletin, lang: 'ru', afterDays: 56 }],
};

import { addressees } from './addressees.js';
import type { DemoOutcome } from './event-types.js';
import { outlets } from './outlets.js';
import { transportText } from './outcome-transport-text.js';

/** Published in time, online and in print; version 1.1 corrects a figure. */
export const transportOutcome: DemoOutcome = {
  key: 'out-transport',
  slug: 'transport-corridors-recommendations',
  event: 'rt-transport',
  kind: 'recommendations',
  authenticLanguage: 'ru',
  languages: ['ru', 'en', 'kk', 'zh'],
  title: {
    en: 'Transport corridors: recommendations of the round table',
    ru: 'Транспортные коридоры: рекомендации круглого стола',
    kk: 'Көлік дәліздері: дөңгелек үстелдің ұсынымдары',
    zh: '运输通道：圆桌会议建议',
  },
  abstract: {
    en: 'Two routes to Tashkent have been opened by rail and by road. Five recommendations say what would turn them into a service: one electronic consignment note, published waiting times, a promise of the day, return loads, and room for small shippers.',
    ru: 'В Ташкент открыты два пути — железнодорожный и автомобильный. Пять рекомендаций говорят, что превратит их в регулярное сообщение: единая электронная накладная, открытые данные об ожидании, гарантированный день, обратная загрузка и место для малых отправителей.',
    kk: 'Ташкентке екі жол ашылды: темір жол және автомобиль жолы. Бес ұсыным оларды тұрақты қатынасқа не айналдыратынын айтады: бірыңғай электрондық жүкқұжат, күту уақытының ашық деректері, кепілді күн, кері жүк және шағын жөнелтушілерге орын.',
    zh: '通往塔什干的铁路与公路线路均已开通。五条建议说明如何使之成为常态化运输：统一电子运单、公开等待时间、承诺到达日期、组织返程货源、为小发货人留出位置。',
  },
  text: transportText,
  recommendations: [
    {
      text: {
        en: 'Agree on one electronic consignment note for rail and road, filled in once and readable to every office on the way, and try it on the Fangshan–Tashkent train within a year.',
        ru: 'Согласовать единую электронную накладную для железной и автомобильной дороги, которую заполняют один раз и читает каждое ведомство на пути, и в течение года испытать её на поезде Фаншань — Ташкент.',
        kk: 'Темір жол мен автомобиль жолына ортақ, бір рет толтырылып, жолдағы әр мекеме оқи алатын бірыңғай электрондық жүкқұжатты келісу және оны бір жыл ішінде Фаншань – Ташкент пойызында сынау.',
        zh: '商定铁路与公路通用的统一电子运单，一次填写、沿途各部门共读，并在一年内于房山—塔什干列车上试行。',
      },
      addressees: [addressees.transportMinistries, addressees.customs],
    },
    {
      text: {
        en: 'Publish the waiting time at each crossing every day, in a form that a machine can read.',
        ru: 'Ежедневно публиковать время ожидания на каждом переходе в машиночитаемом виде.',
        kk: 'Әр өткелдегі күту уақытын күн сайын машина оқи алатын түрде жариялау.',
        zh: '每日以机器可读的形式公布各口岸的等待时间。',
      },
      addressees: [addressees.customs],
    },
    {
      text: {
        en: 'Extend the timetable of the weekly train beyond the change of gauge, and pay the shipper a fixed sum for each day of delay.',
        ru: 'Продлить расписание еженедельного поезда за стык колеи и выплачивать отправителю твёрдую сумму за каждый день опоздания.',
        kk: 'Апта сайынғы пойыздың кестесін табан аралығы ауысатын жерден әрі созу және кешіккен әр күн үшін жөнелтушіге белгіленген соманы төлеу.',
        zh: '将每周列车的时刻表延伸至换轨点以远，并就每一天延误向发货人支付固定金额。',
      },
      addressees: [addressees.transportMinistries],
    },
    {
      text: {
        en: 'Open a common board of return loads on which producers of the region see empty wagons and refrigerated lorries a week ahead.',
        ru: 'Открыть общую доску обратной загрузки, на которой производители региона за неделю видят пустые вагоны и рефрижераторы.',
        kk: 'Өңір өндірушілері бос вагондар мен рефрижераторларды бір апта бұрын көретін ортақ кері жүк тақтасын ашу.',
        zh: '开设共用的返程货源信息板，使本地区生产者提前一周了解空车皮和空冷藏车。',
      },
      addressees: [addressees.eaeu, addressees.tradeMinistries],
    },
    {
      text: {
        en: 'Support gathering points where consignments of one pallet are put together, and share what is learnt among the member states.',
        ru: 'Поддержать пункты сбора, где объединяют партии в один поддон, и делиться опытом между государствами-членами.',
        kk: 'Бір тұғырықтық (паллет) жүктерді біріктіретін жинау пункттерін қолдау және мүше мемлекеттер арасында тәжірибе алмасу.',
        zh: '支持设立单托盘货物集拼点，并在成员国之间交流经验。',
      },
      addressees: [addressees.sco],
    },
  ],
  evidence: ['train-first', 'train-cargo', 'train-route', 'train-weekly', 'tir-first', 'tir-route'],
  state: 'published',
  publishedAfterDays: 19,
  placements: [
    { channel: 'print', outlet: outlets.bulletin, lang: 'ru', afterDays: 33 },
    { channel: 'online_media', outlet: outlets.magazine, lang: 'kk', afterDays: 24 },
  ],
  correction: {
    version: '1.1',
    afterDays: 21,
    notice: {
      en: 'The table gave “8–12” days on the way by road. The source says eight to ten. Corrected in all languages; nothing else has changed.',
      ru: 'В таблице для автомобильного пути было указано «8–12» дней. По источнику — от восьми до десяти. Исправлено на всех языках; больше ничего не менялось.',
      kk: 'Кестеде автомобиль жолы үшін «8–12» күн деп көрсетілген еді. Дереккөз бойынша – сегіз-он күн. Барлық тілде түзетілді; басқа ештеңе өзгерген жоқ.',
      zh: '表中公路在途天数原作“8–12”，据来源应为八至十天。各语文版均已更正，其他内容未作改动。',
    },
    replacements: [
      { lang: 'ru', from: '8–12', to: '8–10' },
      { lang: 'en', from: '8–12', to: '8–10' },
      { lang: 'kk', from: '8–12', to: '8–10' },
      { lang: 'zh', from: '8–12', to: '8–10' },
    ],
  },
};

import type { DemoVenue } from './types.js';

/** Four invented houses in four cities, each with rooms, and the online venue. */
export const demoVenues: readonly DemoVenue[] = [
  {
    key: 'almaty',
    name: {
      en: 'House of Dialogue, Almaty',
      ru: 'Дом диалога, Алматы',
      kk: 'Диалог үйі, Алматы',
      zh: '阿拉木图对话之家',
    },
    country: 'KZ',
    city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
    address: {
      en: '14 Apple Orchard Street, Almaty',
      ru: 'Алматы, улица Яблоневый Сад, 14',
      kk: 'Алматы, Алма бағы көшесі, 14',
      zh: '阿拉木图市苹果园街14号',
    },
    zone: 'Asia/Almaty',
    online: false,
    rooms: [
      {
        key: 'almaty-great',
        name: { en: 'Great Hall', ru: 'Большой зал', kk: 'Үлкен зал', zh: '大会议厅' },
        capacity: 220,
        equipment: ['projector', 'microphones', 'recording', 'livestream', 'hearing_loop'],
        interpretationBooths: 3,
      },
      {
        key: 'almaty-alatau',
        name: { en: 'Alatau Room', ru: 'Зал «Алатау»', kk: '«Алатау» залы', zh: '阿拉套厅' },
        capacity: 60,
        equipment: ['projector', 'microphones', 'videoconference'],
        interpretationBooths: 1,
      },
      {
        key: 'almaty-zhetisu',
        name: { en: 'Zhetisu Room', ru: 'Зал «Жетысу»', kk: '«Жетісу» залы', zh: '七河厅' },
        capacity: 40,
        equipment: ['screen', 'microphones'],
        interpretationBooths: 0,
      },
    ],
  },
  {
    key: 'tashkent',
    name: {
      en: 'Chorsu Congress Centre, Tashkent',
      ru: 'Конгресс-центр «Чорсу», Ташкент',
      kk: '«Чорсу» конгресс-орталығы, Ташкент',
      zh: '塔什干乔尔苏会议中心',
    },
    country: 'UZ',
    city: { en: 'Tashkent', ru: 'Ташкент', kk: 'Ташкент', zh: '塔什干' },
    address: {
      en: '27 Mulberry Street, Tashkent',
      ru: 'Ташкент, улица Тутовая, 27',
      kk: 'Ташкент, Тұт көшесі, 27',
      zh: '塔什干市桑树街27号',
    },
    zone: 'Asia/Tashkent',
    online: false,
    rooms: [
      {
        key: 'tashkent-blue',
        name: { en: 'Blue Hall', ru: 'Голубой зал', kk: 'Көгілдір зал', zh: '蓝厅' },
        capacity: 180,
        equipment: ['projector', 'microphones', 'recording', 'livestream', 'videoconference'],
        interpretationBooths: 3,
      },
      {
        key: 'tashkent-registan',
        name: {
          en: 'Registan Room',
          ru: 'Зал «Регистан»',
          kk: '«Регистан» залы',
          zh: '列吉斯坦厅',
        },
        capacity: 50,
        equipment: ['projector', 'microphones', 'videoconference'],
        interpretationBooths: 1,
      },
    ],
  },
  {
    key: 'xian',
    name: {
      en: 'West Gate Scholars’ House, Xi’an',
      ru: 'Дом учёных у Западных ворот, Сиань',
      kk: 'Батыс қақпадағы ғалымдар үйі, Сиань',
      zh: '西安西门学者之家',
    },
    country: 'CN',
    city: { en: 'Xi’an', ru: 'Сиань', kk: 'Сиань', zh: '西安' },
    address: {
      en: '8 Willow Lane, Xi’an, Shaanxi',
      ru: 'Шэньси, Сиань, Ивовый переулок, 8',
      kk: 'Шэньси, Сиань, Тал көшесі, 8',
      zh: '陕西省西安市垂柳巷8号',
    },
    zone: 'Asia/Shanghai',
    online: false,
    rooms: [
      {
        key: 'xian-lecture',
        name: { en: 'Lecture Theatre', ru: 'Лекционный зал', kk: 'Дәріс залы', zh: '报告厅' },
        capacity: 120,
        equipment: ['projector', 'microphones', 'recording', 'videoconference'],
        interpretationBooths: 2,
      },
      {
        key: 'xian-seminar',
        name: { en: 'Seminar Room', ru: 'Семинарская', kk: 'Семинар бөлмесі', zh: '研讨室' },
        capacity: 30,
        equipment: ['screen', 'whiteboard'],
        interpretationBooths: 0,
      },
    ],
  },
  {
    key: 'bishkek',
    name: {
      en: 'Chüy House of Public Dialogue, Bishkek',
      ru: 'Чуйский дом общественного диалога, Бишкек',
      kk: 'Шу қоғамдық диалог үйі, Бішкек',
      zh: '比什凯克楚河公共对话之家',
    },
    country: 'KG',
    city: { en: 'Bishkek', ru: 'Бишкек', kk: 'Бішкек', zh: '比什凯克' },
    address: {
      en: '5 Poplar Avenue, Bishkek',
      ru: 'Бишкек, Тополиная аллея, 5',
      kk: 'Бішкек, Терек аллеясы, 5',
      zh: '比什凯克市白杨大道5号',
    },
    zone: 'Asia/Bishkek',
    online: false,
    rooms: [
      {
        key: 'bishkek-epic',
        name: { en: 'Epic Hall', ru: 'Зал «Эпос»', kk: '«Эпос» залы', zh: '史诗厅' },
        capacity: 90,
        equipment: ['projector', 'microphones', 'recording'],
        interpretationBooths: 2,
      },
      {
        key: 'bishkek-studio',
        name: { en: 'Studio', ru: 'Студия', kk: 'Студия', zh: '工作室' },
        capacity: 24,
        equipment: ['screen', 'whiteboard', 'camera'],
        interpretationBooths: 0,
      },
    ],
  },
  {
    key: 'online',
    name: { en: 'Online', ru: 'Онлайн', kk: 'Онлайн', zh: '线上' },
    zone: 'Asia/Almaty',
    online: true,
    rooms: [
      {
        key: 'online-main',
        name: {
          en: 'Main video room',
          ru: 'Основная видеокомната',
          kk: 'Негізгі бейнебөлме',
          zh: '主视频会议室',
        },
        capacity: 500,
        equipment: ['videoconference', 'recording', 'livestream'],
        interpretationBooths: 4,
      },
      {
        key: 'online-second',
        name: {
          en: 'Second video room',
          ru: 'Вторая видеокомната',
          kk: 'Екінші бейнебөлме',
          zh: '第二视频会议室',
        },
        capacity: 100,
        equipment: ['videoconference'],
        interpretationBooths: 2,
      },
    ],
  },
];

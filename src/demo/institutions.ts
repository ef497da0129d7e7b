import type { DemoInstitution } from './types.js';

const almaty = { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' };
const xian = { en: 'Xi’an', ru: 'Сиань', kk: 'Сиань', zh: '西安' };
const tashkent = { en: 'Tashkent', ru: 'Ташкент', kk: 'Ташкент', zh: '塔什干' };

/** Invented institutions; each has a name in the languages of the organization, and in its own. */
export const demoInstitutions: readonly DemoInstitution[] = [
  {
    key: 'steppe-silk-road',
    country: 'CN',
    city: xian,
    names: {
      zh: '草原与丝路研究院',
      en: 'Institute for Steppe and Silk Road Studies',
      ru: 'Институт изучения Степи и Шёлкового пути',
      kk: 'Дала және Жібек жолын зерттеу институты',
    },
  },
  {
    key: 'guanzhong-university',
    country: 'CN',
    city: xian,
    names: {
      zh: '关中文理大学',
      en: 'Guanzhong University of Arts and Sciences',
      ru: 'Гуаньчжунский университет гуманитарных и естественных наук',
      kk: 'Гуаньчжун гуманитарлық және жаратылыстану ғылымдары университеті',
    },
  },
  {
    key: 'eurasian-logistics',
    country: 'CN',
    city: { en: 'Beijing', ru: 'Пекин', kk: 'Бейжің', zh: '北京' },
    names: {
      zh: '欧亚物流研究中心',
      en: 'Research Centre for Eurasian Logistics',
      ru: 'Исследовательский центр евразийской логистики',
      kk: 'Еуразиялық логистиканы зерттеу орталығы',
    },
  },
  {
    key: 'tianshan-trade',
    country: 'CN',
    city: { en: 'Urumqi', ru: 'Урумчи', kk: 'Үрімші', zh: '乌鲁木齐' },
    names: {
      zh: '天山贸易研究室',
      en: 'Tianshan Trade Laboratory',
      ru: 'Тянь-Шаньская лаборатория торговли',
      kk: 'Тянь-Шань сауда зертханасы',
    },
  },
  {
    key: 'drum-tower-weekly',
    country: 'CN',
    city: xian,
    names: {
      zh: '《鼓楼周刊》',
      en: 'Drum Tower Weekly',
      ru: 'Еженедельник «Барабанная башня»',
      kk: '«Барабан мұнарасы» апталығы',
    },
  },
  {
    key: 'regional-analysis',
    country: 'KZ',
    city: almaty,
    names: {
      kk: 'Өңірлік талдау институты',
      ru: 'Институт регионального анализа',
      en: 'Institute of Regional Analysis',
      zh: '地区分析研究所',
    },
  },
  {
    key: 'foothill-university',
    country: 'KZ',
    city: almaty,
    names: {
      kk: 'Тау бөктері гуманитарлық университеті',
      ru: 'Предгорный гуманитарный университет',
      en: 'Foothill University of the Humanities',
      zh: '山麓人文大学',
    },
  },
  {
    key: 'transit-bureau',
    country: 'KZ',
    city: { en: 'Zharkent', ru: 'Жаркент', kk: 'Жаркент', zh: '扎尔肯特' },
    names: {
      kk: 'Транзитті зерттеу бюросы',
      ru: 'Бюро исследований транзита',
      en: 'Transit Research Bureau',
      zh: '过境运输研究所',
    },
  },
  {
    key: 'meridian-press',
    country: 'KZ',
    city: { en: 'Astana', ru: 'Астана', kk: 'Астана', zh: '阿斯塔纳' },
    names: {
      kk: '«Дала меридианы» журналы',
      ru: 'Журнал «Степной меридиан»',
      en: 'Steppe Meridian magazine',
      zh: '《草原子午线》杂志',
    },
  },
  {
    key: 'chuy-dialogue',
    country: 'KG',
    city: { en: 'Bishkek', ru: 'Бишкек', kk: 'Бішкек', zh: '比什凯克' },
    names: {
      ky: 'Чүй коомдук диалог борбору',
      ru: 'Чуйский центр общественного диалога',
      en: 'Chüy Centre for Public Dialogue',
      kk: 'Шу қоғамдық диалог орталығы',
      zh: '楚河社会对话中心',
    },
  },
  {
    key: 'varzob-economics',
    country: 'TJ',
    city: { en: 'Dushanbe', ru: 'Душанбе', kk: 'Душанбе', zh: '杜尚别' },
    names: {
      tg: 'Институти иқтисод ва рушди Варзоб',
      ru: 'Варзобский институт экономики и развития',
      en: 'Varzob Institute of Economics and Development',
      kk: 'Варзоб экономика және даму институты',
      zh: '瓦尔佐布经济与发展研究所',
    },
  },
  {
    key: 'karakum-academy',
    country: 'TM',
    city: { en: 'Ashgabat', ru: 'Ашхабад', kk: 'Ашғабат', zh: '阿什哈巴德' },
    names: {
      tk: 'Garagum medeniýet we söwda akademiýasy',
      ru: 'Каракумская академия культуры и торговли',
      en: 'Karakum Academy of Culture and Trade',
      kk: 'Қарақұм мәдениет және сауда академиясы',
      zh: '卡拉库姆文化与贸易学院',
    },
  },
  {
    key: 'chorsu-institute',
    country: 'UZ',
    city: tashkent,
    names: {
      uz: 'Chorsu xalqaro hamkorlik instituti',
      ru: 'Институт международного сотрудничества «Чорсу»',
      en: 'Chorsu Institute for International Cooperation',
      zh: '乔尔苏国际合作研究所',
      kk: '«Чорсу» халықаралық ынтымақтастық институты',
    },
  },
  {
    key: 'zarafshan-tourism',
    country: 'UZ',
    city: { en: 'Samarkand', ru: 'Самарканд', kk: 'Самарқан', zh: '撒马尔罕' },
    names: {
      uz: 'Zarafshon turizm laboratoriyasi',
      ru: 'Зарафшанская лаборатория туризма',
      en: 'Zarafshan Laboratory of Tourism',
      kk: 'Зеравшан туризм зертханасы',
      zh: '泽拉夫尚旅游研究室',
    },
  },
];

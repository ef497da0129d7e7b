import type { DemoEvidence } from './event-types.js';

const publicStatement = {
  en: 'Public statement at the international forum, spring 2025',
  ru: 'Публичное выступление на международном форуме, весна 2025 года',
  kk: 'Халықаралық форумда жария сөйленген сөз, 2025 жылғы көктем',
  zh: '国际论坛公开讲话，2025年春',
};

/** The concrete examples of the mandate, one checkable fact each. */
export const demoEvidence: readonly DemoEvidence[] = [
  {
    key: 'train-first',
    occurredOn: '2025-04-08',
    statement: {
      en: 'On 8 April 2025 the first Beijing–Central Asia freight train left Fangshan district of Beijing for Tashkent.',
      ru: '8 апреля 2025 года из пекинского района Фаншань в Ташкент отправился первый грузовой поезд Пекин — Центральная Азия.',
      kk: '2025 жылғы 8 сәуірде Бейжіңнің Фаншань ауданынан Ташкентке Бейжің – Орталық Азия бағытындағы алғашқы жүк пойызы жолға шықты.',
      zh: '2025年4月8日，首趟北京—中亚货运列车从北京市房山区发往塔什干。',
    },
    source: publicStatement,
    checkedOn: '2025-05-12',
  },
  {
    key: 'train-cargo',
    occurredOn: '2025-04-08',
    statement: {
      en: 'The first Fangshan–Tashkent train carried 1,100 tonnes of goods worth 28 million yuan.',
      ru: 'Первый поезд Фаншань — Ташкент вёз 1100 тонн товаров стоимостью 28 миллионов юаней.',
      kk: 'Фаншань – Ташкент алғашқы пойызы құны 28 миллион юань болатын 1100 тонна тауар тасыды.',
      zh: '首趟房山—塔什干列车载货1100吨，货值2800万元人民币。',
    },
    source: publicStatement,
    checkedOn: '2025-05-12',
  },
  {
    key: 'train-route',
    occurredOn: '2025-04-08',
    statement: {
      en: 'The Fangshan–Tashkent train crosses the border at Khorgos; the journey takes ten days.',
      ru: 'Поезд Фаншань — Ташкент пересекает границу на переходе Хоргос и находится в пути десять дней.',
      kk: 'Фаншань – Ташкент пойызы шекараны Қорғас өткелінен өтеді, жолға он күн кетеді.',
      zh: '房山—塔什干列车经霍尔果斯口岸出境，全程十天。',
    },
    source: publicStatement,
    checkedOn: '2025-05-12',
  },
  {
    key: 'train-weekly',
    occurredOn: '2025-04-08',
    statement: {
      en: 'The Beijing–Central Asia freight train is planned to run once a week.',
      ru: 'Грузовой поезд Пекин — Центральная Азия должен ходить раз в неделю.',
      kk: 'Бейжің – Орталық Азия жүк пойызы аптасына бір рет жүреді деп жоспарланған.',
      zh: '北京—中亚货运列车计划每周开行一列。',
    },
    source: publicStatement,
    checkedOn: '2025-05-13',
  },
  {
    key: 'tir-first',
    occurredOn: '2025-04-07',
    statement: {
      en: 'On 7 April 2025 the TIR road route Shenyang–Tashkent was opened by two refrigerated lorries with 20 tonnes of ice cream.',
      ru: '7 апреля 2025 года автомобильный маршрут МДП Шэньян — Ташкент открыли два рефрижератора с 20 тоннами мороженого.',
      kk: '2025 жылғы 7 сәуірде Шэньян – Ташкент ХЖТ (TIR) автомобиль бағытын 20 тонна балмұздақ тиеген екі рефрижератор ашты.',
      zh: '2025年4月7日，两辆冷藏车载20吨冰淇淋启程，开通沈阳—塔什干TIR公路运输线路。',
    },
    source: publicStatement,
    checkedOn: '2025-05-13',
  },
  {
    key: 'tir-route',
    occurredOn: '2025-04-07',
    statement: {
      en: 'The Shenyang–Tashkent road route runs through the Bakty crossing and takes eight to ten days.',
      ru: 'Автомобильный маршрут Шэньян — Ташкент проходит через переход Бахты и занимает от восьми до десяти дней.',
      kk: 'Шэньян – Ташкент автомобиль бағыты Бақты өткелі арқылы өтеді, жолға сегіз-он күн кетеді.',
      zh: '沈阳—塔什干公路线路经巴克图口岸，全程八至十天。',
    },
    source: publicStatement,
    checkedOn: '2025-05-13',
  },
  {
    key: 'visa-free-2023',
    statement: {
      en: 'Kazakhstan and China have had a mutual visa-free regime since 2023.',
      ru: 'Между Казахстаном и Китаем с 2023 года действует взаимный безвизовый режим.',
      kk: 'Қазақстан мен Қытай арасында 2023 жылдан бері өзара визасыз режим қолданылады.',
      zh: '哈萨克斯坦与中国自2023年起实行互免签证制度。',
    },
    source: publicStatement,
    checkedOn: '2025-05-14',
  },
  {
    key: 'xian-summit',
    occurredOn: '2023-05-19',
    statement: {
      en: 'On 19 May 2023 the heads of state of China and the five states of Central Asia met at a summit in Xi’an.',
      ru: '19 мая 2023 года главы Китая и пяти государств Центральной Азии встретились на саммите в Сиане.',
      kk: '2023 жылғы 19 мамырда Қытай мен Орталық Азияның бес мемлекетінің басшылары Сианьдағы саммитте бас қосты.',
      zh: '2023年5月19日，中国与中亚五国元首在西安举行峰会。',
    },
    source: publicStatement,
    checkedOn: '2025-05-14',
  },
];

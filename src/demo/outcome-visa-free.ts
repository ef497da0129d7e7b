import { addressees } from './addressees.js';
import type { DemoOutcome } from './event-types.js';

/** The chair's summary of a meeting under the Chatham House rule: no statement is tied to a person or an office. */
export const visaFreeOutcome: DemoOutcome = {
  key: 'out-visa-free',
  slug: 'visa-free-travel-chair-summary',
  event: 'rt-visa-free',
  kind: 'chair_summary',
  authenticLanguage: 'ru',
  languages: ['ru', 'en'],
  title: {
    en: 'Visa-free travel and tourism: the chair’s summary',
    ru: 'Безвизовые поездки и туризм: резюме председателя',
  },
  abstract: {
    en: 'Once the visa is gone, four hindrances remain: paying, understanding, registering, getting there. The summary says who could remove each, and in what time.',
    ru: 'Когда виза не нужна, остаются четыре помехи: заплатить, понять, зарегистрироваться, доехать. В резюме сказано, кто и за какой срок мог бы устранить каждую.',
  },
  text: {
    en: `## About this summary

The round table in Tashkent was held under the Chatham House rule. What follows may be used freely. It does not say who said what, and no view in it should be read as that of a participant, an institution or a state. The chair answers for the wording.

Kazakhstan and China have had a mutual visa-free regime since 2023. It served the table as the nearest example: what became easier when the visa went, and what, to general surprise, did not.

## The four hindrances

| Hindrance | What the traveller meets | Who could remove it | In what time |
| --- | --- | --- | --- |
| Paying | a card or an app that works on one side only | central banks | two years |
| Understanding | signs, menus and emergency numbers in one script | cities, tourism authorities | one year |
| Registering | a hotel that may not take foreigners, a form with a three-day limit | migration services | one year |
| Getting there | no through ticket for train and bus | carriers | two years |

## Paying

A traveller who can enter without a visa but cannot buy tea has not quite been let in. Several ways were described: acceptance of foreign cards in small shops, a common standard for payment codes, a purse that can be filled in one currency and spent in another. The table preferred the payment code, because it asks least of the shopkeeper.

It was said more than once that the figures are not known. Nobody publishes how many payments by foreigners are refused, and so nobody can be asked to lower the number.

## Understanding

Four scripts meet on the roads between Xi’an and Samarkand. The table saw no need to translate everything. It asked for **twelve signs** to be the same everywhere:

- the station, the bus, the ticket office, the exit;
- the hospital, the police, the emergency number;
- drinking water, the toilet, the place of prayer;
- the exchange office, the tourist desk.

## Registering

This part of the talk was the longest. In some places the hotel registers the guest, in others the guest must go to an office, in others again nobody is sure. The rule itself was thought less of a burden than the doubt about it. One remedy found support from all sides: a page, in all the languages of the region, that says what a visitor must do on the first day, kept by the office which sets the rule.

## Getting there

Trains arrive when the buses have left. A through ticket was held to be the work of years; a through timetable, of months. The table asks for the second first.

## On what there was no agreement

1. Whether visa-free periods should be equal in all directions, or whether each country should decide as it sees fit.
2. Whether tour groups and single travellers need the same rules.
3. Whether the term of stay should be counted by entry or by calendar year.

## What follows

Four recommendations are attached. The chair proposes that the next talk on this question be held a year from now, with figures, and that travellers be invited to it.`,
    ru: `## Об этом резюме

Круглый стол в Ташкенте прошёл по правилу Чатем-Хаус. Изложенным ниже можно свободно пользоваться. Здесь не сказано, кто что говорил, и ни одно суждение не следует считать мнением участника, учреждения или государства. За формулировки отвечает председатель.

Между Казахстаном и Китаем с 2023 года действует взаимный безвизовый режим. Он послужил столу ближайшим примером: что стало легче, когда виза исчезла, и что, к общему удивлению, не стало.

## Четыре помехи

| Помеха | С чем встречается путешественник | Кто мог бы устранить | За какой срок |
| --- | --- | --- | --- |
| Заплатить | карта или приложение работает лишь по одну сторону | центральные банки | два года |
| Понять | вывески, меню и номера экстренных служб на одном письме | города, туристические ведомства | один год |
| Зарегистрироваться | гостиница, которой нельзя селить иностранцев, бланк с трёхдневным сроком | миграционные службы | один год |
| Доехать | нет сквозного билета на поезд и автобус | перевозчики | два года |

## Заплатить

Путешественник, который может въехать без визы, но не может купить чаю, чувствует, что его впустили не до конца. Назывались разные пути: приём иностранных карт в малых магазинах, общий стандарт платёжного кода, кошелёк, который пополняют в одной валюте, а тратят в другой. Стол предпочёл платёжный код: он меньше всего требует от продавца.

Не раз прозвучало, что цифры неизвестны. Никто не публикует, сколько платежей иностранцев отклонено, а значит, никого нельзя попросить это число уменьшить.

## Понять

На дорогах между Сианем и Самаркандом встречаются четыре письменности. Стол не счёл нужным переводить всё. Он просит, чтобы повсюду были одинаковы **двенадцать знаков**:

- вокзал, автобус, касса, выход;
- больница, полиция, номер экстренной помощи;
- питьевая вода, туалет, место для молитвы;
- обмен валюты, туристическая стойка.

## Зарегистрироваться

Эта часть разговора была самой долгой. Где-то гостя регистрирует гостиница, где-то гость обязан идти в ведомство сам, а где-то никто в точности не знает. Само правило показалось меньшим бременем, чем сомнение в нём. Одно средство поддержали все: страница на всех языках региона о том, что приезжий должен сделать в первый день, которую ведёт ведомство, установившее правило.

## Доехать

Поезда приходят, когда автобусы уже ушли. Сквозной билет сочли делом лет, сквозное расписание — делом месяцев. Стол просит сначала о втором.

## О чём не договорились

1. Должны ли безвизовые сроки быть равными во всех направлениях или каждая страна решает по-своему.
2. Нужны ли туристическим группам и одиночным путешественникам одинаковые правила.
3. Считать ли срок пребывания по въезду или по календарному году.

## Что дальше

Приложены четыре рекомендации. Председатель предлагает вернуться к вопросу через год, с цифрами, и позвать самих путешественников.`,
  },
  recommendations: [
    {
      text: {
        en: 'Agree on a common standard of payment codes that a small shop can accept without new equipment, and publish each quarter the share of foreign payments that were refused.',
        ru: 'Согласовать общий стандарт платёжных кодов, который малый магазин сможет принимать без нового оборудования, и ежеквартально публиковать долю отклонённых иностранных платежей.',
      },
      addressees: [addressees.centralBanks],
    },
    {
      text: {
        en: 'Introduce the same twelve signs at stations, hospitals and city centres along the Silk Road.',
        ru: 'Ввести единые двенадцать знаков на вокзалах, в больницах и городских центрах вдоль Шёлкового пути.',
      },
      addressees: [addressees.tourismAuthorities, addressees.speca],
    },
    {
      text: {
        en: 'Keep one page, in all the languages of the region, on what a visitor must do on the first day.',
        ru: 'Вести на всех языках региона одну страницу о том, что приезжий должен сделать в первый день.',
      },
      addressees: [addressees.migrationServices],
    },
    {
      text: {
        en: 'Publish a through timetable of trains and buses between the towns of the Silk Road before work on a through ticket begins.',
        ru: 'Опубликовать сквозное расписание поездов и автобусов между городами Шёлкового пути, не дожидаясь сквозного билета.',
      },
      addressees: [addressees.transportMinistries, addressees.tourismAuthorities],
    },
  ],
  evidence: ['visa-free-2023'],
  state: 'published',
  publishedAfterDays: 24,
  placements: [],
};

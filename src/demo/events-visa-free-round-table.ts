import type { DemoEvent } from './event-types.js';
import { closing, lunch, opening, speaker } from './event-parts.js';

/** Held under the Chatham House rule: the outcome may use what was said, not who said it. */
export const visaFreeRoundTable: DemoEvent = {
  key: 'rt-visa-free',
  slug: 'visa-free-travel-and-tourism',
  series: 'round-table',
  kind: 'round_table',
  format: 'in_person',
  state: 'held',
  attribution: 'chatham_house',
  visibility: 'public',
  zone: 'Asia/Tashkent',
  startsInDays: -72,
  days: 1,
  opensAt: '10:00',
  closesAt: '17:00',
  languages: ['ru', 'en', 'zh'],
  venue: 'tashkent',
  title: {
    en: 'Visa-free travel and tourism: what changes when the visa goes',
    ru: 'Безвизовые поездки и туризм: что меняется, когда виза не нужна',
    kk: 'Визасыз сапарлар мен туризм: виза жойылғанда не өзгереді',
    zh: '免签往来与旅游：取消签证之后',
  },
  summary: {
    en: 'A closed-door talk, under the Chatham House rule, on what hinders travellers once no visa does: payment, language, registration, transport.',
    ru: 'Разговор за закрытыми дверями по правилу Чатем-Хаус о том, что мешает путешественникам, когда виза уже не мешает: оплата, язык, регистрация, транспорт.',
    kk: 'Чатем-Хаус қағидасы бойынша жабық әңгіме: виза кедергі болмай қалғанда, саяхатшыға не кедергі – төлем, тіл, тіркелу, көлік.',
    zh: '依照查塔姆宫规则举行的闭门讨论：签证不再是障碍之后，支付、语言、登记、交通等方面还有哪些障碍。',
  },
  description: {
    en: `Held under the **Chatham House rule**: participants may use what they hear, but not reveal who said it, or for whom.

Four hindrances are taken in turn: paying, understanding, registering, getting there. For each the table asks who could remove it, and within what time.`,
    ru: `Проводится по **правилу Чатем-Хаус**: услышанным можно пользоваться, но нельзя раскрывать, кто это сказал и от чьего имени.

По очереди разбираются четыре помехи: заплатить, понять, зарегистрироваться, доехать. О каждой спрашивается, кто мог бы её устранить и за какой срок.`,
    kk: `**Чатем-Хаус қағидасы** бойынша өтеді: естігенді пайдалануға болады, бірақ оны кім және кімнің атынан айтқанын ашуға болмайды.

Төрт кедергі кезекпен талданады: төлеу, түсіну, тіркелу, жету. Әрқайсысын кім және қандай мерзімде жоя алатыны сұралады.`,
    zh: `本次会议适用**查塔姆宫规则**：可以使用所听到的内容，但不得透露发言人及其所代表的机构。

依次讨论四类障碍：支付、沟通、登记、交通。针对每一类，追问由谁来消除、需要多长时间。`,
  },
  partners: [{ partner: 'speca', role: 'partner' }],
  proposals: [1, 2, 3, 4],
  themes: ['visa-free', 'tourism', 'friendship'],
  speakers: [
    speaker('gulomova-oydinoy', 'chair'),
    speaker('he-zhiwei', 'speaker'),
    speaker('mirzayeva-shohsanam', 'speaker'),
    speaker('seilkhanov-rustem', 'panelist'),
    speaker('geldimyradowa-ogulbeg', 'panelist'),
    speaker('jurakhonova-tahmina', 'panelist'),
    speaker('satylganova-aizharkyn', 'guest'),
    speaker('turgunov-jasur', 'rapporteur'),
    speaker('orazymbetova-dana', 'guest', 'declined'),
  ],
  sessions: [
    opening({ key: 'rt-visa-1', room: 'tashkent-registan', day: 0, start: '10:00', end: '10:30' }, [
      { expert: 'gulomova-oydinoy', role: 'chair' },
    ]),
    {
      key: 'rt-visa-2',
      kind: 'round_table',
      title: {
        en: 'Paying and understanding',
        ru: 'Заплатить и понять',
        kk: 'Төлеу және түсіну',
        zh: '支付与沟通',
      },
      room: 'tashkent-registan',
      day: 0,
      start: '10:30',
      end: '12:30',
      people: [
        { expert: 'he-zhiwei', role: 'speaker' },
        { expert: 'jurakhonova-tahmina', role: 'panelist' },
        { expert: 'satylganova-aizharkyn', role: 'guest' },
        { expert: 'gulomova-oydinoy', role: 'moderator' },
      ],
    },
    lunch({ key: 'rt-visa-3', room: 'tashkent-registan', day: 0, start: '12:30', end: '13:30' }),
    {
      key: 'rt-visa-4',
      kind: 'round_table',
      title: {
        en: 'Registering and getting there',
        ru: 'Зарегистрироваться и доехать',
        kk: 'Тіркелу және жету',
        zh: '登记与交通',
      },
      room: 'tashkent-registan',
      day: 0,
      start: '13:30',
      end: '15:30',
      people: [
        { expert: 'mirzayeva-shohsanam', role: 'speaker' },
        { expert: 'seilkhanov-rustem', role: 'panelist' },
        { expert: 'geldimyradowa-ogulbeg', role: 'panelist' },
        { expert: 'gulomova-oydinoy', role: 'moderator' },
      ],
    },
    closing({ key: 'rt-visa-5', room: 'tashkent-registan', day: 0, start: '15:45', end: '17:00' }, [
      { expert: 'gulomova-oydinoy', role: 'chair' },
      { expert: 'turgunov-jasur', role: 'rapporteur' },
    ]),
  ],
};

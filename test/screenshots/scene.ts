import { setTimeout as sleep } from 'node:timers/promises';
import { encodeLegacy } from '../support/spreadsheet-samples.js';
import type { Desk } from './desk.js';

/** Ids of the rows that the pictures show. */
export interface Scene {
  readonly mandate: string;
  readonly series: string;
  /** A draft that waits to be announced; an announced conference; a held event with its outcome. */
  readonly draft: string;
  readonly conference: string;
  readonly held: string;
  readonly expert: string;
  readonly pair: { readonly one: string; readonly other: string };
  readonly expertImport: string;
  /** The first day of the conference, and one of its panels. */
  readonly day: string;
  readonly session: string;
  /** What the planner made of its programme. */
  readonly plan: string;
  /** A programme near the released one after a speaker's hours changed, and what contradicts itself with fewer still. */
  readonly replan: string;
  readonly contradiction: string;
  /** An outcome that is published, one of which a correction is being written, and one that waits to be approved. */
  readonly published: { readonly outcome: string; readonly version: string };
  readonly written: { readonly outcome: string; readonly version: string };
  readonly checked: { readonly outcome: string; readonly version: string };
  readonly recommendation: string;
}

/** A table as Excel saves it in Moscow: semicolons, Cyrillic in windows-1251, and a row that cannot be taken in. */
const TABLE = [
  'Фамилия;Имя;Отчество;Страна;Категория;Эл. почта;Организация',
  'Орынбасаров;Данияр;Маратович;Казахстан;учёный;daniyar.orynbasarov@example.org;Институт степных рек',
  'Мирзоева;Гульнора;;Узбекистан;эксперт;gulnora.mirzoeva@example.org;Центр торговых путей',
  'Абдыкеримов;Таалай;;Кыргызстан;эксперт;;',
  'Сапарова;Айна;Батыровна;Туркменистан;журналист;айна(at)example.org;Газета «Оазис»',
  'Шокиров;Фаррух;;Таджикистан;должностное лицо;farrukh.shokirov@example.org;Управление водного хозяйства',
].join('\r\n');

/** Finds the rows of the demonstration, and adds what a secretariat at work has beside them. */
export async function setScene(desk: Desk): Promise<Scene> {
  const [mandate] = (await desk.get('mandates')).items;
  const { items: events } = await desk.get('events?limit=100');
  const event = (slug: string): string => one(events, slug).id;
  const { items: series } = await desk.get('series');
  const { items: outcomes } = await desk.get('outcomes');
  const published = await desk.get(
    `outcomes/${one(outcomes, 'transport-corridors-recommendations').id}`,
  );
  const campaign = await desk.get(`outcomes/${one(outcomes, 'campaign-ideas').id}`);
  const communique = one(outcomes, 'almaty-communique').id;
  const conference = event('tashkent-conference');
  const programme = await desk.get(`events/${conference}/programme`);
  const panel = programme.sessions.find((session: any) => session.kind === 'panel');
  const { items: recommendations } = await desk.get(
    `recommendations?outcomeId=${published.id}&limit=50`,
  );
  const expert = (await desk.get('experts?q=Daurenova')).items[0].id;

  const file = new FormData();
  const bytes = new Uint8Array(encodeLegacy(TABLE, 'windows-1251'));
  file.set('file', new Blob([bytes]), 'эксперты.csv');
  const expertImport = (await desk.post('expert-imports', file)).id;

  const account = await desk.get('account');
  await desk.patch('account', { displayName: 'Dinara Sadykova' }, account.version);
  await inviteMembers(desk);
  const pair = await addDuplicates(desk);
  await releaseProgramme(desk, conference, programme.sessions.at(-1));
  const planned = await plan(desk, conference);
  const changed = await planAfterChanges(desk, conference, panel);
  await giveRoomHours(desk, conference, panel.startsLocal.slice(0, 10));
  return {
    mandate: mandate.id,
    series: series[0].id,
    draft: event('global-civilisation-initiative-seminar'),
    conference,
    day: panel.startsLocal.slice(0, 10),
    session: panel.id,
    plan: planned,
    ...changed,
    held: event('transport-corridors'),
    expert,
    pair,
    expertImport,
    published: { outcome: published.id, version: published.current.id },
    written: { outcome: communique, version: await correctCommunique(desk, communique) },
    checked: { outcome: campaign.id, version: campaign.current.id },
    recommendation: recommendations.find((row: any) => row.number === 1).id,
  };
}

async function inviteMembers(desk: Desk): Promise<void> {
  for (const [email, displayName, role, language] of [
    ['aigerim@example.org', 'Айгерім Сейтова', 'organizer', 'kk'],
    ['rustam@example.org', 'Рустам Валиев', 'editor', 'ru'],
    ['chen.lu@example.org', '陈璐', 'reviewer', 'zh'],
  ]) {
    await desk.post('members', { email, displayName, role, language });
  }
}

/** A correction in which the authentic text says one thing more, so that the translations are behind it. */
async function correctCommunique(desk: Desk, outcome: string): Promise<string> {
  const version = await desk.post(`outcomes/${outcome}/versions`, {
    updateType: 'clarification',
    notice: {
      ru: 'Уточнено, когда участники встретятся снова.',
      en: 'It now says when the participants meet again.',
    },
  });
  for (const [lang, sentence] of [
    ['en', 'The participants meet again within a year.'],
    ['zh', '与会者将在一年内再次会晤。'],
    ['ru', 'Участники встретятся снова в течение года.'],
  ]) {
    const path = `outcome-versions/${version.id}/editions/${lang ?? ''}`;
    const edition = await desk.get(path);
    const [first = '', ...rest] = edition.body.split('\n\n');
    const body = [first, sentence, ...rest].join('\n\n');
    await desk.put(path, { body }, edition.version);
  }
  return version.id;
}

/** The programme as it was released, and a session that was moved since. */
async function releaseProgramme(desk: Desk, event: string, session: any): Promise<void> {
  await desk.post(`events/${event}/releases`, {});
  const { startsLocal, version } = await desk.get(`sessions/${session.id}`);
  const later = Temporal.PlainDateTime.from(startsLocal).add({ minutes: 15 }).toString();
  await desk.patch(`sessions/${session.id}`, { startsLocal: later.slice(0, 16) }, version);
}

/** Lets the planner move every session, and waits for what it finds. */
async function plan(
  desk: Desk,
  event: string,
  kind: 'plan' | 'replan' | 'explain' = 'plan',
): Promise<string> {
  const { id } = await desk.post(`events/${event}/plan-runs`, {
    kind,
    movable: 'all',
    seconds: 10,
    // The walk through the town is in the evening.
    dayEnd: '21:00',
  });
  let run: any;
  do {
    await sleep(500);
    run = await desk.get(`plan-runs/${id}`);
  } while (run.state === 'waiting' || run.state === 'running');
  return id;
}

/** What the planner says when a speaker of a panel comes on the second day only, and when for half an hour only. */
async function planAfterChanges(
  desk: Desk,
  event: string,
  panel: any,
): Promise<Pick<Scene, 'replan' | 'contradiction'>> {
  const { items } = await desk.get(`events/${event}/speakers?limit=100`);
  const speaker = items.find(
    (row: any) => row.role !== 'interpreter' && row.expertId === panel.people[0].expertId,
  );
  const comes = async (intervals: readonly { from: string; to: string }[]): Promise<void> => {
    const { version } = await desk.get(`speakers/${speaker.id}`);
    await desk.put(`speakers/${speaker.id}/availability`, { intervals }, version);
  };
  const next = Temporal.PlainDate.from(panel.startsLocal.slice(0, 10)).add({ days: 1 }).toString();
  await comes([{ from: `${next}T09:00`, to: `${next}T15:00` }]);
  const replan = await plan(desk, event, 'replan');
  await comes([{ from: `${next}T09:00`, to: `${next}T09:30` }]);
  const contradiction = await plan(desk, event, 'explain');
  await comes([]);
  return { replan, contradiction };
}

/** Two records of one person that were merged, and two that wait to be judged. */
async function addDuplicates(desk: Desk): Promise<Scene['pair']> {
  const first = async (words: string): Promise<string> =>
    (await desk.get(`experts?q=${words}`)).items[0].id;
  const daurenova = await first('Daurenova');
  const again = await desk.post('experts', {
    names: [{ lang: 'en', family: 'Daurenova', given: 'Saule' }],
    category: 'expert',
    country: 'KZ',
    languages: ['en'],
  });
  await desk.post(`experts/${daurenova}/merge`, { otherId: again.id });
  const bektasov = await first('Bektasov');
  const other = await desk.post('experts', {
    names: [{ lang: 'ru', family: 'Бектасов', given: 'Нуржан' }],
    category: 'official',
    country: 'KZ',
    languages: ['ru', 'kk'],
    emails: ['n.bektasov@example.org'],
  });
  return { one: bektasov, other: other.id };
}

function one(rows: readonly any[], slug: string): any {
  const found = rows.find((row) => row.slug === slug);
  if (found === undefined) throw new Error(`The demonstration has no ${slug}.`);
  return found;
}

/** The first room of the conference is closed at lunch and in the evening, so that one session lies outside. */
async function giveRoomHours(desk: Desk, event: string, day: string): Promise<void> {
  const { rooms } = await desk.get(`events/${event}/board`);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const intervals = [
    { from: `${day}T08:00`, to: `${day}T18:00` },
    { from: `${next}T08:00`, to: `${next}T13:00` },
    { from: `${next}T13:30`, to: `${next}T16:00` },
  ];
  await desk.put(`rooms/${rooms[0].id}/availability`, { intervals }, rooms[0].version);
}

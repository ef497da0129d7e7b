import type pg from 'pg';
import { newId } from '../../src/kernel/id.js';
import { institutionKey } from '../../src/experts/institution-key.js';
import { nameKeys, nameSounds } from '../../src/experts/name-keys.js';
import { cleanNameForm, type NameForm } from '../../src/kernel/person-name.js';
import { insertRows } from './rows.js';

const BATCH = 5000;
const INSTITUTIONS = 200;
const CATEGORIES = ['scholar', 'expert', 'public_figure', 'official', 'journalist'];

/** Stems of invented family names in Cyrillic and in Latin script. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['Султанов', 'Sultanov'],
  ['Алиев', 'Aliyev'],
  ['Каримов', 'Karimov'],
  ['Ахметов', 'Akhmetov'],
  ['Рахимов', 'Rakhimov'],
  ['Жумабаев', 'Zhumabayev'],
  ['Токтогулов', 'Toktogulov'],
  ['Назаров', 'Nazarov'],
  ['Юсупов', 'Yusupov'],
  ['Сейтказин', 'Seitkazin'],
  ['Бердыев', 'Berdyev'],
  ['Хамидов', 'Khamidov'],
  ['Оразов', 'Orazov'],
  ['Мирзоев', 'Mirzoev'],
  ['Тулеген', 'Tulegen'],
  ['Абдыраев', 'Abdyraev'],
];
const GIVEN: readonly (readonly [string, string])[] = [
  ['Айгуль', 'Aigul'],
  ['Нурлан', 'Nurlan'],
  ['Шерзод', 'Sherzod'],
  ['Гулнора', 'Gulnora'],
  ['Бакыт', 'Bakyt'],
  ['Дильшод', 'Dilshod'],
  ['Мерет', 'Meret'],
  ['Фарход', 'Farkhod'],
  ['Жанар', 'Zhanar'],
  ['Тимур', 'Timur'],
  ['Зарина', 'Zarina'],
  ['Ерлан', 'Yerlan'],
  ['Лола', 'Lola'],
  ['Азамат', 'Azamat'],
];
const HAN_FAMILIES = Array.from('李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const HAN_GIVEN = Array.from('伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂英华建国文辉力东宁晓');
const LATIN_HAN_FAMILIES =
  'Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo'.split(' ');
const LATIN_HAN_GIVEN =
  'wei fang na min jing qiang lei jun yang yong yan jie tao ming chao xia ping gang gui ying hua jian guo wen hui li dong ning xiao'.split(
    ' ',
  );

/** The registry: names in two scripts, one address, one institution, nine in ten with consent. */
export async function seedExperts(
  client: pg.Client,
  organizationId: string,
  count: number,
): Promise<void> {
  const institutions = Array.from({ length: INSTITUTIONS }, (_, index) => ({
    id: newId(),
    organization_id: organizationId,
    name: { en: `Institute No. ${index + 1}`, ru: `Институт № ${index + 1}` },
    country: index % 2 === 0 ? 'UZ' : 'CN',
    search_text: ` institute институт ${index + 1} `,
    version: 1,
  }));
  await insertRows(client, 'institution', institutions);
  await insertRows(
    client,
    'institution_name',
    institutions.flatMap(({ id, name }) =>
      Object.values(name).map((text) => ({
        organization_id: organizationId,
        name_key: institutionKey(text),
        institution_id: id,
      })),
    ),
  );
  for (let first = 0; first < count; first += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, count - first) }, (_, offset) =>
      person(first + offset, organizationId),
    );
    await insertRows(
      client,
      'expert',
      people.map(({ expert }) => expert),
    );
    await insertRows(
      client,
      'expert_name',
      people.flatMap(({ names }) => names),
    );
    await insertRows(
      client,
      'expert_name_sound',
      people.flatMap(({ sounds }) => sounds),
    );
    await insertRows(
      client,
      'expert_email',
      people.map(({ email }) => email),
    );
    await insertRows(
      client,
      'affiliation',
      people.map(({ expert }, offset) => ({
        id: newId(),
        organization_id: organizationId,
        expert_id: expert.id,
        institution_id: institutions[(first + offset) % INSTITUTIONS]?.id,
        position: 0,
        title: { en: 'Professor', ru: 'Профессор' },
      })),
    );
  }
}

function person(index: number, organizationId: string) {
  const id = newId();
  const chinese = index % 3 === 0;
  const forms = chinese ? chineseForms(index) : cyrillicForms(index);
  const keys = nameKeys(forms);
  const created = `2024-01-01T00:00:00Z`;
  return {
    expert: {
      id,
      organization_id: organizationId,
      slug: `expert-${index}`,
      category: CATEGORIES[index % CATEGORIES.length],
      country: chinese ? 'CN' : (['KZ', 'UZ', 'KG', 'TJ', 'TM'][index % 5] ?? 'KZ'),
      languages: chinese ? ['zh', 'en'] : ['ru', 'en'],
      bio: { en: 'Works on transport and trade.', ru: 'Занимается транспортом и торговлей.' },
      note: '',
      name_unsplit: false,
      consent: index % 10 === 9 ? 'not_asked' : 'granted',
      sort_key: keys.sortKey,
      look_alike_key: keys.lookAlikeKey,
      search_text: keys.searchText,
      search_tokens: keys.searchTokens,
      created_at: created,
      updated_at: created,
      version: 1,
    },
    names: forms.map((form, position) => ({
      id: newId(),
      organization_id: organizationId,
      expert_id: id,
      position,
      lang: form.lang,
      script: form.script,
      family: form.family,
      given: form.given,
      patronymic: form.patronymic,
      full_name: form.full,
      name_order: form.order,
    })),
    sounds: nameSounds(forms).map((sound) => ({
      organization_id: organizationId,
      sound,
      expert_id: id,
    })),
    email: {
      id: newId(),
      organization_id: organizationId,
      expert_id: id,
      position: 0,
      address: `expert-${index}@example.org`,
      address_key: `expert-${index}@example.org`,
    },
  };
}

/** About one name in fifty is shared, as in a registry of one region. */
function cyrillicForms(index: number): readonly [NameForm, NameForm] {
  const [family, familyLatin] = pick(FAMILIES, index * 7);
  const [given, givenLatin] = pick(GIVEN, index * 11 + Math.floor(index / 13));
  // A syllable of its own spreads the names as real registries are spread, or everybody would match.
  const [syllable, syllableLatin] = pick(SYLLABLES, Math.floor(index / 5));
  return [
    cleanNameForm({ lang: 'ru', family: `${syllable}${family.toLowerCase()}`, given }),
    cleanNameForm({
      lang: 'en',
      family: `${syllableLatin}${familyLatin.toLowerCase()}`,
      given: givenLatin,
    }),
  ];
}

const SYLLABLES: readonly (readonly [string, string])[] = [
  'Б',
  'Д',
  'К',
  'М',
  'Н',
  'Р',
  'С',
  'Т',
].flatMap((letter, l) =>
  ['а', 'о', 'у', 'е', 'и'].flatMap((vowel, v) =>
    ['р', 'л', 'н', 'с', 'м', 'т'].map((end, e): readonly [string, string] => [
      `${letter}${vowel}${end}`,
      `${'BDKMNRST'[l] ?? ''}${'aouei'[v] ?? ''}${'rlnsmt'[e] ?? ''}`,
    ]),
  ),
);

function chineseForms(index: number): readonly [NameForm, NameForm] {
  const f = index % HAN_FAMILIES.length;
  const a = Math.floor(index / 7) % HAN_GIVEN.length;
  const b = Math.floor(index / 211) % HAN_GIVEN.length;
  return [
    cleanNameForm({
      lang: 'zh',
      family: HAN_FAMILIES[f],
      given: `${HAN_GIVEN[a] ?? ''}${HAN_GIVEN[b] ?? ''}`,
    }),
    cleanNameForm({
      lang: 'en',
      family: LATIN_HAN_FAMILIES[f],
      given: capital(`${LATIN_HAN_GIVEN[a] ?? ''}${LATIN_HAN_GIVEN[b] ?? ''}`),
      order: 'family_first',
    }),
  ];
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import { defineTexts, plural } from '../../texts/texts';

/** What the views by theme, country and kind say. */
export const breakdownTexts = defineTexts({
  total: {
    en: (count: number) =>
      plural('en', count, {
        one: '# event serves this mandate.',
        other: '# events serve this mandate.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Этому мандату служит # мероприятие.',
        few: 'Этому мандату служат # мероприятия.',
        many: 'Этому мандату служат # мероприятий.',
        other: 'Этому мандату служат # мероприятия.',
      }),
    kk: (count: number) => `Осы мандатқа ${String(count)} іс-шара қызмет етеді.`,
    zh: (count: number) => `共有 ${String(count)} 场活动落实该授权文件。`,
  },
  note_theme: {
    en: 'An event of two themes stands in both; a theme counts all below it.',
    ru: 'Мероприятие двух тем стоит в обеих; тема включает всё, что под ней.',
    kk: 'Екі тақырыпты іс-шара екеуінде де тұрады; тақырып астындағының бәрін қамтиды.',
    zh: '涉及两个主题的活动两处均列；主题包含其下级。',
  },
  note_country: {
    en: 'A country counts the events at which somebody of it accepted; an event stands in each of its countries.',
    ru: 'Для страны считаются мероприятия, участие в которых принял кто-то из неё; мероприятие стоит в каждой из своих стран.',
    kk: 'Елге сол елден біреу қатысуға келіскен іс-шаралар есептеледі; іс-шара әр елінде тұрады.',
    zh: '有该国人员接受邀请的活动计入该国；一场活动在其各国名下均列。',
  },
  note_kind: {
    en: 'Every event has one kind.',
    ru: 'У каждого мероприятия один вид.',
    kk: 'Әр іс-шараның бір түрі бар.',
    zh: '每场活动只属一个类型。',
  },
  theme: { en: 'Theme', ru: 'Тема', kk: 'Тақырып', zh: '主题' },
  country: { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类型' },
  without_theme: { en: 'Without a theme', ru: 'Без темы', kk: 'Тақырыпсыз', zh: '无主题' },
  without_country: {
    en: 'Nobody accepted yet, or no country given',
    ru: 'Никто ещё не согласился, или страна не указана',
    kk: 'Әзірге ешкім келіспеген немесе елі көрсетілмеген',
    zh: '尚无人接受，或未注明国家',
  },
  without_kind: { en: 'Without a kind', ru: 'Без вида', kk: 'Түрі жоқ', zh: '无类型' },
  held: { en: 'Held', ru: 'Проведено', kk: 'Өткізілді', zh: '已举行' },
  planned: { en: 'Planned', ru: 'В плане', kk: 'Жоспарда', zh: '已计划' },
  unconfirmed: { en: 'Not confirmed', ru: 'Не подтверждено', kk: 'Расталмаған', zh: '未确认' },
  published: {
    en: 'With an outcome out',
    ru: 'С изданным итогом',
    kk: 'Қорытындысы шыққан',
    zh: '成果已发布',
  },
  picture: {
    en: 'Held and planned',
    ru: 'Проведено и в плане',
    kk: 'Өткізілген және жоспардағы',
    zh: '已举行与已计划',
  },
  gap: {
    en: 'promised, and no event yet',
    ru: 'обещано, мероприятий пока нет',
    kk: 'уәде етілген, іс-шара әзірге жоқ',
    zh: '已承诺，尚无活动',
  },
  drafts: {
    en: (count: number) => `${String(count)} only as drafts`,
    ru: (count: number) => `лишь черновики: ${String(count)}`,
    kk: (count: number) => `жоба күйінде: ${String(count)}`,
    zh: (count: number) => `仅草稿 ${String(count)}`,
  },
  showEvents: {
    en: (name: string) => `Events: ${name}`,
    ru: (name: string) => `Мероприятия: ${name}`,
    kk: (name: string) => `Іс-шаралар: ${name}`,
    zh: (name: string) => `活动：${name}`,
  },
  more: {
    en: (count: number) => `${String(count)} earlier ones are in the list of events.`,
    ru: (count: number) => `Ещё ${String(count)} более ранних — в списке мероприятий.`,
    kk: (count: number) => `Бұрынғы тағы ${String(count)} іс-шаралар тізімінде.`,
    zh: (count: number) => `另有更早的 ${String(count)} 场，见活动列表。`,
  },
  publication: {
    en: (title: string) => `Published: ${title}`,
    ru: (title: string) => `Опубликовано: ${title}`,
    kk: (title: string) => `Жарияланды: ${title}`,
    zh: (title: string) => `已发布：${title}`,
  },
  none: {
    en: 'No event serves this mandate on these days.',
    ru: 'В эти дни этому мандату не служит ни одно мероприятие.',
    kk: 'Бұл күндері осы мандатқа қызмет ететін іс-шара жоқ.',
    zh: '所选时段内没有落实该授权文件的活动。',
  },
  legend: {
    en: 'Full bar: held. Hatched: planned.',
    ru: 'Сплошная полоса: проведено. Штриховка: в плане.',
    kk: 'Тұтас жолақ: өткізілді. Сызықшалы: жоспарда.',
    zh: '实心条：已举行。斜线条：已计划。',
  },
});

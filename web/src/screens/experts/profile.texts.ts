import { defineTexts, plural } from '../../texts/texts';

/** The profile of one expert: reading, consent, history, removal. */
export const profileTexts = defineTexts({
  editTitle: {
    en: (name: string) => `Edit: ${name}`,
    ru: (name: string) => `Изменить: ${name}`,
    kk: (name: string) => `Өзгерту: ${name}`,
    zh: (name: string) => `编辑：${name}`,
  },
  tabs: {
    en: 'Parts of the record',
    ru: 'Части записи',
    kk: 'Жазбаның бөліктері',
    zh: '条目的各部分',
  },
  profile: { en: 'Profile', ru: 'Профиль', kk: 'Профиль', zh: '资料' },
  history: { en: 'Engagements', ru: 'Участие', kk: 'Қатысуы', zh: '参与记录' },
  changes: { en: 'Changes', ru: 'Изменения', kk: 'Өзгерістер', zh: '变更记录' },
  names: { en: 'Names', ru: 'Имена', kk: 'Есімдері', zh: '姓名' },
  nameForms: {
    en: 'Name forms',
    ru: 'Формы имени',
    kk: 'Есімнің жазылу түрлері',
    zh: '姓名写法',
  },
  contacts: { en: 'Contacts', ru: 'Контакты', kk: 'Байланыс', zh: '联系方式' },
  person: { en: 'Person', ru: 'О человеке', kk: 'Тұлға туралы', zh: '个人情况' },
  consentTitle: {
    en: 'Consent to be shown in public',
    ru: 'Согласие на публичный показ',
    kk: 'Көпшілікке көрсетуге келісім',
    zh: '公开展示的同意',
  },
  consentShown: {
    en: 'May appear by name on public pages, where the rule of the event allows it.',
    ru: 'Имя может появляться на открытых страницах, если это позволяет правило мероприятия.',
    kk: 'Іс-шараның қағидасы рұқсат етсе, есімі ашық беттерде көрінуі мүмкін.',
    zh: '在活动规则允许时，可在公开页面上署名。',
  },
  consentHidden: {
    en: 'Does not appear by name on any public page.',
    ru: 'Имя не появляется ни на одной открытой странице.',
    kk: 'Есімі ешбір ашық бетте көрінбейді.',
    zh: '不会在任何公开页面上署名。',
  },
  consentSince: {
    en: (when: string) => `Recorded on ${when}`,
    ru: (when: string) => `Записано: ${when}`,
    kk: (when: string) => `Жазылған уақыты: ${when}`,
    zh: (when: string) => `记录于 ${when}`,
  },
  consentSource: {
    en: 'Where it is on record',
    ru: 'Где это зафиксировано',
    kk: 'Қай жерде тіркелген',
    zh: '依据',
  },
  consentSourceHint: {
    en: 'For example: signed form of 3 May, letter no. 17. Needed for a granted consent.',
    ru: 'Например: подписанная форма от 3 мая, письмо № 17. Для данного согласия обязательно.',
    kk: 'Мысалы: 3 мамырдағы қол қойылған нысан, № 17 хат. Берілген келісім үшін міндетті.',
    zh: '例如：5 月 3 日签署的表格、第 17 号函。记录“已同意”时必填。',
  },
  recordConsent: {
    en: 'Record consent',
    ru: 'Записать согласие',
    kk: 'Келісімді жазу',
    zh: '记录同意情况',
  },
  consentNow: {
    en: 'What the person says',
    ru: 'Что сказал человек',
    kk: 'Адамның жауабы',
    zh: '本人意见',
  },
  consentWillShow: {
    en: 'From now on public pages may show this person by name.',
    ru: 'С этого момента открытые страницы могут показывать имя этого человека.',
    kk: 'Осы сәттен бастап ашық беттер бұл адамның есімін көрсете алады.',
    zh: '此后公开页面可以显示此人姓名。',
  },
  consentWillHide: {
    en: 'From this moment this person appears on no public page, also not on those of past events.',
    ru: 'С этого момента человек не появляется ни на одной открытой странице, в том числе прошедших мероприятий.',
    kk: 'Осы сәттен бастап бұл адам ешбір ашық бетте, соның ішінде өткен іс-шаралар беттерінде де көрінбейді.',
    zh: '此后该人士不再出现在任何公开页面上，包括以往活动的页面。',
  },
  consentRecorded: {
    en: 'The consent is recorded',
    ru: 'Согласие записано',
    kk: 'Келісім жазылды',
    zh: '同意情况已记录',
  },
  consentEarlier: {
    en: 'What was recorded before',
    ru: 'Что было записано раньше',
    kk: 'Бұрын жазылғандар',
    zh: '以往记录',
  },
  noEmail: {
    en: 'No e-mail address: invitations cannot be sent.',
    ru: 'Нет адреса почты: приглашения отправить нельзя.',
    kk: 'Пошта мекенжайы жоқ: шақыру жіберу мүмкін емес.',
    zh: '没有电子邮箱，无法发送邀请。',
  },
  unsplitLead: {
    en: 'The name is in one piece, because its parts could not be told apart with certainty. Edit it and say which is the family name.',
    ru: 'Имя записано целиком: части не удалось определить с уверенностью. Откройте правку и укажите фамилию.',
    kk: 'Есім тұтас жазылған, өйткені бөліктерін сенімді ажырату мүмкін болмады. Өзгертуді ашып, тегін көрсетіңіз.',
    zh: '姓名为整体填写，因为无法确定其各部分。请编辑并指明姓氏。',
  },
  duplicatesLead: {
    en: (count: number) =>
      plural('en', count, {
        one: '# other record may be the same person.',
        other: '# other records may be the same person.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# другая запись может быть о том же человеке.',
        few: '# другие записи могут быть о том же человеке.',
        many: '# других записей могут быть о том же человеке.',
        other: '# другой записи могут быть о том же человеке.',
      }),
    kk: (count: number) =>
      plural('kk', count, { other: 'Басқа # жазба осы адам туралы болуы мүмкін.' }),
    zh: (count: number) => plural('zh', count, { other: '另有 # 个条目可能是同一人。' }),
  },
  compare: {
    en: 'Compare',
    ru: 'Сравнить',
    kk: 'Салыстыру',
    zh: '比对',
  },
  merged: {
    en: 'This record was merged into another',
    ru: 'Эта запись объединена с другой',
    kk: 'Бұл жазба басқасымен біріктірілген',
    zh: '该条目已并入另一条目',
  },
  mergedOpen: {
    en: (name: string) => `Open ${name}`,
    ru: (name: string) => `Открыть: ${name}`,
    kk: (name: string) => `Ашу: ${name}`,
    zh: (name: string) => `打开 ${name}`,
  },
  remove: {
    en: 'Delete the expert',
    ru: 'Удалить эксперта',
    kk: 'Сарапшыны жою',
    zh: '删除专家',
  },
  removeLead: {
    en: 'The record goes for good, with its names, addresses, affiliations and notes. The log of changes keeps who deleted it and what it held. An expert who has a role in an event cannot be deleted.',
    ru: 'Запись удаляется навсегда – с именами, адресами, местами работы и заметками. В журнале изменений остаётся, кто её удалил и что в ней было. Эксперта с ролью в мероприятии удалить нельзя.',
    kk: 'Жазба есімдерімен, мекенжайларымен, жұмыс орындарымен және жазбаларымен бірге біржола жойылады. Өзгерістер журналында оны кім жойғаны және онда не болғаны қалады. Іс-шарада рөлі бар сарапшыны жоюға болмайды.',
    zh: '该条目连同姓名、邮箱、单位和备注将被永久删除。变更日志仍保留删除者和原有内容。在活动中有角色的专家无法删除。',
  },
  removed: {
    en: (name: string) => `${name} is deleted`,
    ru: (name: string) => `Удалено: ${name}`,
    kk: (name: string) => `Жойылды: ${name}`,
    zh: (name: string) => `已删除 ${name}`,
  },
  cannotRemove: {
    en: (name: string, uses: string) => `${name} cannot be deleted: the record has ${uses}.`,
    ru: (name: string, uses: string) => `Удалить нельзя (${name}): у записи есть ${uses}.`,
    kk: (name: string, uses: string) => `Жоюға болмайды (${name}): жазбада бар – ${uses}.`,
    zh: (name: string, uses: string) => `无法删除 ${name}：该条目有${uses}。`,
  },
  instead: {
    en: 'If the person is not to be shown any more, withdraw the consent instead: the work that was done together stays on record.',
    ru: 'Если человека больше не нужно показывать, отзовите согласие: сведения о совместной работе сохранятся.',
    kk: 'Адамды енді көрсетпеу керек болса, келісімді қайтарып алыңыз: бірлескен жұмыс туралы мәлімет сақталады.',
    zh: '如不再展示此人，请改为撤回同意：共同工作的记录将予保留。',
  },
  usesSpeaker: {
    en: (count: number) =>
      plural('en', count, { one: '# role in an event', other: '# roles in events' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# роль в мероприятии',
        few: '# роли в мероприятиях',
        many: '# ролей в мероприятиях',
        other: '# роли в мероприятиях',
      }),
    kk: (count: number) => plural('kk', count, { other: 'іс-шараларда # рөл' }),
    zh: (count: number) => plural('zh', count, { other: '活动中的 # 个角色' }),
  },
  usesAssignment: {
    en: (count: number) =>
      plural('en', count, { one: '# place in a session', other: '# places in sessions' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# назначение в заседание',
        few: '# назначения в заседания',
        many: '# назначений в заседания',
        other: '# назначения в заседания',
      }),
    kk: (count: number) => plural('kk', count, { other: 'отырыстарда # орын' }),
    zh: (count: number) => plural('zh', count, { other: '场次中的 # 个席位' }),
  },
  usesMerge: {
    en: (count: number) =>
      plural('en', count, { one: '# merged record', other: '# merged records' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# присоединённая запись',
        few: '# присоединённые записи',
        many: '# присоединённых записей',
        other: '# присоединённой записи',
      }),
    kk: (count: number) => plural('kk', count, { other: '# біріктірілген жазба' }),
    zh: (count: number) => plural('zh', count, { other: '# 个已并入的条目' }),
  },
  usesOther: {
    en: (count: number) =>
      plural('en', count, { one: '# other reference', other: '# other references' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# другая ссылка',
        few: '# другие ссылки',
        many: '# других ссылок',
        other: '# другой ссылки',
      }),
    kk: (count: number) => plural('kk', count, { other: 'басқа # сілтеме' }),
    zh: (count: number) => plural('zh', count, { other: '其他 # 处引用' }),
  },
  noEngagements: {
    en: 'No engagements yet',
    ru: 'Участия ещё не было',
    kk: 'Әзірге қатыспаған',
    zh: '尚无参与记录',
  },
  noEngagementsLead: {
    en: 'Events in which this person has a role stand here. Propose or invite them under the people of an event.',
    ru: 'Здесь будут мероприятия, в которых у человека есть роль. Предложите или пригласите его на вкладке «Люди» мероприятия.',
    kk: 'Мұнда бұл адамның рөлі бар іс-шаралар тұрады. Оны іс-шараның адамдар бөлімінде ұсыныңыз немесе шақырыңыз.',
    zh: '此人在其中有角色的活动会列在这里。请在活动的人员部分提名或邀请。',
  },
  rolesIn: { en: 'Roles', ru: 'Роли', kk: 'Рөлдері', zh: '角色' },
  sessionsIn: { en: 'Sessions', ru: 'Заседания', kk: 'Отырыстар', zh: '场次' },
  publicationsOf: {
    en: 'Published outcomes of the event',
    ru: 'Опубликованные итоги мероприятия',
    kk: 'Іс-шараның жарияланған қорытындылары',
    zh: '活动已发布的成果',
  },
  noChanges: {
    en: 'Nothing was changed yet',
    ru: 'Изменений ещё не было',
    kk: 'Әзірге өзгеріс жоқ',
    zh: '尚无变更',
  },
  added: {
    en: (name: string) => `${name} is in the registry`,
    ru: (name: string) => `Внесено в реестр: ${name}`,
    kk: (name: string) => `Тізілімге енгізілді: ${name}`,
    zh: (name: string) => `${name} 已录入名录`,
  },
  updatedAt: {
    en: (when: string) => `Last changed on ${when}`,
    ru: (when: string) => `Последнее изменение: ${when}`,
    kk: (when: string) => `Соңғы өзгеріс: ${when}`,
    zh: (when: string) => `最近修改：${when}`,
  },
});

import { defineTexts } from '../../texts/texts';

export const membersTexts = defineTexts({
  lead: {
    en: 'Who works in this organization, and as what.',
    ru: 'Кто работает в этой организации и в какой роли.',
    kk: 'Бұл ұйымда кім, қандай рөлде жұмыс істейді.',
    zh: '谁在本机构工作，担任何种角色。',
  },
  invite: {
    en: 'Invite a member',
    ru: 'Пригласить участника',
    kk: 'Мүше шақыру',
    zh: '邀请成员',
  },
  sendInvitation: {
    en: 'Send the invitation',
    ru: 'Отправить приглашение',
    kk: 'Шақыру жіберу',
    zh: '发送邀请',
  },
  you: { en: 'You', ru: 'Вы', kk: 'Сіз', zh: '您' },
  waiting: {
    en: 'Invited, has not come yet',
    ru: 'Приглашён, ещё не входил',
    kk: 'Шақырылған, әлі кірмеген',
    zh: '已邀请，尚未登录',
  },
  resend: {
    en: 'Send again',
    ru: 'Отправить ещё раз',
    kk: 'Қайта жіберу',
    zh: '重新发送',
  },
  resendTo: {
    en: (name: string) => `Send the invitation of ${name} again`,
    ru: (name: string) => `Отправить приглашение ещё раз: ${name}`,
    kk: (name: string) => `Шақыруды қайта жіберу: ${name}`,
    zh: (name: string) => `重新向${name}发送邀请`,
  },
  resent: {
    en: (email: string) =>
      `A new invitation goes to ${email}. The link sent before no longer works.`,
    ru: (email: string) =>
      `Новое приглашение отправляется на ${email}. Прежняя ссылка больше не действует.`,
    kk: (email: string) =>
      `Жаңа шақыру ${email} мекенжайына жіберіледі. Бұрынғы сілтеме енді жарамайды.`,
    zh: (email: string) => `新的邀请将发往 ${email}。此前的链接不再有效。`,
  },
  invited: {
    en: (email: string) => `${email} is a member now; the invitation is in the outbox.`,
    ru: (email: string) => `${email} теперь участник; приглашение в исходящих.`,
    kk: (email: string) => `${email} енді мүше; шақыру шығыс хаттарда.`,
    zh: (email: string) => `${email} 现已成为成员；邀请已放入发件箱。`,
  },
  toOutbox: {
    en: 'Open the outbox',
    ru: 'Открыть исходящие',
    kk: 'Шығыс хаттарды ашу',
    zh: '打开发件箱',
  },
  email: {
    en: 'E-mail address',
    ru: 'Электронный адрес',
    kk: 'Электрондық мекенжай',
    zh: '邮箱地址',
  },
  name: { en: 'Name', ru: 'Имя', kk: 'Есімі', zh: '姓名' },
  nameHint: {
    en: 'For a person who has no account yet; they can change it themselves.',
    ru: 'Для того, у кого ещё нет учётной записи; имя можно будет изменить самому.',
    kk: 'Тіркелгісі әлі жоқ адам үшін; оны өзі өзгерте алады.',
    zh: '用于尚无账户的人；本人以后可以修改。',
  },
  language: {
    en: 'Language of the invitation',
    ru: 'Язык приглашения',
    kk: 'Шақыру тілі',
    zh: '邀请的语言',
  },
  languageHint: {
    en: 'Who has an account already gets it in the language chosen there.',
    ru: 'У кого учётная запись уже есть, получит его на выбранном в ней языке.',
    kk: 'Тіркелгісі бар адам оны сонда таңдалған тілде алады.',
    zh: '已有账户者将按其账户所选语言收到邀请。',
  },
  role: { en: 'Role', ru: 'Роль', kk: 'Рөлі', zh: '角色' },
  roleOf: {
    en: (name: string) => `Role of ${name}`,
    ru: (name: string) => `Роль: ${name}`,
    kk: (name: string) => `Рөлі: ${name}`,
    zh: (name: string) => `${name}的角色`,
  },
  whatRolesMay: {
    en: 'What each role may do',
    ru: 'Что может каждая роль',
    kk: 'Әр рөл не істей алады',
    zh: '各角色的权限',
  },
  owner: {
    en: 'May do everything: also decide who belongs to the organization, and change its name, languages and zone.',
    ru: 'Может всё, в том числе определять состав участников и менять название, языки и часовой пояс организации.',
    kk: 'Бәрін істей алады: мүшелер құрамын белгілеуге, ұйымның атауын, тілдерін және уақыт белдеуін өзгертуге де болады.',
    zh: '拥有全部权限，包括决定成员资格，以及更改机构的名称、语言和时区。',
  },
  organizer: {
    en: 'Runs the work: mandates, events, experts, programmes, outcomes up to publication, the outbox and API tokens. Sees the members and the log, and changes neither.',
    ru: 'Ведёт работу: мандаты, мероприятия, эксперты, программы, итоговые документы вплоть до публикации, исходящие и токены API. Участников и журнал видит, но не меняет.',
    kk: 'Жұмысты жүргізеді: мандаттар, іс-шаралар, сарапшылар, бағдарламалар, жариялауға дейінгі қорытынды құжаттар, шығыс хаттар мен API токендері. Мүшелер мен журналды көреді, бірақ өзгертпейді.',
    zh: '负责日常工作：授权文件、活动、专家、日程、成果文件直至发布、发件箱和 API 令牌。可查看成员和日志，但不能更改。',
  },
  editor: {
    en: 'Writes outcomes, recommendations and evidence, and notes placements in the media. Sees all else save members, outbox, tokens and log.',
    ru: 'Пишет итоговые документы, рекомендации и проверенные факты, отмечает публикации в СМИ. Видит всё остальное, кроме участников, исходящих, токенов и журнала.',
    kk: 'Қорытынды құжаттарды, ұсынымдарды және тексерілген деректерді жазады, БАҚ-тағы жарияланымдарды белгілейді. Мүшелерден, шығыс хаттардан, токендер мен журналдан басқасының бәрін көреді.',
    zh: '撰写成果文件、建议和事实依据，登记媒体刊载。可查看除成员、发件箱、令牌和日志之外的其他内容。',
  },
  reviewer: {
    en: 'Reads outcomes and approves them. Sees what an editor sees, and changes nothing.',
    ru: 'Читает итоговые документы и утверждает их. Видит то же, что редактор, и ничего не меняет.',
    kk: 'Қорытынды құжаттарды оқып, бекітеді. Редактор көретіннің бәрін көреді, ештеңені өзгертпейді.',
    zh: '阅读并批准成果文件。可查看编辑能看到的内容，不作任何修改。',
  },
  viewer: {
    en: 'Looks at the work and changes nothing. Does not see members, outbox, tokens and log.',
    ru: 'Смотрит и ничего не меняет. Не видит участников, исходящие, токены и журнал.',
    kk: 'Жұмысты көреді, ештеңені өзгертпейді. Мүшелер, шығыс хаттар, токендер мен журнал көрінбейді.',
    zh: '只查看工作内容，不作任何更改。看不到成员、发件箱、令牌和日志。',
  },
  changeTitle: {
    en: 'Give another role',
    ru: 'Назначить другую роль',
    kk: 'Басқа рөл беру',
    zh: '更改角色',
  },
  changeLead: {
    en: (name: string, from: string, to: string) =>
      `${name} is ${from} now, and will be ${to} at once.`,
    ru: (name: string, from: string, to: string) =>
      `${name}: сейчас «${from}», сразу станет «${to}».`,
    kk: (name: string, from: string, to: string) =>
      `${name}: қазір «${from}», бірден «${to}» болады.`,
    zh: (name: string, from: string, to: string) => `${name}当前为${from}，将立即变为${to}。`,
  },
  changeAct: {
    en: (role: string) => `Make ${role}`,
    ru: (role: string) => `Назначить: ${role}`,
    kk: (role: string) => `Тағайындау: ${role}`,
    zh: (role: string) => `设为${role}`,
  },
  ownLoss: {
    en: 'This is yourself: you will not be able to take it back.',
    ru: 'Это вы сами: вернуть себе прежнюю роль вы не сможете.',
    kk: 'Бұл – өзіңіз: бұрынғы рөлді өзіңізге қайтара алмайсыз.',
    zh: '这是您本人：更改后您将无法自行恢复。',
  },
  remove: { en: 'Remove', ru: 'Исключить', kk: 'Шығару', zh: '移除' },
  removeWho: {
    en: (name: string) => `Remove ${name}`,
    ru: (name: string) => `Исключить: ${name}`,
    kk: (name: string) => `Шығару: ${name}`,
    zh: (name: string) => `移除${name}`,
  },
  removeTitle: {
    en: 'Remove from the organization',
    ru: 'Исключить из организации',
    kk: 'Ұйымнан шығару',
    zh: '移出机构',
  },
  removeLead: {
    en: (name: string) =>
      `${name} loses access at once, together with their API tokens and their roles in events here. What they have written stays, and so does the account.`,
    ru: (name: string) =>
      `${name} сразу теряет доступ, а вместе с ним токены API и роли в мероприятиях этой организации. Всё написанное и сама учётная запись остаются.`,
    kk: (name: string) =>
      `${name} бірден кіру құқығынан, API токендерінен және осындағы іс-шаралардағы рөлдерінен айырылады. Жазғандары мен тіркелгісі сақталады.`,
    zh: (name: string) =>
      `${name}将立即失去访问权限，其在本机构的 API 令牌和活动角色也一并终止。其撰写的内容及账户均予保留。`,
  },
  removed: {
    en: (name: string) => `${name} is no longer a member`,
    ru: (name: string) => `${name} больше не участник`,
    kk: (name: string) => `${name} енді мүше емес`,
    zh: (name: string) => `${name}已不再是成员`,
  },
  roleChanged: {
    en: (name: string, role: string) => `${name}: ${role}`,
    ru: (name: string, role: string) => `${name}: ${role}`,
    kk: (name: string, role: string) => `${name}: ${role}`,
    zh: (name: string, role: string) => `${name}：${role}`,
  },
  lastOwner: {
    en: 'The only owner: to change this, make another member an owner first.',
    ru: 'Единственный владелец: чтобы это изменить, сначала назначьте владельцем кого-то ещё.',
    kk: 'Жалғыз иесі: мұны өзгерту үшін алдымен басқа мүшені иесі етіп тағайындаңыз.',
    zh: '唯一的所有者：如需更改，请先将另一位成员设为所有者。',
  },
});

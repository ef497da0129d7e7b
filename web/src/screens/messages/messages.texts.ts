import { defineTexts, plural } from '../../texts/texts';

export const messagesTexts = defineTexts({
  title: { en: 'Outbox', ru: 'Исходящие', kk: 'Шығыс хаттар', zh: '发件箱' },
  lead: {
    en: 'Letters of the organization, each in its recipient’s language. A letter that is no answer to the recipient’s own act leaves only when you approve it.',
    ru: 'Письма организации, каждое на языке получателя. Письмо, которое не отвечает на действие самого получателя, уходит только после вашего одобрения.',
    kk: 'Ұйымның хаттары, әрқайсысы алушының тілінде. Алушының өз әрекетіне жауап болмайтын хат сіз мақұлдағаннан кейін ғана жіберіледі.',
    zh: '本机构的邮件，均以收件人的语言撰写。凡不是对收件人自身操作的答复，须经您批准后才会发出。',
  },
  list: { en: 'Messages', ru: 'Сообщения', kk: 'Хабарлар', zh: '消息' },
  empty: {
    en: 'The outbox is empty',
    ru: 'Исходящих нет',
    kk: 'Шығыс хаттар жоқ',
    zh: '发件箱为空',
  },
  emptyLead: {
    en: 'Letters are written here when you invite members or experts, and wait for you where they need approval.',
    ru: 'Письма появляются здесь, когда вы приглашаете участников или экспертов, и ждут вас, если нужно одобрение.',
    kk: 'Мүшелерді немесе сарапшыларды шақырғанда хаттар осында жазылады, мақұлдау керек болса, сізді күтеді.',
    zh: '邀请成员或专家时，邮件会写入此处；需要批准的会在此等候。',
  },
  state: { en: 'State', ru: 'Состояние', kk: 'Күйі', zh: '状态' },
  anyState: { en: 'All states', ru: 'Все состояния', kk: 'Барлық күйлер', zh: '所有状态' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类别' },
  anyKind: { en: 'All kinds', ru: 'Все виды', kk: 'Барлық түрлері', zh: '所有类别' },
  to: {
    en: (recipient: string) => `To ${recipient}`,
    ru: (recipient: string) => `Кому: ${recipient}`,
    kk: (recipient: string) => `Алушы: ${recipient}`,
    zh: (recipient: string) => `收件人：${recipient}`,
  },
  recipient: { en: 'Recipient', ru: 'Получатель', kk: 'Алушы', zh: '收件人' },
  language: { en: 'Language', ru: 'Язык', kk: 'Тілі', zh: '语言' },
  written: { en: 'Written', ru: 'Написано', kk: 'Жазылған', zh: '写于' },
  left: { en: 'Sent', ru: 'Отправлено', kk: 'Жіберілген', zh: '发出时间' },
  calendars: {
    en: 'Calendar files',
    ru: 'Файлы календаря',
    kk: 'Күнтізбе файлдары',
    zh: '日历文件',
  },
  attempts: { en: 'Attempts', ru: 'Попыток', kk: 'Әрекет саны', zh: '尝试次数' },
  nextAttempt: {
    en: 'Next attempt',
    ru: 'Следующая попытка',
    kk: 'Келесі әрекет',
    zh: '下次尝试',
  },
  lastError: {
    en: 'What the mail server said',
    ru: 'Ответ почтового сервера',
    kk: 'Пошта серверінің жауабы',
    zh: '邮件服务器的答复',
  },
  text: { en: 'Text', ru: 'Текст', kk: 'Мәтіні', zh: '正文' },
  noServer: {
    en: 'This installation has no mail server, so letters do not leave: they stay here to be read and handed on. The operator sets SMTP_URL; “Send again” then sends them.',
    ru: 'В этой установке нет почтового сервера, поэтому письма не уходят: они остаются здесь, их можно прочесть и передать. Когда оператор задаст SMTP_URL, отправьте их кнопкой «Отправить ещё раз».',
    kk: 'Бұл орнатуда пошта сервері жоқ, сондықтан хаттар кетпейді: олар осында қалады, оқып, басқаша жеткізуге болады. Оператор SMTP_URL мәнін орнатқан соң, оларды «Қайта жіберу» батырмасымен жіберіңіз.',
    zh: '此系统没有邮件服务器，因此邮件不会发出，而是留在此处供阅读和转交。运维人员设置 SMTP_URL 后，用“重新发送”即可发出。',
  },
  secretHidden: {
    en: 'The text holds a link that lets its reader in, so it is shown to nobody but its recipient.',
    ru: 'В тексте есть ссылка для входа, поэтому его видит только получатель.',
    kk: 'Мәтінде кіруге мүмкіндік беретін сілтеме бар, сондықтан оны алушыдан басқа ешкім көрмейді.',
    zh: '正文含有可登录的链接，因此除收件人外不予显示。',
  },
  secretShown: {
    en: 'The text holds a link that lets its reader in. Hand it to the recipient and nobody else. That you opened it stands in the log.',
    ru: 'В тексте есть ссылка для входа. Передайте её только получателю. То, что вы её открыли, записано в журнал.',
    kk: 'Мәтінде кіруге мүмкіндік беретін сілтеме бар. Оны тек алушыға беріңіз. Оны ашқаныңыз журналға жазылды.',
    zh: '正文含有可登录的链接。请只交给收件人本人。您打开此邮件一事已记入日志。',
  },
  open: {
    en: (subject: string) => `Open “${subject}”`,
    ru: (subject: string) => `Открыть «${subject}»`,
    kk: (subject: string) => `Ашу: «${subject}»`,
    zh: (subject: string) => `打开“${subject}”`,
  },
  choose: {
    en: (subject: string, to: string) => `Choose “${subject}” to ${to}`,
    ru: (subject: string, to: string) => `Выбрать «${subject}», ${to}`,
    kk: (subject: string, to: string) => `Таңдау: «${subject}», ${to}`,
    zh: (subject: string, to: string) => `选择发给${to}的“${subject}”`,
  },
  chooseAll: {
    en: 'Choose all shown that await approval',
    ru: 'Выбрать все показанные, что ждут одобрения',
    kk: 'Көрсетілгендерден мақұлдауды күтетіннің бәрін таңдау',
    zh: '选择所显示的全部待批准邮件',
  },
  approve: { en: 'Approve', ru: 'Одобрить', kk: 'Мақұлдау', zh: '批准' },
  approveTitle: {
    en: 'Approve for sending',
    ru: 'Одобрить отправку',
    kk: 'Жіберуді мақұлдау',
    zh: '批准发送',
  },
  approveCount: {
    en: (count: number) =>
      plural('en', count, { one: 'Approve # message', other: 'Approve # messages' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Одобрить # сообщение',
        few: 'Одобрить # сообщения',
        many: 'Одобрить # сообщений',
        other: 'Одобрить # сообщения',
      }),
    kk: (count: number) => plural('kk', count, { other: '# хабарды мақұлдау' }),
    zh: (count: number) => plural('zh', count, { other: '批准 # 封邮件' }),
  },
  approveLead: {
    en: 'They leave at once and cannot be called back.',
    ru: 'Они уйдут сразу, и отозвать их будет нельзя.',
    kk: 'Олар бірден жіберіледі, қайтарып алу мүмкін емес.',
    zh: '邮件将立即发出，无法撤回。',
  },
  approved: {
    en: (count: number) =>
      plural('en', count, { one: '# message approved', other: '# messages approved' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Одобрено # сообщение',
        few: 'Одобрено # сообщения',
        many: 'Одобрено # сообщений',
        other: 'Одобрено # сообщения',
      }),
    kk: (count: number) => plural('kk', count, { other: '# хабар мақұлданды' }),
    zh: (count: number) => plural('zh', count, { other: '已批准 # 封邮件' }),
  },
  retry: { en: 'Send again', ru: 'Отправить ещё раз', kk: 'Қайта жіберу', zh: '重新发送' },
  retried: {
    en: 'The message is on its way',
    ru: 'Сообщение отправляется',
    kk: 'Хабар жіберілуде',
    zh: '邮件正在发送',
  },
  discard: { en: 'Discard', ru: 'Отбросить', kk: 'Алып тастау', zh: '丢弃' },
  discardTitle: {
    en: 'Discard the message',
    ru: 'Отбросить сообщение',
    kk: 'Хабарды алып тастау',
    zh: '丢弃邮件',
  },
  discardLead: {
    en: (recipient: string) =>
      `The message to ${recipient} never leaves and is deleted for good. Only who discarded it stays in the log.`,
    ru: (recipient: string) =>
      `Сообщение для ${recipient} не уйдёт и удаляется безвозвратно. В журнале останется только, кто его отбросил.`,
    kk: (recipient: string) =>
      `${recipient} атына жазылған хабар жіберілмейді және біржола жойылады. Журналда оны кім алып тастағаны ғана қалады.`,
    zh: (recipient: string) =>
      `发给${recipient}的邮件将不再发出，并被永久删除。日志中只保留丢弃者的记录。`,
  },
  discarded: {
    en: 'The message is discarded',
    ru: 'Сообщение отброшено',
    kk: 'Хабар алып тасталды',
    zh: '邮件已丢弃',
  },
  gone: {
    en: 'This message is no longer in the outbox.',
    ru: 'Этого сообщения больше нет в исходящих.',
    kk: 'Бұл хабар шығыс хаттарда жоқ.',
    zh: '此邮件已不在发件箱中。',
  },
});

/** What letters are about, by the code of their kind. */
export const messageKindTexts = defineTexts({
  invitation: { en: 'Invitation', ru: 'Приглашение', kk: 'Шақыру', zh: '邀请' },
  login_link: { en: 'Login link', ru: 'Ссылка для входа', kk: 'Кіру сілтемесі', zh: '登录链接' },
  password_link: {
    en: 'Link to set a password',
    ru: 'Ссылка для смены пароля',
    kk: 'Құпиясөз орнату сілтемесі',
    zh: '设置密码的链接',
  },
  password_changed: {
    en: 'Notice of a new password',
    ru: 'Извещение о новом пароле',
    kk: 'Жаңа құпиясөз туралы хабарлама',
    zh: '密码更改通知',
  },
  programme_release: {
    en: 'News of a programme',
    ru: 'Новости программы',
    kk: 'Бағдарлама жаңалығы',
    zh: '日程通知',
  },
});

import { defineTexts, plural } from '../../../texts/texts';

/** Publishing at once or at a set time, and what it will do. */
export const publishTexts = defineTexts({
  title: {
    en: 'When it comes out',
    ru: 'Когда выйдет',
    kk: 'Қашан шығады',
    zh: '何时发布',
  },
  publishNow: {
    en: 'Publish now',
    ru: 'Опубликовать сейчас',
    kk: 'Қазір жариялау',
    zh: '立即发布',
  },
  publishLater: {
    en: 'Publish at a set time',
    ru: 'Назначить время',
    kk: 'Уақытын белгілеу',
    zh: '定时发布',
  },
  anotherTime: {
    en: 'Set another time',
    ru: 'Назначить другое время',
    kk: 'Басқа уақыт белгілеу',
    zh: '更改时间',
  },
  unschedule: {
    en: 'Do not publish at that time',
    ru: 'Отменить назначенное время',
    kk: 'Белгіленген уақыттан бас тарту',
    zh: '取消定时发布',
  },
  unscheduleLead: {
    en: 'The version stays approved and can be published or scheduled again at any time.',
    ru: 'Версия останется утверждённой; её можно опубликовать или назначить снова в любое время.',
    kk: 'Нұсқа бекітілген күйінде қалады; оны кез келген уақытта жариялауға немесе қайта белгілеуге болады.',
    zh: '该版本仍为已批准状态，可随时发布或重新定时。',
  },
  unscheduled: {
    en: 'It no longer comes out by itself.',
    ru: 'Назначенное время отменено.',
    kk: 'Белгіленген уақыт жойылды.',
    zh: '已取消定时发布。',
  },
  scheduledFor: {
    en: 'It comes out by itself at this time:',
    ru: 'Версия выйдет сама в это время:',
    kk: 'Нұсқа мына уақытта өзі шығады:',
    zh: '将于以下时间自动发布：',
  },
  scheduled: {
    en: 'The time is set.',
    ru: 'Время назначено.',
    kk: 'Уақыты белгіленді.',
    zh: '时间已设定。',
  },
  lastTimeRefused: {
    en: (when: string, count: number) =>
      `It was to come out on ${when}, but ${plural('en', count, { one: '# thing stood', other: '# things stood' })} against it. See the checklist.`,
    ru: (when: string, count: number) =>
      `Версия должна была выйти ${when}, но этому помешало: ${plural('ru', count, { one: '# замечание', few: '# замечания', many: '# замечаний', other: '# замечания' })}. См. проверку.`,
    kk: (when: string, count: number) =>
      `Нұсқа ${when} шығуы тиіс еді, бірақ ${plural('kk', count, { one: '# ескерту', other: '# ескерту' })} кедергі болды. Тексеру тізімін қараңыз.`,
    zh: (when: string, count: number) =>
      `原定于 ${when} 发布，但有 ${String(count)} 项问题妨碍。请看检查清单。`,
  },
  notReady: {
    en: 'The button appears here once nothing blocks and the version is approved.',
    ru: 'Кнопка появится здесь, когда ничто не мешает и версия утверждена.',
    kk: 'Кедергі қалмай, нұсқа бекітілгенде батырма осында пайда болады.',
    zh: '没有妨碍且版本获批后，按钮将出现在此处。',
  },
  notYours: {
    en: 'It is ready. An organizer or owner can publish it.',
    ru: 'Всё готово. Опубликовать может организатор или владелец.',
    kk: 'Бәрі дайын. Ұйымдастырушы немесе иесі жариялай алады.',
    zh: '已准备就绪。组织者或所有者可以发布。',
  },
  willTitle: {
    en: 'What publishing will do',
    ru: 'Что произойдёт при публикации',
    kk: 'Жарияланғанда не болады',
    zh: '发布后的结果',
  },
  willPages: {
    en: 'The page stands open to all at:',
    ru: 'Страница откроется всем по адресу:',
    kk: 'Бет баршаға мына мекенжайда ашылады:',
    zh: '页面将在以下地址向所有人开放：',
  },
  willReplace: {
    en: (label: string) =>
      `At the same address it takes the place of version ${label}, which stays readable in the history of the page.`,
    ru: (label: string) =>
      `По тому же адресу она заменит версию ${label}, которая останется в истории страницы.`,
    kk: (label: string) =>
      `Сол мекенжайда ${label} нұсқасының орнын басады; ол беттің тарихында қалады.`,
    zh: (label: string) => `将在同一地址取代版本 ${label}，后者保留在页面历史中。`,
  },
  willPdf: {
    en: (languages: string) => `A PDF is made in: ${languages}.`,
    ru: (languages: string) => `Будут созданы PDF: ${languages}.`,
    kk: (languages: string) => `PDF жасалады: ${languages}.`,
    zh: (languages: string) => `生成 PDF：${languages}。`,
  },
  willIssue: {
    en: (count: number) =>
      plural('en', count, {
        one: '# recommendation is issued: its number, symbol and addressees then stay as they are.',
        other:
          '# recommendations are issued: their numbers, symbols and addressees then stay as they are.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Выносится # рекомендация: её номер, шифр и адресаты больше не изменятся.',
        few: 'Выносятся # рекомендации: их номера, шифры и адресаты больше не изменятся.',
        many: 'Выносится # рекомендаций: их номера, шифры и адресаты больше не изменятся.',
        other: 'Выносится # рекомендации: их номера, шифры и адресаты больше не изменятся.',
      }),
    kk: (count: number) =>
      plural('kk', count, {
        one: '# ұсыным шығарылады: оның нөмірі, шифры мен адресаттары енді өзгермейді.',
        other: '# ұсыным шығарылады: олардың нөмірлері, шифрлары мен адресаттары енді өзгермейді.',
      }),
    zh: (count: number) =>
      plural('zh', count, { other: '提出 # 项建议：编号、文号和建议对象此后不再改变。' }),
  },
  willFeeds: {
    en: 'Feeds, the list of publications and the sitemap show it within a minute.',
    ru: 'В течение минуты она появится в лентах, списке публикаций и карте сайта.',
    kk: 'Бір минут ішінде таспаларда, жарияланымдар тізімінде және сайт картасында көрінеді.',
    zh: '一分钟内出现在订阅源、出版物列表和站点地图中。',
  },
  willStay: {
    en: 'The published text is never changed again; an error is mended by a new version that says so.',
    ru: 'Опубликованный текст больше не меняется; ошибку исправляет новая версия с пояснением.',
    kk: 'Жарияланған мәтін енді өзгермейді; қатені түсіндірмесі бар жаңа нұсқа түзетеді.',
    zh: '已发布的文本不再更改；如有错误，以注明更正的新版本修正。',
  },
  willNotMail: {
    en: 'No letters are sent by it.',
    ru: 'Писем при этом не отправляется.',
    kk: 'Бұл кезде хат жіберілмейді.',
    zh: '发布本身不会发送邮件。',
  },
  waitingMessages: {
    en: (count: string) => `Letters that wait for approval in the outbox: ${count}`,
    ru: (count: string) => `Письма, ждущие одобрения в исходящих: ${count}`,
    kk: (count: string) => `Шығыс хаттарда мақұлдауды күтіп тұрған хаттар: ${count}`,
    zh: (count: string) => `发件箱中待批准的邮件：${count}`,
  },
  published: {
    en: 'It is published.',
    ru: 'Опубликовано.',
    kk: 'Жарияланды.',
    zh: '已发布。',
  },
  when: { en: 'Day of publication', ru: 'День публикации', kk: 'Жариялау күні', zh: '发布日期' },
  inZone: {
    en: (zone: string) => `By the clock of the organization: ${zone}`,
    ru: (zone: string) => `По часам организации: ${zone}`,
    kk: (zone: string) => `Ұйымның уақыты бойынша: ${zone}`,
    zh: (zone: string) => `按本机构所在时区：${zone}`,
  },
  whichHour: {
    en: 'The clocks show this hour twice. Which one is meant?',
    ru: 'Часы покажут это время дважды. Какое из двух?',
    kk: 'Сағат бұл уақытты екі рет көрсетеді. Қайсысы?',
    zh: '时钟会两次显示这一时间。指哪一次？',
  },
  firstHour: {
    en: (offset: string) => `The first (UTC${offset})`,
    ru: (offset: string) => `Первое (UTC${offset})`,
    kk: (offset: string) => `Біріншісі (UTC${offset})`,
    zh: (offset: string) => `第一次（UTC${offset}）`,
  },
  secondHour: {
    en: (offset: string) => `The second (UTC${offset})`,
    ru: (offset: string) => `Второе (UTC${offset})`,
    kk: (offset: string) => `Екіншісі (UTC${offset})`,
    zh: (offset: string) => `第二次（UTC${offset}）`,
  },
  previewPdf: {
    en: 'See the PDF as it will be',
    ru: 'Посмотреть, каким будет PDF',
    kk: 'PDF қандай болатынын қарау',
    zh: '预览 PDF',
  },
  previewLead: {
    en: 'Marked as a draft; opens in a new tab.',
    ru: 'С пометкой «черновик»; откроется в новой вкладке.',
    kk: '«Жоба» белгісімен; жаңа қойындыда ашылады.',
    zh: '带有草稿标记，在新标签页中打开。',
  },
});

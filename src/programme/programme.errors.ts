import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  session_ends_before_start: {
    kind: 'invalid',
    text: {
      en: 'The session must end after it starts ({starts}–{ends}).',
      ru: 'Заседание должно заканчиваться позже начала ({starts}–{ends}).',
      kk: 'Отырыс басталғаннан кейін аяқталуы керек ({starts}–{ends}).',
      zh: '会议的结束时间必须晚于开始时间（{starts}–{ends}）。',
    },
    constraints: ['session_times_ordered'],
  },
  session_too_long: {
    kind: 'invalid',
    text: {
      en: 'A session lasts at most 36 hours.',
      ru: 'Заседание длится не более 36 часов.',
      kk: 'Отырыс ең көбі 36 сағатқа созылады.',
      zh: '一个场次最长 36 小时。',
    },
    constraints: ['session_length_bounded'],
  },
  session_hours_incomplete: {
    kind: 'invalid',
    text: {
      en: 'Give a start with an end or a length; or only a length, and the session waits for its hours.',
      ru: 'Укажите начало вместе с окончанием или длительностью; либо только длительность, и заседание останется без времени.',
      kk: 'Басталуын аяқталуымен немесе ұзақтығымен бірге көрсетіңіз; не тек ұзақтығын беріңіз, сонда отырыс уақытсыз қалады.',
      zh: '请填写开始时间和结束时间（或时长）；也可只填时长，会议暂不排期。',
    },
    constraints: ['session_hours_shape'],
  },
  session_unplaced: {
    kind: 'invalid',
    text: {
      en: 'The session has no hours yet, so it cannot be shifted. Give it a start.',
      ru: 'У заседания ещё нет времени, его нельзя сдвинуть. Укажите начало.',
      kk: 'Отырыстың уақыты әлі жоқ, оны жылжытуға болмайды. Басталуын көрсетіңіз.',
      zh: '会议尚无时间，无法移动。请填写开始时间。',
    },
  },
  session_in_all_rooms: {
    kind: 'invalid',
    text: {
      en: 'An item for all rooms has no room of its own. Take the room away, or make it an item of that room.',
      ru: 'Пункт для всех залов не имеет своего зала. Уберите зал или сделайте его пунктом этого зала.',
      kk: 'Барлық залдарға арналған тармақтың өз залы болмайды. Залды алып тастаңыз немесе тармақты сол залға ғана арнаңыз.',
      zh: '面向全部会议室的场次没有单独的会议室。请去掉会议室，或将其改为该会议室的场次。',
    },
    constraints: ['session_all_rooms_shape'],
  },
  session_cancelled: {
    kind: 'conflict',
    text: {
      en: 'The session is cancelled. Restore it before you change its place, hours or people.',
      ru: 'Заседание отменено. Восстановите его, прежде чем менять место, время или участников.',
      kk: 'Отырыс өткізілмейді деп белгіленген. Орнын, уақытын немесе қатысушыларын өзгертпес бұрын оны қалпына келтіріңіз.',
      zh: '该会议已取消。更改地点、时间或人员前请先恢复。',
    },
  },
  session_event_closed: {
    kind: 'conflict',
    text: {
      en: 'The event is {state}; its programme no longer changes.',
      ru: 'Мероприятие в состоянии «{state}»; его программа больше не меняется.',
      kk: 'Іс-шара «{state}» күйінде; бағдарламасы енді өзгермейді.',
      zh: '活动处于“{state}”状态，其日程不再更改。',
    },
  },
  release_unchanged: {
    kind: 'conflict',
    text: {
      en: 'Release “{name}” says the same already: nothing has changed since.',
      ru: 'В выпуске «{name}» уже всё так: с тех пор ничего не изменилось.',
      kk: '«{name}» шығарылымында бәрі дәл осылай: содан бері ештеңе өзгермеген.',
      zh: '发布版“{name}”的内容与此相同：此后没有任何改动。',
    },
  },
  release_publishes_nothing: {
    kind: 'conflict',
    text: {
      en: 'Of {total} sessions none would be in the timetable ({placed} have hours, none of them takes place). Give sessions hours first, or release all the same.',
      ru: 'Из заседаний ({total}) ни одно не попадёт в расписание (время есть у {placed}, но ни одно не состоится). Сначала назначьте время или выпустите всё равно.',
      kk: '{total} отырыстың ешқайсысы кестеге кірмейді (уақыты барлары — {placed}, бірақ олар өтпейді). Алдымен уақытын белгілеңіз немесе сонда да шығарыңыз.',
      zh: '{total} 个场次中没有一个会出现在日程里（已排时间的 {placed} 个均不举行）。请先安排时间，或仍然发布。',
    },
  },
  release_name_taken: {
    kind: 'conflict',
    text: {
      en: 'A release of this event is named “{name}” already. Give this one another name.',
      ru: 'У этого мероприятия уже есть выпуск программы «{name}». Дайте новому другое название.',
      kk: 'Бұл іс-шараның «{name}» атты бағдарлама шығарылымы бар. Жаңасына басқа атау беріңіз.',
      zh: '本活动已有名为“{name}”的日程发布版。请换一个名称。',
    },
    constraints: ['programme_release_name_unique', 'programme_release_number_unique'],
  },
  release_unchanging: {
    kind: 'conflict',
    text: {
      en: 'A released programme never changes. Change the draft and release it anew.',
      ru: 'Выпущенная программа не меняется. Измените черновик и выпустите его заново.',
      kk: 'Шығарылған бағдарлама өзгермейді. Жобаны өзгертіп, қайта шығарыңыз.',
      zh: '已发布的日程不可更改。请修改草稿后重新发布。',
    },
    constraints: ['programme_release_unchanging'],
  },
  track_name_taken: {
    kind: 'conflict',
    text: {
      en: 'The event has a track of that name already. Give this one another name.',
      ru: 'У мероприятия уже есть секция с таким названием. Дайте этой другое название.',
      kk: 'Іс-шарада осындай атаумен секция бар. Мұнысына басқа атау беріңіз.',
      zh: '该活动已有同名的专题。请换一个名称。',
    },
    constraints: ['track_name_unique'],
  },
  programme_rule_blocked: {
    kind: 'conflict',
    text: {
      en: '{finding} A rule of this event refuses that. Choose another place, or set the rule to warn.',
      ru: '{finding} Правило этого мероприятия такого не допускает. Выберите другое место или переведите правило на предупреждение.',
      kk: '{finding} Бұл іс-шараның ережесі бұған жол бермейді. Басқа орын таңдаңыз немесе ережені ескертуге ауыстырыңыз.',
      zh: '{finding}本活动的规则不允许这样安排。请另选位置，或将该规则改为仅提示。',
    },
  },
  event_stream_expected: {
    kind: 'invalid',
    text: {
      en: 'This address tells of changes for as long as one listens. Ask for it with “Accept: text/event-stream”.',
      ru: 'Этот адрес сообщает об изменениях, пока его слушают. Запрашивайте его с «Accept: text/event-stream».',
      kk: 'Бұл мекенжай тыңдап тұрғанда өзгерістерді хабарлап отырады. Оны «Accept: text/event-stream» арқылы сұраңыз.',
      zh: '此地址持续推送更改。请使用“Accept: text/event-stream”请求。',
    },
  },
  too_many_streams: {
    kind: 'limited',
    text: {
      en: 'You watch {max} programmes already. Close a window that you no longer need.',
      ru: 'Вы уже следите за программами в {max} окнах. Закройте ненужное окно.',
      kk: 'Сіз қазірдің өзінде {max} бағдарламаны бақылап отырсыз. Қажет емес терезені жабыңыз.',
      zh: '您已同时查看 {max} 个日程。请关闭不需要的窗口。',
    },
  },
  working_day_backwards: {
    kind: 'invalid',
    text: {
      en: 'The working day must end after it starts.',
      ru: 'Рабочий день должен заканчиваться позже своего начала.',
      kk: 'Жұмыс күні басталғаннан кейін аяқталуы керек.',
      zh: '工作日的结束必须晚于开始。',
    },
  },
  assignment_exists: {
    kind: 'conflict',
    text: {
      en: 'This expert has that role in the session already.',
      ru: 'У этого эксперта уже есть эта роль в заседании.',
      kk: 'Бұл сарапшының отырыста мұндай рөлі бар.',
      zh: '该专家在此会议中已有该角色。',
    },
    constraints: ['assignment_role_unique'],
  },
  assignment_reason_missing: {
    kind: 'invalid',
    text: {
      en: 'An assignment that does not block needs its reason, and one that blocks has none.',
      ru: 'Для неблокирующего участия нужна причина; у блокирующего её нет.',
      kk: 'Бөгемейтін қатысу үшін себеп керек; бөгейтінінде себеп болмайды.',
      zh: '不占用时间的安排需说明原因；占用时间的则不需要。',
    },
    constraints: ['assignment_non_blocking_reason'],
  },
  expert_not_available: {
    kind: 'conflict',
    text: {
      en: '{expert} declined or withdrew from this event. Engage them again before you put them into the programme.',
      ru: '{expert}: отказ или отзыв участия в этом мероприятии. Прежде чем включать в программу, согласуйте участие заново.',
      kk: '{expert} бұл іс-шарадан бас тартқан. Бағдарламаға қоспас бұрын қатысуын қайта келісіңіз.',
      zh: '{expert} 已谢绝或退出本次活动。列入日程前请重新邀请。',
    },
  },
});

/** What placing a session may be refused for. */
export const PLACING_ERRORS = [
  'session_ends_before_start',
  'session_hours_incomplete',
  'session_in_all_rooms',
  'session_unplaced',
  'session_too_long',
  'session_cancelled',
  'session_event_closed',
  'session_room_taken',
  'session_expert_taken',
  'session_outside_event',
  'assignment_exists',
  'assignment_reason_missing',
  'expert_not_available',
  'programme_rule_blocked',
] as const;

import { defineErrors } from '../platform/i18n/error-catalogue.js';

/** The refusals of a change of state. */
export const TRANSITION_ERRORS = [
  'event_transition_refused',
  'event_venue_missing',
  'event_not_begun',
  'event_not_over',
  'event_over',
  'event_reason_missing',
] as const;

defineErrors({
  event_transition_refused: {
    kind: 'conflict',
    text: {
      en: 'An event that is “{from}” cannot become “{to}”. From here it can go to: {allowed}.',
      ru: 'Мероприятие в состоянии «{from}» не может перейти в «{to}». Возможные состояния: {allowed}.',
      kk: '«{from}» күйіндегі іс-шара «{to}» күйіне көше алмайды. Мүмкін күйлер: {allowed}.',
      zh: '处于“{from}”状态的活动不能变为“{to}”。可转入的状态：{allowed}。',
    },
  },
  event_venue_missing: {
    kind: 'conflict',
    text: {
      en: 'Choose a venue before you announce the event; its format is {format}.',
      ru: 'Перед объявлением мероприятия укажите площадку: формат — {format}.',
      kk: 'Іс-шараны жарияламас бұрын өтетін орнын таңдаңыз: форматы — {format}.',
      zh: '请先选择会场再发布活动（形式：{format}）。',
    },
  },
  event_not_begun: {
    kind: 'conflict',
    text: {
      en: 'The event begins only at {startsAt}; it cannot have been held yet.',
      ru: 'Мероприятие начнётся только в {startsAt}; оно ещё не могло состояться.',
      kk: 'Іс-шара тек {startsAt} басталады; ол әлі өткен болуы мүмкін емес.',
      zh: '活动于 {startsAt} 才开始，不能标记为已举行。',
    },
  },
  event_not_over: {
    kind: 'conflict',
    text: {
      en: 'The event runs until {endsAt}; close it after that.',
      ru: 'Мероприятие продлится до {endsAt}; закройте его после этого.',
      kk: 'Іс-шара {endsAt} дейін жүреді; оны содан кейін жабыңыз.',
      zh: '活动持续至 {endsAt}，请在此之后关闭。',
    },
  },
  event_over: {
    kind: 'conflict',
    text: {
      en: 'The event’s time ended at {endsAt}. Give it new dates before you announce it again.',
      ru: 'Время мероприятия истекло в {endsAt}. Назначьте новые даты, прежде чем объявлять его снова.',
      kk: 'Іс-шараның уақыты {endsAt} аяқталған. Қайта жарияламас бұрын жаңа күн белгілеңіз.',
      zh: '活动时间已于 {endsAt} 结束。请先设定新日期再重新发布。',
    },
  },
  event_reason_missing: {
    kind: 'conflict',
    text: {
      en: 'Give the reason: it stands on the public page and in calendars of an event that is {to}.',
      ru: 'Укажите причину: она появится на публичной странице и в календарях (состояние «{to}»).',
      kk: 'Себебін көрсетіңіз: ол ашық бетте және күнтізбелерде тұрады («{to}» күйі).',
      zh: '请说明原因：它会显示在公开页面和日历中（状态“{to}”）。',
    },
  },
  event_not_editable: {
    kind: 'conflict',
    text: {
      en: 'A {state} event keeps its dates, place and kind. Reopen it first if that is possible.',
      ru: 'У мероприятия в состоянии «{state}» даты, место и вид не меняются. Сначала верните его в работу, если это возможно.',
      kk: '«{state}» күйіндегі іс-шараның күні, орны мен түрі өзгермейді. Мүмкін болса, алдымен оны қайта ашыңыз.',
      zh: '处于“{state}”状态的活动不能更改日期、地点和类型。如可能，请先重新打开。',
    },
  },
  event_in_use: {
    kind: 'conflict',
    text: {
      en: 'Only a draft without outcomes can be deleted; cancel this event instead.',
      ru: 'Удалить можно только черновик без итоговых документов; вместо этого отмените мероприятие.',
      kk: 'Тек қорытынды құжаты жоқ жобаны жоюға болады; оның орнына іс-шараны тоқтатыңыз.',
      zh: '只能删除没有成果文件的草稿；请改为取消该活动。',
    },
  },
  event_contains_sessions: {
    kind: 'conflict',
    text: {
      en: 'Sessions of the programme would lie outside the event’s new hours: {sessions}. Move them with the event or first.',
      ru: 'Заседания программы окажутся за пределами нового времени мероприятия: {sessions}. Перенесите их вместе с мероприятием или заранее.',
      kk: 'Бағдарлама отырыстары іс-шараның жаңа уақытынан тыс қалады: {sessions}. Оларды іс-шарамен бірге немесе алдын ала көшіріңіз.',
      zh: '部分会议将超出活动的新时间范围：{sessions}。请与活动一起移动，或先行调整。',
    },
    constraints: ['event_contains_sessions'],
  },
  event_ends_before_start: {
    kind: 'invalid',
    text: {
      en: 'The end ({ends}) must lie after the start ({starts}).',
      ru: 'Окончание ({ends}) должно быть позже начала ({starts}).',
      kk: 'Аяқталуы ({ends}) басталуынан ({starts}) кейін болуы керек.',
      zh: '结束时间（{ends}）必须晚于开始时间（{starts}）。',
    },
    constraints: ['event_times_ordered'],
  },
  event_too_long: {
    kind: 'invalid',
    text: {
      en: 'An event lasts at most 60 days.',
      ru: 'Мероприятие длится не более 60 дней.',
      kk: 'Іс-шара ең көбі 60 күнге созылады.',
      zh: '活动最长 60 天。',
    },
    constraints: ['event_length_bounded'],
  },
  event_slug_taken: {
    kind: 'conflict',
    text: {
      en: 'Another event has this address already. Choose another slug.',
      ru: 'Этот адрес уже занят другим мероприятием. Выберите другой.',
      kk: 'Бұл мекенжайды басқа іс-шара алған. Басқасын таңдаңыз.',
      zh: '该地址已被其他活动使用。请另选一个。',
    },
    constraints: ['event_slug_unique'],
  },
  event_series_number_taken: {
    kind: 'conflict',
    text: {
      en: 'The series has an event of that number already.',
      ru: 'В цикле уже есть мероприятие с таким номером.',
      kk: 'Топтамада мұндай нөмірлі іс-шара бар.',
      zh: '该系列中已有此编号的活动。',
    },
    constraints: ['event_series_number_unique'],
  },
  event_role_taken: {
    kind: 'conflict',
    text: {
      en: 'This person has that role in the event already.',
      ru: 'У этого человека уже есть эта роль в мероприятии.',
      kk: 'Бұл адамның іс-шарада мұндай рөлі бар.',
      zh: '该人员在此活动中已有该角色。',
    },
    constraints: ['event_role_unique'],
  },
  series_slug_taken: {
    kind: 'conflict',
    text: {
      en: 'Another series has this address already. Choose another slug.',
      ru: 'Этот адрес уже занят другим циклом. Выберите другой.',
      kk: 'Бұл мекенжайды басқа топтама алған. Басқасын таңдаңыз.',
      zh: '该地址已被其他系列使用。请另选一个。',
    },
    constraints: ['series_slug_unique'],
  },
  series_in_use: {
    kind: 'conflict',
    text: {
      en: 'The series has {events} events. Take them out of the series first.',
      ru: 'В цикле мероприятий: {events}. Сначала выведите их из цикла.',
      kk: 'Топтамада {events} іс-шара бар. Алдымен оларды топтамадан шығарыңыз.',
      zh: '该系列包含 {events} 个活动。请先将其移出系列。',
    },
  },
  partner_name_taken: {
    kind: 'conflict',
    text: {
      en: 'A partner of that name exists already.',
      ru: 'Партнёр с таким названием уже есть.',
      kk: 'Мұндай атаулы серіктес бар.',
      zh: '已有同名的合作机构。',
    },
    constraints: ['partner_name_unique'],
  },
  partner_in_use: {
    kind: 'conflict',
    text: {
      en: 'The partner is named in {events} events or recommendations. Remove it there first.',
      ru: 'Партнёр указан в мероприятиях или рекомендациях ({events}). Сначала уберите его оттуда.',
      kk: 'Серіктес {events} іс-шарада немесе ұсынымда аталған. Алдымен сол жерлерден алып тастаңыз.',
      zh: '该合作机构出现在 {events} 个活动或建议中。请先从那里移除。',
    },
  },
  session_room_taken: {
    kind: 'conflict',
    text: {
      en: '{room} is taken by “{session}” of “{event}”, {starts}–{ends} ({zone}). Choose another room or other hours for “{asked}”.',
      ru: 'Зал «{room}» занят заседанием «{session}» мероприятия «{event}», {starts}–{ends} ({zone}). Выберите другой зал или время для заседания «{asked}».',
      kk: '«{room}» залын «{event}» іс-шарасының «{session}» отырысы алған, {starts}–{ends} ({zone}). «{asked}» үшін басқа залды немесе уақытты таңдаңыз.',
      zh: '“{room}”已被活动“{event}”的会议“{session}”占用：{starts}–{ends}（{zone}）。请为“{asked}”选择其他会场或时间。',
    },
    constraints: ['session_room_free'],
  },
  session_expert_taken: {
    kind: 'conflict',
    text: {
      en: '{expert} is in “{session}” of “{event}” then, {starts}–{ends} ({zone}). Choose other hours for “{asked}”, or mark one of the two as non-blocking with a reason.',
      ru: '{expert} в это время участвует в заседании «{session}» мероприятия «{event}», {starts}–{ends} ({zone}). Выберите другое время для заседания «{asked}» или отметьте одно из участий как неблокирующее с указанием причины.',
      kk: '{expert} бұл уақытта «{event}» іс-шарасының «{session}» отырысында, {starts}–{ends} ({zone}). «{asked}» үшін басқа уақыт таңдаңыз немесе қатысудың бірін себебімен бөгемейтін деп белгілеңіз.',
      zh: '{expert} 届时参加活动“{event}”的会议“{session}”：{starts}–{ends}（{zone}）。请为“{asked}”另选时间，或将其中一项标为不占用并说明原因。',
    },
    constraints: ['assignment_expert_free'],
  },
  session_outside_event: {
    kind: 'conflict',
    text: {
      en: 'The session ({starts}–{ends}) lies outside the event, which runs {eventStarts}–{eventEnds} ({zone}). Change the session’s hours or the event’s.',
      ru: 'Заседание ({starts}–{ends}) выходит за пределы мероприятия: {eventStarts}–{eventEnds} ({zone}). Измените время заседания или мероприятия.',
      kk: 'Отырыс ({starts}–{ends}) іс-шара уақытынан тыс: {eventStarts}–{eventEnds} ({zone}). Отырыстың немесе іс-шараның уақытын өзгертіңіз.',
      zh: '会议（{starts}–{ends}）超出活动时间范围 {eventStarts}–{eventEnds}（{zone}）。请更改会议或活动的时间。',
    },
    constraints: ['session_within_event'],
  },
});

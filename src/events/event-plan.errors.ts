import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  event_sessions_misfit: {
    kind: 'conflict',
    text: {
      en: 'On that day the clocks of {zone} leave no such hours for these sessions: {sessions}. Choose another day or zone, or change these sessions first.',
      ru: 'В этот день по часам пояса {zone} для этих заседаний нет такого времени: {sessions}. Выберите другой день или другой пояс либо сначала измените эти заседания.',
      kk: 'Сол күні {zone} белдеуінің сағаты бойынша бұл отырыстарға мұндай уақыт жоқ: {sessions}. Басқа күнді не басқа белдеуді таңдаңыз немесе алдымен осы отырыстарды өзгертіңіз.',
      zh: '当天按 {zone} 的时钟没有这些场次所需的时间：{sessions}。请另选日期或时区，或先调整这些场次。',
    },
  },
  event_move_twice: {
    kind: 'invalid',
    text: {
      en: 'Give either the new start or a number of days, not both.',
      ru: 'Укажите либо новое начало, либо число дней, но не то и другое вместе.',
      kk: 'Не жаңа басталу уақытын, не күн санын көрсетіңіз, екеуін бірдей емес.',
      zh: '请给出新的开始时间或天数，二者只能选一。',
    },
  },
  event_copy_needs: {
    kind: 'invalid',
    text: {
      en: '“{part}” can be copied only together with “{needs}”.',
      ru: '«{part}» можно скопировать только вместе с «{needs}».',
      kk: '«{part}» тек «{needs}» бөлігімен бірге көшіріледі.',
      zh: '“{part}”只能与“{needs}”一起复制。',
    },
  },
  series_without_events: {
    kind: 'conflict',
    text: {
      en: 'The series has no event yet whose successor could be made. Make the first one by hand.',
      ru: 'В серии ещё нет мероприятия, за которым могло бы следовать новое. Первое создайте вручную.',
      kk: 'Топтамада келесісін жасауға негіз болатын іс-шара әлі жоқ. Біріншісін қолмен жасаңыз.',
      zh: '该系列尚无可供续办的活动。请先手动创建第一场。',
    },
  },
  series_ended: {
    kind: 'conflict',
    text: {
      en: 'The series ends on {endsOn}; its next event would be on {day}. Give it a later end, or choose the day yourself.',
      ru: 'Серия заканчивается {endsOn}; следующее мероприятие пришлось бы на {day}. Продлите серию или выберите день сами.',
      kk: 'Топтама {endsOn} аяқталады; келесі іс-шара {day} күніне келеді. Топтаманы ұзартыңыз немесе күнді өзіңіз таңдаңыз.',
      zh: '该系列于 {endsOn} 结束，下一场活动将在 {day}。请延长系列，或自行选择日期。',
    },
  },
  series_moved_on: {
    kind: 'conflict',
    text: {
      en: 'Somebody made number {expected} of the series meanwhile; the next is number {number}. Look at the preview again.',
      ru: 'Мероприятие серии № {expected} уже создано; следующий номер — {number}. Посмотрите предварительный просмотр ещё раз.',
      kk: 'Топтаманың № {expected} іс-шарасы осы арада жасалып қойды; келесі нөмір — {number}. Алдын ала көріністі қайта қараңыз.',
      zh: '该系列的第 {expected} 场已由他人创建，下一场为第 {number} 场。请重新查看预览。',
    },
  },
  calendar_window_backwards: {
    kind: 'invalid',
    text: {
      en: 'The window must not end before it starts ({from}–{to}).',
      ru: 'Период не может заканчиваться раньше начала ({from}–{to}).',
      kk: 'Кезең басталуынан бұрын аяқтала алмайды ({from}–{to}).',
      zh: '时间段的结束不能早于开始（{from}–{to}）。',
    },
  },
  calendar_window_too_long: {
    kind: 'invalid',
    text: {
      en: 'A window of the calendar has at most {days} days. Ask for several.',
      ru: 'Период календаря — не более {days} дней. Запросите несколько периодов.',
      kk: 'Күнтізбе кезеңі ең көбі {days} күн. Бірнеше кезең сұраңыз.',
      zh: '日历时间段最多 {days} 天。请分段查询。',
    },
  },
});

import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  speaker_engaged_already: {
    kind: 'conflict',
    text: {
      en: 'This expert has that role in the event already. Change the engagement that exists.',
      ru: 'У этого эксперта уже есть эта роль в мероприятии. Измените существующее участие.',
      kk: 'Бұл сарапшының іс-шарада мұндай рөлі бар. Бұрынғы қатысуын өзгертіңіз.',
      zh: '该专家在此活动中已有该角色。请修改现有的参与记录。',
    },
    constraints: ['speaker_role_unique'],
  },
  speaker_transition_refused: {
    kind: 'conflict',
    text: {
      en: 'An engagement that is “{from}” cannot become “{to}”. From here it can go to: {allowed}.',
      ru: 'Участие в состоянии «{from}» не может перейти в «{to}». Возможные состояния: {allowed}.',
      kk: '«{from}» күйіндегі қатысу «{to}» күйіне көше алмайды. Мүмкін күйлер: {allowed}.',
      zh: '处于“{from}”状态的参与不能变为“{to}”。可转入的状态：{allowed}。',
    },
  },
  speaker_in_programme: {
    kind: 'conflict',
    text: {
      en: 'The expert is in the programme: {sessions}. Take them out of these sessions first.',
      ru: 'Эксперт включён в программу: {sessions}. Сначала исключите его из этих заседаний.',
      kk: 'Сарапшы бағдарламада бар: {sessions}. Алдымен оны осы отырыстардан шығарыңыз.',
      zh: '该专家已列入日程：{sessions}。请先将其从这些会议中移除。',
    },
  },
  speaker_availability_invalid: {
    kind: 'invalid',
    text: {
      en: 'An interval of availability must end after it starts.',
      ru: 'Интервал доступности должен заканчиваться позже своего начала.',
      kk: 'Қолжетімділік аралығы басталғаннан кейін аяқталуы керек.',
      zh: '可用时段的结束必须晚于开始。',
    },
  },
});

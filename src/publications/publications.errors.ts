import { defineErrors, defineIssues } from '../platform/i18n/error-catalogue.js';
import '../outcomes/outcomes.errors.js';

defineErrors({
  publication_blocked: {
    kind: 'conflict',
    text: {
      en: 'Version {version} cannot be published; findings that stand against it: {count}. They are listed in the details, and the check shows them too.',
      ru: 'Версию {version} нельзя опубликовать: замечаний, которые этому мешают, — {count}. Они перечислены в details; их показывает и проверка.',
      kk: '{version} нұсқасын жариялауға болмайды: кедергі болатын ескертулер саны — {count}. Олар details ішінде; тексеру де көрсетеді.',
      zh: '版本 {version} 不能发布：有 {count} 项问题阻止发布，列于 details，检查结果中亦可见。',
    },
  },
  finding_not_overridable: {
    kind: 'conflict',
    text: {
      en: 'This finding cannot be let stand; mend what it names. Only a statement given to a participant under the Chatham House Rule can, where that participant agreed.',
      ru: 'Это замечание нельзя оставить; исправьте то, на что оно указывает. Оставить можно только высказывание, приписанное участнику по правилу Чатем-Хаус, если участник согласен.',
      kk: 'Бұл ескертуді қалдыруға болмайды; ол көрсеткенді түзетіңіз. Тек Чатем-Хаус ережесімен қатысушы атынан берілген пікірді, қатысушы келіссе, қалдыруға болады.',
      zh: '此项问题不能保留，请按其所指修改。只有在查塔姆宫规则下归于与会者的言论，且经其同意，方可保留。',
    },
  },
  finding_of_closed_event: {
    kind: 'conflict',
    text: {
      en: 'The event was closed: nothing that was said in it may be given to a person, whoever agreed. Take the name out of the text.',
      ru: 'Мероприятие было закрытым: ничто сказанное на нём нельзя приписывать кому-либо, даже с согласия. Уберите имя из текста.',
      kk: 'Іс-шара жабық болды: онда айтылғанның ешқайсысын, келісім болса да, ешкімнің атынан беруге болмайды. Есімді мәтіннен алып тастаңыз.',
      zh: '该活动为闭门活动：其中言论无论是否经同意，均不得归于个人。请从文本中删去姓名。',
    },
  },
  publication_changed: {
    kind: 'stale',
    text: {
      en: 'The version was changed while its PDF was being made. Send the request again.',
      ru: 'Версия изменилась, пока готовился её PDF. Повторите запрос.',
      kk: 'PDF дайындалып жатқанда нұсқа өзгерді. Сұрауды қайталаңыз.',
      zh: '生成 PDF 期间版本发生了变化。请重新提交请求。',
    },
  },
  publication_exists: {
    kind: 'conflict',
    text: {
      en: 'This version is published already.',
      ru: 'Эта версия уже опубликована.',
      kk: 'Бұл нұсқа жарияланып қойған.',
      zh: '该版本已发布。',
    },
    constraints: ['publication_version_unique', 'rendition_unique'],
  },
  publication_not_current: {
    kind: 'conflict',
    text: {
      en: 'Only the current publication can be withdrawn; this one is “{state}”.',
      ru: 'Отозвать можно только действующую публикацию; эта — «{state}».',
      kk: 'Тек қолданыстағы жарияланымды қайтарып алуға болады; мұның күйі — «{state}».',
      zh: '只能撤回现行出版物；此项状态为“{state}”。',
    },
  },
  publish_time_past: {
    kind: 'invalid',
    text: {
      en: '{local} in {zone} has passed. Give a later time, or none to publish at once.',
      ru: 'Время {local} ({zone}) уже прошло. Укажите более позднее или не указывайте, чтобы опубликовать сразу.',
      kk: '{zone} белдеуіндегі {local} өтіп кетті. Кейінгі уақытты беріңіз немесе бірден жариялау үшін көрсетпеңіз.',
      zh: '{zone} 的 {local} 已过。请填写更晚的时间；不填则立即发布。',
    },
  },
  publish_zone_without_time: {
    kind: 'invalid',
    text: {
      en: 'A zone was given without a time (at).',
      ru: 'Указан часовой пояс без времени (at).',
      kk: 'Уақытсыз (at) белдеу көрсетілген.',
      zh: '只填写了时区而没有时间（at）。',
    },
  },
  glyph_missing: {
    kind: 'invalid',
    text: {
      en: 'The fonts have no sign for: {characters}. Replace them.',
      ru: 'В шрифтах нет знаков: {characters}. Замените их.',
      kk: 'Қаріптерде мына таңбалар жоқ: {characters}. Оларды ауыстырыңыз.',
      zh: '字体中缺少以下字符：{characters}。请替换。',
    },
  },
  image_without_alt: {
    kind: 'invalid',
    text: {
      en: 'An image has no description for those who do not see it: ![description](address).',
      ru: 'У изображения нет описания для тех, кто его не видит: ![описание](адрес).',
      kk: 'Суретте көрмейтіндерге арналған сипаттама жоқ: ![сипаттама](мекенжай).',
      zh: '图片缺少替代文字：![描述](地址)。',
    },
  },
  typesetting_failed: {
    kind: 'invalid',
    text: {
      en: 'The PDF could not be made: {reason}',
      ru: 'Не удалось создать PDF: {reason}',
      kk: 'PDF жасалмады: {reason}',
      zh: '无法生成 PDF：{reason}',
    },
  },
  typesetting_too_long: {
    kind: 'invalid',
    text: {
      en: 'The PDF took longer than {seconds} seconds to make. Shorten or simplify the text.',
      ru: 'Создание PDF заняло больше {seconds} с. Сократите или упростите текст.',
      kk: 'PDF жасау {seconds} секундтан ұзаққа созылды. Мәтінді қысқартыңыз немесе жеңілдетіңіз.',
      zh: '生成 PDF 超过 {seconds} 秒。请缩短或简化文本。',
    },
  },
  typesetting_busy: {
    kind: 'limited',
    text: {
      en: 'Too many documents are being typeset. Try again in a minute.',
      ru: 'Слишком много документов верстается. Повторите через минуту.',
      kk: 'Тым көп құжат беттелуде. Бір минуттан кейін қайталаңыз.',
      zh: '正在排版的文件过多。请一分钟后重试。',
    },
  },
  typesetting_stopped: {
    kind: 'limited',
    text: {
      en: 'The service is being stopped. Try again in a minute.',
      ru: 'Служба останавливается. Повторите через минуту.',
      kk: 'Қызмет тоқтатылуда. Бір минуттан кейін қайталаңыз.',
      zh: '服务正在停止。请一分钟后重试。',
    },
  },
  file_missing: {
    kind: 'unavailable',
    text: {
      en: 'The file is recorded but cannot be read from the storage now. Tell the operator.',
      ru: 'Файл учтён, но сейчас не читается из хранилища. Сообщите оператору.',
      kk: 'Файл тіркелген, бірақ қазір қоймадан оқылмайды. Операторға айтыңыз.',
      zh: '文件已登记，但目前无法从存储中读取。请告知运维人员。',
    },
  },
});

defineIssues({
  publish_time_ambiguous: {
    en: 'the clocks in {zone} show {local} twice; add the offset that is meant: {local}{first} or {local}{second}',
    ru: 'часы в поясе {zone} показывают {local} дважды; добавьте нужное смещение: {local}{first} или {local}{second}',
    kk: '{zone} белдеуінде сағат {local} уақытын екі рет көрсетеді; керекті ығысуды қосыңыз: {local}{first} немесе {local}{second}',
    zh: '{zone} 的时钟会两次显示 {local}；请加上所指的时差：{local}{first} 或 {local}{second}',
  },
  finding_unknown: {
    en: 'is the key of no finding of this version as it stands; check it again',
    ru: 'такого замечания у этой версии сейчас нет; проверьте её заново',
    kk: 'бұл нұсқада қазір мұндай ескерту жоқ; оны қайта тексеріңіз',
    zh: '该版本目前没有此项问题；请重新检查',
  },
  lang_without_edition: {
    en: 'there is no text in this language; there are: {languages}',
    ru: 'на этом языке текста нет; есть: {languages}',
    kk: 'бұл тілде мәтін жоқ; барлары: {languages}',
    zh: '没有该语言的文本；现有：{languages}',
  },
});

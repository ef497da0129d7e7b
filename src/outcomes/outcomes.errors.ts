import { defineErrors, defineIssues } from '../platform/i18n/error-catalogue.js';
import '../platform/richtext/markdown.errors.js';
import './findings.errors.js';

/** The refusals of every change of a version's content. */
export const CONTENT_ERRORS = ['outcome_version_not_draft', 'outcome_version_unchanging'] as const;

defineErrors({
  outcome_symbol_taken: {
    kind: 'conflict',
    text: {
      en: 'The number of this outcome was given to another one. Send the request again.',
      ru: 'Номер этого документа уже присвоен другому. Повторите запрос.',
      kk: 'Бұл құжаттың нөмірі басқасына берілген. Сұрауды қайталаңыз.',
      zh: '该编号已分配给另一份文件。请重新提交请求。',
    },
    constraints: ['outcome_symbol_unique', 'outcome_number_unique'],
  },
  outcome_slug_taken: {
    kind: 'conflict',
    text: {
      en: 'Another publication lives at this address (slug). Choose another one, or leave it out.',
      ru: 'По этому адресу (slug) уже есть другая публикация. Выберите другой или не указывайте его.',
      kk: 'Бұл мекенжайда (slug) басқа жарияланым бар. Басқасын таңдаңыз немесе көрсетпеңіз.',
      zh: '该地址（slug）已被另一份出版物使用。请另选一个，或留空。',
    },
    constraints: ['outcome_slug_unique'],
  },
  outcome_symbol_unchanging: {
    kind: 'conflict',
    text: {
      en: 'The symbol of an outcome never changes.',
      ru: 'Обозначение документа не меняется.',
      kk: 'Құжаттың белгісі ешқашан өзгермейді.',
      zh: '文件编号一经确定不得更改。',
    },
    constraints: ['outcome_symbol_unchanging'],
  },
  outcome_published: {
    kind: 'conflict',
    text: {
      en: 'The outcome {symbol} has been published; it can only be corrected by a new version or withdrawn.',
      ru: 'Документ {symbol} опубликован; его можно исправить только новой версией или отозвать.',
      kk: '{symbol} құжаты жарияланған; оны тек жаңа нұсқамен түзетуге немесе қайтарып алуға болады.',
      zh: '文件 {symbol} 已发布；只能通过新版本更正或撤回。',
    },
  },
  outcome_not_published: {
    kind: 'conflict',
    text: {
      en: 'The outcome {symbol} has no published version yet. Change its draft {version} instead.',
      ru: 'У документа {symbol} ещё нет опубликованной версии. Правьте его черновик {version}.',
      kk: '{symbol} құжатының жарияланған нұсқасы әлі жоқ. Оның {version} жобасын өзгертіңіз.',
      zh: '文件 {symbol} 尚无已发布版本。请修改其草稿 {version}。',
    },
  },
  outcome_withdrawn: {
    kind: 'conflict',
    text: {
      en: 'The outcome {symbol} was withdrawn; that is final. Write a new outcome instead.',
      ru: 'Документ {symbol} отозван; это окончательно. Создайте новый документ.',
      kk: '{symbol} құжаты қайтарып алынған; бұл түпкілікті. Жаңа құжат жасаңыз.',
      zh: '文件 {symbol} 已撤回，不可恢复。请另行编写新文件。',
    },
    constraints: ['publication_one_standing'],
  },
  outcome_version_open: {
    kind: 'conflict',
    text: {
      en: 'Version {version} of this outcome is still in the works ({state}). Finish or remove it first.',
      ru: 'Версия {version} этого документа ещё в работе ({state}). Сначала завершите или удалите её.',
      kk: 'Бұл құжаттың {version} нұсқасы әлі жұмыста ({state}). Алдымен оны аяқтаңыз немесе жойыңыз.',
      zh: '该文件的版本 {version} 仍在编写中（{state}）。请先完成或删除它。',
    },
    constraints: ['outcome_version_one_working', 'outcome_version_number_unique'],
  },
  outcome_version_missing: {
    kind: 'conflict',
    text: {
      en: 'The outcome {symbol} has no version in the works. Open a new version first.',
      ru: 'У документа {symbol} нет версии в работе. Сначала создайте новую версию.',
      kk: '{symbol} құжатында жұмыстағы нұсқа жоқ. Алдымен жаңа нұсқа ашыңыз.',
      zh: '文件 {symbol} 没有正在编写的版本。请先新建版本。',
    },
  },
  outcome_version_not_draft: {
    kind: 'conflict',
    text: {
      en: 'Version {version} is “{state}”; its texts change only in “draft”. Return it to draft first.',
      ru: 'Версия {version} в состоянии «{state}»; её тексты меняются только в «draft». Сначала верните её на доработку.',
      kk: '{version} нұсқасының күйі — «{state}»; мәтіні тек «draft» күйінде өзгереді. Алдымен оны пысықтауға қайтарыңыз.',
      zh: '版本 {version} 处于“{state}”状态；仅草稿状态可修改文本。请先退回草稿。',
    },
  },
  outcome_version_unchanging: {
    kind: 'conflict',
    text: {
      en: 'A published version never changes. Open a new version with a notice of what it corrects.',
      ru: 'Опубликованная версия не меняется. Создайте новую версию с указанием, что она исправляет.',
      kk: 'Жарияланған нұсқа ешқашан өзгермейді. Нені түзететіні көрсетілген жаңа нұсқа ашыңыз.',
      zh: '已发布版本不得更改。请新建版本并说明更正内容。',
    },
    constraints: [
      'outcome_version_unchanging',
      'outcome_unchanging',
      'publication_unchanging',
      'rendition_unchanging',
    ],
  },
  outcome_version_transition_refused: {
    kind: 'conflict',
    text: {
      en: 'Version {version} is “{state}”; this step needs it to be: {needed}.',
      ru: 'Версия {version} в состоянии «{state}»; для этого шага нужно: {needed}.',
      kk: '{version} нұсқасының күйі — «{state}»; бұл қадам үшін керегі: {needed}.',
      zh: '版本 {version} 处于“{state}”状态；此步骤要求状态为：{needed}。',
    },
  },
  outcome_version_notice_missing: {
    kind: 'invalid',
    text: {
      en: 'A version after the first needs a notice that tells readers what it changes.',
      ru: 'Версии после первой нужно уведомление: что в ней изменено.',
      kk: 'Біріншіден кейінгі нұсқаға оқырманға не өзгергенін айтатын хабарлама керек.',
      zh: '首版之后的版本须附说明，告知读者更改内容。',
    },
    constraints: ['outcome_version_notice_given'],
  },
  notice_changed: {
    kind: 'stale',
    text: {
      en: 'Somebody changed the notice in {lang} meanwhile. Read it again and decide.',
      ru: 'Кто-то тем временем изменил уведомление на языке {lang}. Прочитайте его заново и решите.',
      kk: 'Осы арада біреу {lang} тіліндегі хабарламаны өзгертті. Қайта оқып, шешім қабылдаңыз.',
      zh: '其间有人修改了 {lang} 的说明。请重新读取后再决定。',
    },
  },
  edition_exists: {
    kind: 'conflict',
    text: {
      en: 'This version has a text in that language already. Change that one.',
      ru: 'У этой версии уже есть текст на этом языке. Измените его.',
      kk: 'Бұл нұсқада осы тілдегі мәтін бар. Соны өзгертіңіз.',
      zh: '该版本已有此语言的文本。请修改现有文本。',
    },
    constraints: ['edition_lang_unique'],
  },
  edition_authentic: {
    kind: 'conflict',
    text: {
      en: 'The text in {lang} is the authentic one; it cannot be removed.',
      ru: 'Текст на языке {lang} — подлинный; удалить его нельзя.',
      kk: '{lang} тіліндегі мәтін — түпнұсқа; оны жоюға болмайды.',
      zh: '{lang} 文本为正本，不能删除。',
    },
  },
  edition_authentic_itself: {
    kind: 'conflict',
    text: {
      en: 'The text in {lang} is the authentic one; only a translation can be confirmed against it.',
      ru: 'Текст на языке {lang} — подлинный; подтвердить можно только перевод.',
      kk: '{lang} тіліндегі мәтін — түпнұсқа; тек аударманы растауға болады.',
      zh: '{lang} 文本即为正本；只能确认译文。',
    },
  },
  text_revision_taken: {
    kind: 'conflict',
    text: {
      en: 'Somebody saved this text at the same moment. Read it again and save once more.',
      ru: 'Этот текст в тот же момент сохранил кто-то ещё. Прочитайте его заново и сохраните ещё раз.',
      kk: 'Бұл мәтінді дәл сол сәтте басқа біреу сақтады. Қайта оқып, тағы бір рет сақтаңыз.',
      zh: '同一时刻有人保存了该文本。请重新读取后再次保存。',
    },
    constraints: ['text_revision_number_unique'],
  },
  finding_overridden: {
    kind: 'conflict',
    text: {
      en: 'Somebody has let this finding stand already; the check shows who and why.',
      ru: 'Это замечание уже оставлено без исправления; кто и почему это решил, показывает проверка.',
      kk: 'Бұл ескертуді түзетпей қалдыру туралы шешім бар; кім және неге шешкенін тексеру көрсетеді.',
      zh: '此项问题已有人决定保留；检查结果中可见由谁、因何决定。',
    },
    constraints: ['finding_override_key_unique'],
  },
  recommendation_not_issued: {
    kind: 'conflict',
    text: {
      en: 'The recommendation {symbol} has not been issued; nobody can have responded to it yet. Publish its outcome first.',
      ru: 'Рекомендация {symbol} ещё не издана; ответов на неё быть не может. Сначала опубликуйте документ.',
      kk: '{symbol} ұсынымы әлі шығарылмаған; оған жауап болуы мүмкін емес. Алдымен құжатты жариялаңыз.',
      zh: '建议 {symbol} 尚未发出，不可能有答复。请先发布其文件。',
    },
  },
  authentic_edition_missing: {
    kind: 'invalid',
    text: {
      en: 'there is no text in the authentic language {lang}',
      ru: 'нет текста на языке подлинника {lang}',
      kk: 'түпнұсқа тіліндегі ({lang}) мәтін жоқ',
      zh: '缺少正本语言（{lang}）的文本',
    },
  },
  recommendation_number_taken: {
    kind: 'conflict',
    text: {
      en: 'The number of this recommendation was given to another one. Send the request again.',
      ru: 'Номер этой рекомендации уже присвоен другой. Повторите запрос.',
      kk: 'Бұл ұсынымның нөмірі басқасына берілген. Сұрауды қайталаңыз.',
      zh: '该建议的编号已被占用。请重新提交请求。',
    },
    constraints: ['recommendation_number_unique', 'recommendation_symbol_unique'],
  },
  recommendation_issued: {
    kind: 'conflict',
    text: {
      en: 'The recommendation {symbol} has been issued: its number and addressees stay, and it cannot be removed. Set its status to superseded, or correct its wording in a new version.',
      ru: 'Рекомендация {symbol} издана: номер и адресаты не меняются, удалить её нельзя. Укажите статус superseded или исправьте текст в новой версии.',
      kk: '{symbol} ұсынымы шығарылған: нөмірі мен адресаттары өзгермейді, оны жоюға болмайды. Күйін superseded деп белгілеңіз немесе мәтінін жаңа нұсқада түзетіңіз.',
      zh: '建议 {symbol} 已发出：编号和收件方不变，亦不能删除。请将状态设为 superseded，或在新版本中更正文字。',
    },
    constraints: [
      'recommendation_symbol_unchanging',
      'recommendation_addressee_unchanging',
      'recommendation_status_unchanging',
    ],
  },
  recommendation_order_incomplete: {
    kind: 'invalid',
    text: {
      en: 'must name every recommendation of the outcome that is not issued yet, each once ({expected} of them)',
      ru: 'нужно перечислить все ещё не изданные рекомендации документа по одному разу (всего: {expected})',
      kk: 'құжаттың әлі шығарылмаған барлық ұсынымы бір реттен аталуы керек (барлығы: {expected})',
      zh: '须逐一列出该文件所有尚未发出的建议（共 {expected} 条）',
    },
  },
  recommendation_transition_refused: {
    kind: 'conflict',
    text: {
      en: 'A recommendation that is “{from}” cannot become “{to}”. From here it can go to: {allowed}.',
      ru: 'Рекомендация в статусе «{from}» не может перейти в «{to}». Возможные статусы: {allowed}.',
      kk: '«{from}» күйіндегі ұсыным «{to}» күйіне көше алмайды. Мүмкін күйлер: {allowed}.',
      zh: '处于“{from}”状态的建议不能变为“{to}”。可转入：{allowed}。',
    },
  },
  recommendation_note_missing: {
    kind: 'invalid',
    text: {
      en: 'The step to “{to}” needs a note that tells readers why.',
      ru: 'Для перехода в «{to}» нужна пояснительная заметка для читателей.',
      kk: '«{to}» күйіне көшу үшін оқырманға себебін айтатын ескертпе керек.',
      zh: '转为“{to}”须附说明，告知读者原因。',
    },
  },
  evidence_cited: {
    kind: 'conflict',
    text: {
      en: 'This fact is cited by {published} published and {drafts} other versions; its wording stays as it was printed. Refute it, or enter a new fact.',
      ru: 'На этот факт ссылаются версии: опубликованных {published}, прочих {drafts}; его текст остаётся как напечатан. Опровергните его или введите новый факт.',
      kk: 'Бұл дерекке {published} жарияланған және {drafts} басқа нұсқа сілтейді; мәтіні басылған күйінде қалады. Оны теріске шығарыңыз немесе жаңа дерек енгізіңіз.',
      zh: '该事实被 {published} 个已发布版本和 {drafts} 个其他版本引用，文字须保持原样。可予以否定，或录入新的事实。',
    },
    constraints: ['evidence_unchanging'],
  },
  evidence_source_missing: {
    kind: 'conflict',
    text: {
      en: 'A fact without a source cannot be marked as checked. Give its source first.',
      ru: 'Факт без источника нельзя отметить как проверенный. Сначала укажите источник.',
      kk: 'Дереккөзі жоқ фактіні тексерілген деп белгілеуге болмайды. Алдымен дереккөзін көрсетіңіз.',
      zh: '没有来源的事实不能标记为已核实。请先填写来源。',
    },
  },
});

defineIssues({
  response_day_to_come: {
    en: 'is a day to come; today is {today}',
    ru: 'этот день ещё не наступил; сегодня {today}',
    kk: 'бұл күн әлі келген жоқ; бүгін {today}',
    zh: '该日期尚未到来；今天是 {today}',
  },
  response_day_too_early: {
    en: 'is before the recommendation was issued, on {issued}',
    ru: 'раньше дня, когда рекомендация издана: {issued}',
    kk: 'ұсыным шығарылған күннен ({issued}) бұрын',
    zh: '早于建议发出之日 {issued}',
  },
  addressee_one_of: {
    en: 'needs either partnerId or name, not both',
    ru: 'нужно указать либо partnerId, либо name, но не оба',
    kk: 'partnerId немесе name біреуі ғана керек',
    zh: '必须且只能填写 partnerId 或 name 之一',
  },
});

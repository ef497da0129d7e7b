import { defineIssues } from '../platform/i18n/error-catalogue.js';

/* The sentences of the check's findings. The place is named beside the sentence. */
defineIssues({
  event_not_held: {
    en: 'the event is “{state}” and ends at {endsAt}: an outcome of it would come before it',
    ru: 'мероприятие в состоянии «{state}», окончание — {endsAt}: документ выйдет раньше него',
    kk: 'іс-шараның күйі «{state}», аяқталуы {endsAt}: құжат одан бұрын шығады',
    zh: '活动状态为“{state}”，于 {endsAt} 结束：文件将先于活动发布',
  },
  edition_empty: {
    en: 'the text in this language has neither a body nor a recommendation',
    ru: 'в тексте на этом языке нет ни основного текста, ни рекомендаций',
    kk: 'бұл тілдегі мәтінде негізгі мәтін де, ұсыным да жоқ',
    zh: '该语言文本既无正文也无建议',
  },
  summary_missing: {
    en: 'there is no summary; lists, feeds and search engines show it',
    ru: 'нет аннотации; её показывают списки, ленты и поисковые системы',
    kk: 'түйіндеме жоқ; оны тізімдер, таспалар мен іздеу жүйелері көрсетеді',
    zh: '缺少摘要；列表、订阅源和搜索引擎会显示摘要',
  },
  notice_missing: {
    en: 'readers of this language are not told what this version changes',
    ru: 'читателям на этом языке не сообщено, что меняет эта версия',
    kk: 'осы тілдегі оқырманға бұл нұсқа нені өзгерткені айтылмаған',
    zh: '未以该语言告知读者本版本的更改内容',
  },
  recommendations_missing: {
    en: 'an outcome of this kind has recommendations; there are none yet',
    ru: 'в документе этого вида должны быть рекомендации; пока их нет',
    kk: 'мұндай құжатта ұсынымдар болуы керек; әзірге жоқ',
    zh: '此类文件应包含建议，目前尚无',
  },
  recommendation_text_missing: {
    en: 'the recommendation has no text in this language, in which the outcome is to appear',
    ru: 'у рекомендации нет текста на этом языке, на котором выходит документ',
    kk: 'құжат шығатын осы тілде ұсынымның мәтіні жоқ',
    zh: '文件将以该语言发布，但此建议缺少该语言文本',
  },
  recommendation_without_edition: {
    en: 'the recommendation has a text in a language in which the outcome has none; it will not be shown',
    ru: 'у рекомендации есть текст на языке, на котором документа нет; он не будет показан',
    kk: 'ұсынымның құжат жоқ тілдегі мәтіні бар; ол көрсетілмейді',
    zh: '建议有该语言文本，但文件没有；将不予显示',
  },
  addressee_missing: {
    en: 'the recommendation is addressed to nobody',
    ru: 'у рекомендации нет адресата',
    kk: 'ұсынымның адресаты жоқ',
    zh: '该建议没有收件方',
  },
  evidence_unchecked: {
    en: 'a cited fact has not been checked',
    ru: 'упомянутый факт не проверен',
    kk: 'келтірілген дерек тексерілмеген',
    zh: '所引事实尚未核实',
  },
  evidence_refuted: {
    en: 'a cited fact proved wrong',
    ru: 'упомянутый факт опровергнут',
    kk: 'келтірілген дерек теріске шығарылған',
    zh: '所引事实已被否定',
  },
  evidence_not_cited: {
    en: 'the text refers to a fact that is not among the citations of this version',
    ru: 'текст ссылается на факт, которого нет среди цитируемых в этой версии',
    kk: 'мәтін осы нұсқада келтірілмеген дерекке сілтейді',
    zh: '文本引用的事实不在本版本的引用列表中',
  },
  statement_attributed: {
    en: 'a statement is given to {name}; the rule of the event ({rule}) forbids it',
    ru: 'высказывание приписано участнику ({name}); правило мероприятия ({rule}) это запрещает',
    kk: 'пікір {name} атынан берілген; іс-шараның ережесі ({rule}) бұған тыйым салады',
    zh: '言论被归于 {name}；活动规则（{rule}）禁止这样做',
  },
  statement_maybe_attributed: {
    en: '{name} may be a participant to whom a statement is given; the rule of the event ({rule}) would forbid it',
    ru: 'возможно, высказывание приписано участнику ({name}); правило мероприятия ({rule}) это запрещает',
    kk: 'пікір қатысушы ({name}) атынан берілген болуы мүмкін; іс-шараның ережесі ({rule}) бұған тыйым салады',
    zh: '言论可能被归于与会者 {name}；活动规则（{rule}）禁止这样做',
  },
  participant_named: {
    en: '{name} is named; under the rule of the event ({rule}) it should not be told who took part',
    ru: 'назван участник ({name}); по правилу мероприятия ({rule}) не раскрывают, кто участвовал',
    kk: '{name} аталған; іс-шараның ережесі ({rule}) бойынша кім қатысқаны айтылмайды',
    zh: '提及 {name}；按活动规则（{rule}）不应透露与会者',
  },
  translation_stale: {
    en: 'the authentic text ({authentic}) was changed after this translation was last saved or confirmed',
    ru: 'подлинный текст ({authentic}) изменён после того, как этот перевод был в последний раз сохранён или подтверждён',
    kk: 'бұл аударма соңғы рет сақталғаннан немесе расталғаннан кейін түпнұсқа мәтін ({authentic}) өзгертілген',
    zh: '本译文最近一次保存或确认之后，正本文本（{authentic}）已有改动',
  },
  heading_level_skipped: {
    en: 'a heading of level {to} follows one of level {from}: a level is skipped',
    ru: 'за заголовком уровня {from} следует уровень {to}: уровень пропущен',
    kk: '{from}-деңгейлі тақырыптан кейін {to}-деңгей тұр: деңгей аттап өтілген',
    zh: '{from} 级标题之后出现 {to} 级标题：跳过了级别',
  },
});

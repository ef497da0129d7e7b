/*
 * The words by which a text gives a statement to a person, as parts of regular expressions over text folded
 * by `foldText` (no accents: й is и, ё is е). A stem stands for all its endings.
 */

/** English. */
export const ENGLISH_STEMS = [
  String.raw`said|say|writes|wrote|believe|suggest|argue|propose|considered|remind|noted|notes|noting|stated|remarked|argued|argues|added|stressed|`,
  String.raw`stresses|emphasis|emphasiz|underlined|underscored|pointed out|points out|observed|`,
  String.raw`proposed|proposes|suggested|suggests|recommended|called for|calls for|called on|urged|`,
  String.raw`urges|warned|warns|explained|explains|asked|replied|answered|commented|claimed|claims|`,
  String.raw`believes|believed|thinks|thought|considers|told|mentioned|recalled|reported|expressed|`,
  String.raw`concluded|announced|agreed|disagreed|objected|criticis|criticiz|insisted|maintained|`,
  String.raw`spoke|took the floor|presented|according to|in the view of|in the opinion of|`,
  String.raw`in the words of|quoted|quoting|opined|highlighted|outlined|affirmed|acknowledged|`,
  String.raw`cautioned|advocated|reiterated`,
].join('');

/** Russian. */
export const RUSSIAN_STEMS = [
  String.raw`сказал|сказав|говор|отмети|отмеча|подчеркн|подчеркив|`,
  String.raw`заявил|заявля|указал|указыва|добавил|добавля|пояснил|поясня|объяснил|объясня|счита|`,
  String.raw`полага|предложил|предлага|думает|думают|заметил|написал|пишет|напомнил|напомина|сообщил|сообщает|сообщают|`,
  String.raw`выступил|выступа|высказал|высказыва|выразил|призвал|призыва|рассказал|рассказыва|`,
  String.raw`поддержал|возразил|спросил|ответил|отвеча|утвержда|уверен|заверил|констатир|акцентир|`,
  String.raw`резюмир|обратил внимание|обратила внимание|обращает внимание|по словам|по мнению|с точки зрения|по версии|`,
  String.raw`по оценке|по оценкам|со слов|на взгляд|по выражению|согласно|процитир|предостер|`,
  String.raw`предупред|озвучил|доложил|представил|прокомментир|согласился|согласилась|настаива|`,
  String.raw`убежден|изложил|остановился|остановилась`,
].join('');

/** Kazakh and Kyrgyz. */
export const KAZAKH_STEMS = [
  String.raw`деди|деді|деп(?!\p{L})|айтты|айткан|айтқан|айтып|айтуынша|атап от|атап өт|атап корсет|`,
  String.raw`атап көрсет|малимде|мәлімде|хабарла|пикиринше|пікірінше|пікірі|оиынша|сөзінше|сөз сөиле|`,
  String.raw`соз соиле|сөиледі|ұсынды|ұсыныс жаса|түсіндір|баса аит|баса корсет|баса көрсет|ескертті|`,
  String.raw`сұрады|жауап берді|қорытынды|баяндама|баса назар|санаиды|есептеиді|тілге тиек|қосты|`,
  String.raw`аитты|аитқан|аитып|аитуынша|белгиледи|билдирди|баса белгиле|сөзүнө караганда|айтымында|`,
  String.raw`аитымында|пикири боюнча`,
].join('');

/** Uzbek, Tajik, Turkmen. */
export const OTHER_STEMS = [
  String.raw`dedi|aytdi|aytib|ta'kidla|takidla|bildirdi|qayd etdi|qayd etib|fikricha|`,
  String.raw`so'zlariga ko'ra|таъкидла|билдирди|фикрича|аитди|қаид этди|гуфт|таъкид|қаид кард|изҳор|`,
  String.raw`бо гуфтаи|ба гуфтаи|ба андешаи|diydi|belledi|aytdy|nygtady`,
].join('');

/** Chinese: a sign such as 说 is also a part of words that say nothing. */
export const HAN_CUES = [
  String.raw`表示|指出|(?<![小学传])[说說](?![明服])|认为|認為|强调|強調|[称稱](?=[,:“"])|[声宣]称|提出|建议|建議|谈到|提到|介绍|介紹|补充|`,
  String.raw`主张|呼吁|警告|回答|回应|解释|总结|发言(?!人)|發言(?!人)|致辞|演讲|报告(?!人)|表明|坦言|透露|看来|所述|所言|观点|意见|看法|问道|讲话|阐述|`,
  String.raw`质疑|反对|赞同|同意|提议|坚持|回顾|评论`,
].join('');

/** English nouns that give a statement to the person whose name stands right beside them. */
export const ENGLISH_NOUNS = [
  String.raw`view|views|opinion|words|remark|remarks|comment|comments|statement|speech|proposal|`,
  String.raw`presentation|intervention|argument|suggestion|idea|report|paper|talk`,
].join('');

/** Russian ones, before the name. */
export const RUSSIAN_NOUNS = [
  String.raw`мнени|предложени|доклад|выступлени|слова|словам|тезис|иде|реплик|замечани|вопрос|ответ|`,
  String.raw`комментари|позици|сообщени`,
].join('');

import { defineIssues } from '../platform/i18n/error-catalogue.js';

defineIssues({
  import_name_missing: {
    en: 'has no name, and no address that the registry knows',
    ru: 'нет имени и нет адреса, известного реестру',
    kk: 'есімі жоқ және тізілімге белгілі мекенжайы жоқ',
    zh: '没有姓名，也没有名录中已知的邮箱',
  },
  import_name_unsplit: {
    en: 'family and given name could not be told apart; the name is kept whole',
    ru: 'не удалось отделить фамилию от имени; имя сохраняется целиком',
    kk: 'тегі мен атын ажырату мүмкін болмады; есім тұтас сақталады',
    zh: '无法区分姓与名，姓名按整体保存',
  },
  import_country_unknown: {
    en: '“{value}” is no country that is known; left empty',
    ru: '«{value}» — неизвестная страна; поле оставлено пустым',
    kk: '«{value}» — белгісіз ел; өріс бос қалдырылды',
    zh: '“{value}”不是已知的国家，留空',
  },
  import_category_unknown: {
    en: '“{value}” is no category that is known; left out',
    ru: '«{value}» — неизвестная категория; пропущена',
    kk: '«{value}» — белгісіз санат; өткізіп жіберілді',
    zh: '“{value}”不是已知的类别，已略去',
  },
  import_gender_unknown: {
    en: '“{value}” is not understood; left empty',
    ru: 'значение «{value}» непонятно; поле оставлено пустым',
    kk: '«{value}» мәні түсініксіз; өріс бос қалдырылды',
    zh: '无法理解“{value}”，留空',
  },
  import_language_unknown: {
    en: '“{value}” is no language that is known; left out',
    ru: '«{value}» — неизвестный язык; пропущен',
    kk: '«{value}» — белгісіз тіл; өткізіп жіберілді',
    zh: '“{value}”不是已知的语言，已略去',
  },
  import_theme_unknown: {
    en: 'there is no theme “{value}”; left out',
    ru: 'темы «{value}» нет; пропущена',
    kk: '«{value}» тақырыбы жоқ; өткізіп жіберілді',
    zh: '没有主题“{value}”，已略去',
  },
  import_id_unknown: {
    en: 'no expert has this id; the row is judged by its address',
    ru: 'эксперта с таким id нет; строка проверяется по адресу',
    kk: 'мұндай id бар сарапшы жоқ; жол мекенжай бойынша тексеріледі',
    zh: '没有此 id 的专家，按邮箱判断',
  },
  import_addresses_of_two: {
    en: 'its id and addresses belong to different experts',
    ru: 'id и адреса принадлежат разным экспертам',
    kk: 'id мен мекенжайлар әртүрлі сарапшыларға тиесілі',
    zh: 'id 与邮箱属于不同的专家',
  },
  import_name_in_row: {
    en: 'row {row} has this name too ({name})',
    ru: 'такое имя есть и в строке {row} ({name})',
    kk: 'бұл есім {row}-жолда да бар ({name})',
    zh: '第 {row} 行也有此姓名（{name}）',
  },
  possible_duplicate: {
    en: 'may be {name}, who is in the registry already',
    ru: 'возможно, это {name}: такая запись уже есть в реестре',
    kk: 'бұл {name} болуы мүмкін: тізілімде ондай жазба бар',
    zh: '可能是名录中已有的 {name}',
  },
});

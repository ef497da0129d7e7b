import { defineErrors, defineIssues } from './i18n/error-catalogue.js';

defineErrors({
  invalid_input: {
    kind: 'invalid',
    text: {
      en: 'The input has faults; each is named with its field below.',
      ru: 'Во входных данных есть ошибки; каждая указана ниже вместе с полем.',
      kk: 'Енгізілген деректерде қателер бар; әрқайсысы төменде өрісімен көрсетілген.',
      zh: '输入有误；下面逐项列出所在字段。',
    },
  },
  body_not_json: {
    kind: 'invalid',
    text: {
      en: 'The body is not valid JSON. Send UTF-8 JSON with the header Content-Type: application/json.',
      ru: 'Тело запроса не является корректным JSON. Отправьте JSON в UTF-8 с заголовком Content-Type: application/json.',
      kk: 'Сұрау денесі дұрыс JSON емес. Content-Type: application/json тақырыбымен UTF-8 JSON жіберіңіз.',
      zh: '请求正文不是有效的 JSON。请以 UTF-8 JSON 发送，并设置 Content-Type: application/json。',
    },
  },
  form_not_readable: {
    kind: 'invalid',
    text: {
      en: 'The form (multipart/form-data) is cut off, or has more parts than this address takes. Send one file, and each field once.',
      ru: 'Форма (multipart/form-data) обрывается или содержит больше частей, чем допустимо. Отправьте один файл и каждое поле один раз.',
      kk: 'Форма (multipart/form-data) үзіліп қалған немесе рұқсат етілгеннен көп бөлігі бар. Бір файл және әр өрісті бір рет жіберіңіз.',
      zh: '表单（multipart/form-data）不完整，或包含的部分超过此地址允许的数量。请只发送一个文件，每个字段只发送一次。',
    },
  },
  body_too_large: {
    kind: 'invalid',
    text: {
      en: 'The body is larger than this address takes ({limit} bytes at most).',
      ru: 'Тело запроса больше допустимого (не более {limit} байт).',
      kk: 'Сұрау денесі рұқсат етілгеннен үлкен (ең көбі {limit} байт).',
      zh: '请求正文超过此地址允许的大小（最多 {limit} 字节）。',
    },
  },
  media_type_not_supported: {
    kind: 'invalid',
    text: {
      en: 'This address does not take that Content-Type.',
      ru: 'Этот адрес не принимает такой Content-Type.',
      kk: 'Бұл мекенжай мұндай Content-Type қабылдамайды.',
      zh: '此地址不接受该 Content-Type。',
    },
  },
  method_not_allowed: {
    kind: 'missing',
    text: {
      en: 'This address does not know that method.',
      ru: 'Этот адрес не поддерживает такой метод.',
      kk: 'Бұл мекенжай мұндай әдісті қолдамайды.',
      zh: '此地址不支持该方法。',
    },
  },
  not_found: {
    kind: 'missing',
    text: {
      en: 'There is nothing here that you may see. Check the address or id.',
      ru: 'Здесь нет ничего, что вам можно видеть. Проверьте адрес или идентификатор.',
      kk: 'Мұнда сізге көрсетуге болатын ештеңе жоқ. Мекенжайды немесе идентификаторды тексеріңіз.',
      zh: '此处没有您可以查看的内容。请检查地址或标识。',
    },
  },
  unauthenticated: {
    kind: 'unauthenticated',
    text: {
      en: 'Log in, or send an API token in the header Authorization: Bearer …',
      ru: 'Войдите или отправьте токен API в заголовке Authorization: Bearer …',
      kk: 'Жүйеге кіріңіз немесе API токенін Authorization: Bearer … тақырыбында жіберіңіз.',
      zh: '请登录，或在 Authorization: Bearer … 头中提供 API 令牌。',
    },
  },
  permission_denied: {
    kind: 'denied',
    text: {
      en: 'Your role or token does not allow this ({permission}). Ask an owner of the organization.',
      ru: 'Ваша роль или токен не позволяют этого ({permission}). Обратитесь к владельцу организации.',
      kk: 'Рөліңіз немесе токеніңіз бұған рұқсат бермейді ({permission}). Ұйым иесіне жүгініңіз.',
      zh: '您的角色或令牌不允许此操作（{permission}）。请联系机构的所有者。',
    },
  },
  csrf_token_wrong: {
    kind: 'denied',
    text: {
      en: 'The request lacks the session’s CSRF token (header X-CSRF-Token). Load the page again.',
      ru: 'В запросе нет CSRF-токена сеанса (заголовок X-CSRF-Token). Загрузите страницу заново.',
      kk: 'Сұрауда сеанстың CSRF токені жоқ (X-CSRF-Token тақырыбы). Бетті қайта жүктеңіз.',
      zh: '请求缺少会话的 CSRF 令牌（X-CSRF-Token 头）。请重新加载页面。',
    },
  },
  too_many_requests: {
    kind: 'limited',
    text: {
      en: 'Too many tries. Wait {seconds} seconds and try again.',
      ru: 'Слишком много попыток. Подождите {seconds} с и повторите.',
      kk: 'Әрекет тым көп. {seconds} секунд күтіп, қайталаңыз.',
      zh: '尝试次数过多。请等待 {seconds} 秒后重试。',
    },
  },
  stale_version: {
    kind: 'stale',
    text: {
      en: 'Somebody changed this meanwhile (version {current}, yours was {given}). Load it again and repeat your change.',
      ru: 'Кто-то изменил это раньше вас (версия {current}, у вас была {given}). Загрузите заново и повторите правку.',
      kk: 'Мұны біреу сізден бұрын өзгертті (нұсқа {current}, сізде {given} болды). Қайта жүктеп, өзгерісті қайталаңыз.',
      zh: '在此期间有人修改了内容（当前版本 {current}，您的版本 {given}）。请重新加载后再修改。',
    },
  },
  version_required: {
    kind: 'stale',
    text: {
      en: 'Send the version that you saw, in the header If-Match (as in the ETag of the answer you edited).',
      ru: 'Укажите версию, которую вы видели, в заголовке If-Match (как в ETag полученного ответа).',
      kk: 'Көрген нұсқаңызды If-Match тақырыбында жіберіңіз (алған жауаптың ETag мәніндей).',
      zh: '请在 If-Match 头中发送您看到的版本（即所编辑响应的 ETag）。',
    },
  },
  reference_unknown: {
    kind: 'conflict',
    text: {
      en: 'The row refers to something that does not exist here ({rule}).',
      ru: 'Запись ссылается на то, чего здесь нет ({rule}).',
      kk: 'Жазба мұнда жоқ нәрсеге сілтейді ({rule}).',
      zh: '该记录引用了此处不存在的对象（{rule}）。',
    },
  },
  still_in_use: {
    kind: 'conflict',
    text: {
      en: 'This is still in use ({rule}); remove what uses it first.',
      ru: 'Это ещё используется ({rule}); сначала уберите то, что на него ссылается.',
      kk: 'Бұл әлі қолданыста ({rule}); алдымен оған сілтейтінді алып тастаңыз.',
      zh: '该项仍在使用中（{rule}）；请先移除引用它的内容。',
    },
  },
  already_exists: {
    kind: 'conflict',
    text: {
      en: 'This exists already.',
      ru: 'Это уже существует.',
      kk: 'Бұл бұрыннан бар.',
      zh: '该项已存在。',
    },
  },
  text_not_localized: {
    kind: 'invalid',
    text: {
      en: 'A text by language must map language tags to texts that are not empty ({rule}).',
      ru: 'Многоязычный текст должен сопоставлять языковым тегам непустые тексты ({rule}).',
      kk: 'Көптілді мәтін тіл тегтерін бос емес мәтіндерге сәйкестендіруі керек ({rule}).',
      zh: '多语言文本必须是语言标签到非空文本的映射（{rule}）。',
    },
  },
  value_not_known: {
    kind: 'invalid',
    text: {
      en: 'A value is not one of those that the rule {rule} knows.',
      ru: 'Значение не входит в число допустимых правилом {rule}.',
      kk: 'Мән {rule} ережесі білетін мәндердің бірі емес.',
      zh: '某个值不在规则 {rule} 允许的范围内。',
    },
  },
  values_do_not_fit: {
    kind: 'invalid',
    text: {
      en: 'The values do not fit together or have the wrong form ({rule}).',
      ru: 'Значения не согласуются между собой или имеют неверный вид ({rule}).',
      kk: 'Мәндер өзара үйлеспейді немесе түрі дұрыс емес ({rule}).',
      zh: '各值不一致或格式不正确（{rule}）。',
    },
  },
  value_out_of_range: {
    kind: 'invalid',
    text: {
      en: 'A number or length is outside the allowed range ({rule}).',
      ru: 'Число или длина вне допустимых пределов ({rule}).',
      kk: 'Сан немесе ұзындық рұқсат етілген шектен тыс ({rule}).',
      zh: '数值或长度超出允许范围（{rule}）。',
    },
  },
  service_unavailable: {
    kind: 'unavailable',
    text: {
      en: 'The service cannot reach its database at the moment. Nothing was changed; try again shortly.',
      ru: 'Служба временно не может связаться с базой данных. Ничего не изменено; повторите попытку чуть позже.',
      kk: 'Қызмет қазір дерекқорға қосыла алмай тұр. Ештеңе өзгерген жоқ; сәл кейінірек қайталаңыз.',
      zh: '服务暂时无法连接数据库。未作任何更改；请稍后重试。',
    },
  },
  internal_error: {
    kind: 'internal',
    text: {
      en: 'Something went wrong on our side. Nothing was saved. Give the request id {requestId} to the operator.',
      ru: 'Произошла ошибка на нашей стороне. Ничего не сохранено. Сообщите оператору номер запроса {requestId}.',
      kk: 'Біздің тарапта қате шықты. Ештеңе сақталған жоқ. Операторға {requestId} сұрау нөмірін айтыңыз.',
      zh: '我方出现错误，未保存任何内容。请将请求编号 {requestId} 告知运维人员。',
    },
  },
});

defineIssues({
  required: { en: 'is required', ru: 'обязательно', kk: 'міндетті', zh: '必填' },
  unknown_field: {
    en: 'is not a field that this address knows',
    ru: 'такого поля здесь нет',
    kk: 'мұндай өріс жоқ',
    zh: '此处没有该字段',
  },
  wrong_type: {
    en: 'must be {expected}',
    ru: 'должно быть: {expected}',
    kk: 'мынадай болуы керек: {expected}',
    zh: '必须是{expected}',
  },
  empty: {
    en: 'must not be empty',
    ru: 'не должно быть пустым',
    kk: 'бос болмауы керек',
    zh: '不能为空',
  },
  too_long: {
    en: 'may have at most {max} characters',
    ru: 'не более {max} символов',
    kk: 'ең көбі {max} таңба',
    zh: '最多 {max} 个字符',
  },
  too_small: {
    en: 'must be at least {min}',
    ru: 'не меньше {min}',
    kk: 'кемінде {min}',
    zh: '不得小于 {min}',
  },
  too_large: {
    en: 'must be at most {max}',
    ru: 'не больше {max}',
    kk: 'ең көбі {max}',
    zh: '不得大于 {max}',
  },
  too_many: {
    en: 'may have at most {max} entries',
    ru: 'не более {max} элементов',
    kk: 'ең көбі {max} элемент',
    zh: '最多 {max} 项',
  },
  too_few: {
    en: 'must have at least {min} entries',
    ru: 'не меньше {min} элементов',
    kk: 'кемінде {min} элемент',
    zh: '至少 {min} 项',
  },
  repeated: {
    en: 'has the same entry twice',
    ru: 'элемент повторяется',
    kk: 'элемент қайталанады',
    zh: '存在重复项',
  },
  not_one_of: {
    en: 'must be one of: {allowed}',
    ru: 'должно быть одним из: {allowed}',
    kk: 'мыналардың бірі болуы керек: {allowed}',
    zh: '必须是以下之一：{allowed}',
  },
  not_a_uuid: {
    en: 'must be a UUID',
    ru: 'должно быть UUID',
    kk: 'UUID болуы керек',
    zh: '必须是 UUID',
  },
  not_a_date: {
    en: 'must be a calendar day such as 2027-09-14',
    ru: 'должно быть датой, например 2027-09-14',
    kk: 'күн болуы керек, мысалы 2027-09-14',
    zh: '必须是日期，例如 2027-09-14',
  },
  not_a_local_time: {
    en: 'must be a wall-clock time such as 2027-09-14T10:00',
    ru: 'должно быть местным временем, например 2027-09-14T10:00',
    kk: 'жергілікті уақыт болуы керек, мысалы 2027-09-14T10:00',
    zh: '必须是当地时间，例如 2027-09-14T10:00',
  },
  not_a_zone: {
    en: 'must be an IANA time zone such as Asia/Almaty',
    ru: 'должно быть часовым поясом IANA, например Asia/Almaty',
    kk: 'IANA уақыт белдеуі болуы керек, мысалы Asia/Almaty',
    zh: '必须是 IANA 时区，例如 Asia/Almaty',
  },
  not_a_language: {
    en: 'must be a language tag such as kk or zh-Hans (BCP 47)',
    ru: 'должно быть языковым тегом, например kk или zh-Hans (BCP 47)',
    kk: 'тіл тегі болуы керек, мысалы kk немесе zh-Hans (BCP 47)',
    zh: '必须是语言标签，例如 kk 或 zh-Hans（BCP 47）',
  },
  not_a_country: {
    en: 'must be a country code of two letters such as KZ (ISO 3166-1)',
    ru: 'должно быть двухбуквенным кодом страны, например KZ (ISO 3166-1)',
    kk: 'елдің екі әріпті коды болуы керек, мысалы KZ (ISO 3166-1)',
    zh: '必须是两个字母的国家代码，例如 KZ（ISO 3166-1）',
  },
  not_an_email: {
    en: 'must be an e-mail address',
    ru: 'должно быть адресом электронной почты',
    kk: 'электрондық пошта мекенжайы болуы керек',
    zh: '必须是电子邮件地址',
  },
  not_a_url: {
    en: 'must be a web address that begins with https:// or http://',
    ru: 'должно быть веб-адресом, начинающимся с https:// или http://',
    kk: 'https:// немесе http:// деп басталатын веб-мекенжай болуы керек',
    zh: '必须是以 https:// 或 http:// 开头的网址',
  },
  bad_form: {
    en: 'must have the form {expected}',
    ru: 'должно иметь вид {expected}',
    kk: '{expected} түрінде болуы керек',
    zh: '格式必须为 {expected}',
  },
  too_deep: {
    en: 'is nested too deeply',
    ru: 'слишком глубокая вложенность',
    kk: 'кірістіру тым терең',
    zh: '嵌套过深',
  },
  too_short: {
    en: 'must have at least {min} characters',
    ru: 'не менее {min} символов',
    kk: 'кемінде {min} таңба',
    zh: '至少 {min} 个字符',
  },
  not_a_language_map: {
    en: 'must map language tags to texts',
    ru: 'должно сопоставлять языковым тегам тексты',
    kk: 'тіл тегтерін мәтіндерге сәйкестендіруі керек',
    zh: '必须是语言标签到文本的映射',
  },
  language_tag_invalid: {
    en: '“{tag}” is not a language tag (BCP 47)',
    ru: '«{tag}» не является языковым тегом (BCP 47)',
    kk: '«{tag}» тіл тегі емес (BCP 47)',
    zh: '“{tag}”不是语言标签（BCP 47）',
  },
  not_text: {
    en: 'must be text',
    ru: 'должно быть текстом',
    kk: 'мәтін болуы керек',
    zh: '必须是文本',
  },
  language_twice: {
    en: 'has the language {tag} twice',
    ru: 'язык {tag} указан дважды',
    kk: '{tag} тілі екі рет көрсетілген',
    zh: '语言 {tag} 重复',
  },
  name_has_markup: {
    en: 'must be a name, without markup or control characters',
    ru: 'должно быть именем, без разметки и управляющих символов',
    kk: 'белгілеусіз және басқару таңбаларынсыз есім болуы керек',
    zh: '必须是姓名，不得含标记或控制字符',
  },
  name_empty: {
    en: 'needs at least one part of the name',
    ru: 'нужна хотя бы одна часть имени',
    kk: 'есімнің кемінде бір бөлігі керек',
    zh: '至少需要姓名的一部分',
  },
  email_invalid: {
    en: 'must be an e-mail address such as aigul.testova@example.org',
    ru: 'должно быть адресом электронной почты, например aigul.testova@example.org',
    kk: 'электрондық пошта мекенжайы болуы керек, мысалы aigul.testova@example.org',
    zh: '必须是电子邮件地址，例如 aigul.testova@example.org',
  },
  email_local_not_ascii: {
    en: 'has letters other than Latin before the @; mail servers rarely deliver that, give a Latin address',
    ru: 'содержит нелатинские буквы до @; почтовые серверы редко доставляют такое, укажите латинский адрес',
    kk: '@ белгісіне дейін латын емес әріптер бар; пошта серверлері мұндайды сирек жеткізеді, латынша мекенжай беріңіз',
    zh: '@ 之前含有非拉丁字母；邮件服务器通常无法投递，请提供拉丁字母地址',
  },
});

import { defineErrors, defineIssues } from '../platform/i18n/error-catalogue.js';

defineErrors({
  login_failed: {
    kind: 'unauthenticated',
    text: {
      en: 'The address and the password do not belong together. Try again, or have a login link sent to you.',
      ru: 'Адрес и пароль не подходят друг к другу. Попробуйте ещё раз или запросите ссылку для входа.',
      kk: 'Мекенжай мен құпиясөз сәйкес келмейді. Қайталап көріңіз немесе кіру сілтемесін сұраңыз.',
      zh: '邮箱地址与密码不匹配。请重试，或索取登录链接。',
    },
  },
  link_unusable: {
    kind: 'gone',
    text: {
      en: 'This link has been used already, has expired, or was not copied whole. Ask for a new one.',
      ru: 'Эта ссылка уже использована, устарела или скопирована не полностью. Запросите новую.',
      kk: 'Бұл сілтеме бұрын пайдаланылған, мерзімі өткен немесе толық көшірілмеген. Жаңасын сұраңыз.',
      zh: '该链接已被使用、已过期或复制不完整。请重新索取。',
    },
  },
  session_required: {
    kind: 'denied',
    text: {
      en: 'Only a person who has logged in may do this, not a program with an API token.',
      ru: 'Это может сделать только вошедший в систему человек, а не программа с токеном API.',
      kk: 'Мұны тек жүйеге кірген адам жасай алады, API токені бар бағдарлама емес.',
      zh: '此操作只能由已登录的人员执行，不能由使用 API 令牌的程序执行。',
    },
  },
  last_owner: {
    kind: 'conflict',
    text: {
      en: 'This is the organization’s last owner. Make somebody else an owner first.',
      ru: 'Это последний владелец организации. Сначала назначьте владельцем кого-то ещё.',
      kk: 'Бұл — ұйымның соңғы иесі. Алдымен басқа біреуді иесі етіп тағайындаңыз.',
      zh: '这是该机构的最后一位所有者。请先指定其他所有者。',
    },
  },
  member_exists: {
    kind: 'conflict',
    text: {
      en: 'The person with this address is a member already. Change the role of that membership instead.',
      ru: 'Человек с этим адресом уже участник организации. Измените его роль.',
      kk: 'Бұл мекенжайдағы адам ұйымға бұрыннан мүше. Оның рөлін өзгертіңіз.',
      zh: '使用该地址的人员已是成员。请直接更改其角色。',
    },
    constraints: ['membership_account_unique'],
  },
  scope_not_held: {
    kind: 'denied',
    text: {
      en: 'A token cannot be given more rights than its maker has ({scope}).',
      ru: 'Токену нельзя дать больше прав, чем есть у его создателя ({scope}).',
      kk: 'Токенге оны жасаушының құқығынан артық құқық беруге болмайды ({scope}).',
      zh: '令牌的权限不能超过其创建者的权限（{scope}）。',
    },
  },
  organization_taken: {
    kind: 'conflict',
    text: {
      en: 'Another organization has this code or this short name in addresses. Choose another one.',
      ru: 'Этот код или это короткое имя в адресах занято другой организацией. Выберите другое.',
      kk: 'Бұл кодты немесе мекенжайлардағы қысқа атауды басқа ұйым алған. Басқасын таңдаңыз.',
      zh: '该代码或网址短名已被其他机构使用。请另选一个。',
    },
    constraints: ['organization_code_unique', 'organization_slug_unique'],
  },
  organization_code_wrong: {
    kind: 'invalid',
    text: {
      en: 'An organization’s code has 2 to 16 capital Latin letters, digits and hyphens and begins with a letter.',
      ru: 'Код организации: от 2 до 16 заглавных латинских букв, цифр и дефисов, первой стоит буква.',
      kk: 'Ұйым коды: 2–16 бас латын әрпі, цифр және дефис, бірінші таңбасы әріп.',
      zh: '机构代码由 2 至 16 个大写拉丁字母、数字和连字符组成，并以字母开头。',
    },
    constraints: ['organization_code_form'],
  },
  organization_slug_wrong: {
    kind: 'invalid',
    text: {
      en: 'An organization’s short name in addresses has small Latin letters and digits, with single hyphens between them.',
      ru: 'Короткое имя организации в адресах: строчные латинские буквы и цифры, между ними одиночные дефисы.',
      kk: 'Ұйымның мекенжайлардағы қысқа атауы: кіші латын әріптері мен цифрлар, араларында жалғыз дефис.',
      zh: '机构的网址短名由小写拉丁字母和数字组成，中间可用单个连字符。',
    },
    constraints: ['organization_slug_form'],
  },
  organization_languages_wrong: {
    kind: 'invalid',
    text: {
      en: 'An organization works in at least one language and at most 20.',
      ru: 'У организации должен быть хотя бы один рабочий язык и не больше 20.',
      kk: 'Ұйымның кемінде бір, ең көбі 20 жұмыс тілі болуы керек.',
      zh: '机构至少使用一种语言，最多 20 种。',
    },
    constraints: ['organization_languages_some'],
  },
  account_exists: {
    kind: 'conflict',
    text: {
      en: 'There is an account with this address already.',
      ru: 'Учётная запись с этим адресом уже есть.',
      kk: 'Бұл мекенжаймен тіркелгі бұрыннан бар.',
      zh: '使用该地址的账户已存在。',
    },
    constraints: ['account_email_unique'],
  },
  account_language_unknown: {
    kind: 'invalid',
    text: {
      en: 'An account’s language is one of en, ru, kk and zh.',
      ru: 'Язык учётной записи — один из en, ru, kk и zh.',
      kk: 'Тіркелгі тілі — en, ru, kk, zh тілдерінің бірі.',
      zh: '账户语言须为 en、ru、kk、zh 之一。',
    },
    constraints: ['account_language_known'],
  },
  role_unknown: {
    kind: 'invalid',
    text: {
      en: 'A role is one of owner, organizer, editor, reviewer and viewer.',
      ru: 'Роль — одна из owner, organizer, editor, reviewer и viewer.',
      kk: 'Рөл — owner, organizer, editor, reviewer, viewer рөлдерінің бірі.',
      zh: '角色须为 owner、organizer、editor、reviewer、viewer 之一。',
    },
    constraints: ['membership_role_known'],
  },
  link_purpose_unknown: {
    kind: 'invalid',
    text: {
      en: 'A link in a mail serves to log in, to set a password or to accept a membership.',
      ru: 'Ссылка в письме служит для входа, смены пароля или принятия участия в организации.',
      kk: 'Хаттағы сілтеме кіруге, құпиясөз орнатуға немесе мүшелікті қабылдауға арналған.',
      zh: '邮件中的链接用于登录、设置密码或接受成员资格。',
    },
    constraints: ['mail_link_purpose_known'],
  },
  token_scopes_missing: {
    kind: 'invalid',
    text: {
      en: 'A token needs at least one scope.',
      ru: 'Токену нужна хотя бы одна область действия.',
      kk: 'Токенге кемінде бір қолданылу аясы керек.',
      zh: '令牌至少需要一个权限范围。',
    },
    constraints: ['api_token_scopes_some'],
  },
  secret_repeated: {
    kind: 'conflict',
    text: {
      en: 'The random secret existed already. Nothing was saved; try again.',
      ru: 'Случайный секрет уже существует. Ничего не сохранено; повторите попытку.',
      kk: 'Кездейсоқ құпия бұрыннан бар. Ештеңе сақталған жоқ; қайталап көріңіз.',
      zh: '随机密钥已存在。未保存任何内容；请重试。',
    },
    constraints: ['auth_session_token_unique', 'mail_link_token_unique', 'api_token_hash_unique'],
  },
});

defineIssues({
  password_too_short: {
    en: 'must have at least {min} characters',
    ru: 'не меньше {min} символов',
    kk: 'кемінде {min} таңба болуы керек',
    zh: '至少需要 {min} 个字符',
  },
  password_too_long: {
    en: 'may have at most {max} bytes',
    ru: 'не больше {max} байт',
    kk: 'ең көбі {max} байт',
    zh: '最多 {max} 字节',
  },
  password_too_common: {
    en: 'is one of the passwords that are tried first; take several words that do not belong together',
    ru: 'такой пароль подбирают одним из первых; возьмите несколько слов, не связанных между собой',
    kk: 'мұндай құпиясөз ең алдымен тексеріледі; бір-бірімен байланысы жоқ бірнеше сөз алыңыз',
    zh: '这是最先被尝试的密码之一；请使用几个互不相关的词',
  },
  password_not_text: {
    en: 'has characters that a keyboard does not type',
    ru: 'содержит символы, которые не вводятся с клавиатуры',
    kk: 'пернетақтадан терілмейтін таңбалар бар',
    zh: '包含键盘无法输入的字符',
  },
  password_wrong: {
    en: 'is not your present password',
    ru: 'это не ваш текущий пароль',
    kk: 'бұл сіздің қазіргі құпиясөзіңіз емес',
    zh: '不是您当前的密码',
  },
  not_a_scope: {
    en: 'must be a permission such as events:read, or <area>:*, *:read or *',
    ru: 'должно быть правом, например events:read, либо <область>:*, *:read или *',
    kk: 'құқық болуы керек, мысалы events:read, немесе <сала>:*, *:read не *',
    zh: '必须是权限（如 events:read），或 <领域>:*、*:read、*',
  },
  not_in_future: {
    en: 'must lie in the future',
    ru: 'должно быть в будущем',
    kk: 'болашақта болуы керек',
    zh: '必须晚于当前时间',
  },
  not_an_instant: {
    en: 'must be a moment with its offset such as 2027-09-14T10:00:00+05:00',
    ru: 'должно быть моментом времени со смещением, например 2027-09-14T10:00:00+05:00',
    kk: 'ығысуы көрсетілген уақыт сәті болуы керек, мысалы 2027-09-14T10:00:00+05:00',
    zh: '必须是带时区偏移的时刻，例如 2027-09-14T10:00:00+05:00',
  },
  not_a_moment_or_day: {
    en: 'must be a day such as 2027-09-14 or a moment such as 2027-09-14T10:00:00+05:00',
    ru: 'должно быть датой, например 2027-09-14, или моментом, например 2027-09-14T10:00:00+05:00',
    kk: 'күн (мысалы 2027-09-14) немесе уақыт сәті (мысалы 2027-09-14T10:00:00+05:00) болуы керек',
    zh: '必须是日期（如 2027-09-14）或时刻（如 2027-09-14T10:00:00+05:00）',
  },
});

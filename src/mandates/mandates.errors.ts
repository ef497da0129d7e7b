import { defineErrors, defineIssues } from '../platform/i18n/error-catalogue.js';

defineErrors({
  theme_cycle: {
    kind: 'conflict',
    text: {
      en: 'The theme “{theme}” cannot stand below “{parent}”, which is itself or stands below it. Choose another parent.',
      ru: 'Тему «{theme}» нельзя подчинить теме «{parent}»: это она сама или тема под ней. Выберите другую.',
      kk: '«{theme}» тақырыбын «{parent}» тақырыбының астына қоюға болмайды: бұл – оның өзі немесе астындағы тақырып. Басқасын таңдаңыз.',
      zh: '主题“{theme}”不能置于“{parent}”之下：后者是它本身或其下级主题。请选择其他上级。',
    },
    constraints: ['theme_parent_other'],
  },
  theme_too_deep: {
    kind: 'conflict',
    text: {
      en: 'Themes may stand at most {max} levels deep; here it would be {depth}. Choose a parent higher up.',
      ru: 'Темы могут иметь не более {max} уровней; здесь получилось бы {depth}. Выберите родителя выше.',
      kk: 'Тақырыптар ең көбі {max} деңгейлі бола алады; мұнда {depth} болар еді. Жоғарырақ тақырыпты таңдаңыз.',
      zh: '主题最多 {max} 级；此处将达到 {depth} 级。请选择更高一级的上级主题。',
    },
  },
  theme_key_taken: {
    kind: 'conflict',
    text: {
      en: 'A theme with this key exists already. Give another key.',
      ru: 'Тема с таким ключом уже есть. Укажите другой ключ.',
      kk: 'Мұндай кілті бар тақырып бұрыннан бар. Басқа кілт беріңіз.',
      zh: '已有使用该键的主题。请换一个键。',
    },
    constraints: ['theme_key_unique'],
  },
  theme_in_use: {
    kind: 'conflict',
    text: {
      en: 'This theme is in use (themes below it: {themes}, commitments: {commitments}, events: {events}, experts: {experts}). Take it off them first.',
      ru: 'Тема используется (подчинённых тем: {themes}, обязательств: {commitments}, мероприятий: {events}, экспертов: {experts}). Сначала снимите её с них.',
      kk: 'Тақырып қолданыста (астындағы тақырыптар: {themes}, міндеттемелер: {commitments}, іс-шаралар: {events}, сарапшылар: {experts}). Алдымен оны олардан алып тастаңыз.',
      zh: '该主题仍在使用（下级主题 {themes} 个，承诺 {commitments} 项，活动 {events} 个，专家 {experts} 名）。请先从中移除。',
    },
  },
  themes_too_many: {
    kind: 'conflict',
    text: {
      en: 'An organization may have at most {max} themes. Remove one that nothing uses.',
      ru: 'У организации может быть не более {max} тем. Удалите неиспользуемую.',
      kk: 'Ұйымда ең көбі {max} тақырып бола алады. Қолданылмайтынын жойыңыз.',
      zh: '一个机构最多可有 {max} 个主题。请删除未使用的主题。',
    },
  },
  mandate_slug_taken: {
    kind: 'conflict',
    text: {
      en: 'A mandate has this address already. Give another slug, or none.',
      ru: 'Такой адрес уже занят другим мандатом. Укажите другой или не указывайте вовсе.',
      kk: 'Бұл мекенжай басқа мандатта тұр. Басқасын беріңіз немесе бермеңіз.',
      zh: '该地址已被其他授权文件占用。请换一个或留空。',
    },
    constraints: ['mandate_slug_unique'],
  },
  mandate_in_use: {
    kind: 'conflict',
    text: {
      en: '{events} events serve proposals of this mandate. Take them off these events first.',
      ru: 'Предложениям этого мандата служат мероприятия ({events}). Сначала снимите с них эти предложения.',
      kk: 'Бұл мандаттың ұсыныстарына қызмет ететін іс-шаралар бар: {events}. Алдымен ұсыныстарды олардан алып тастаңыз.',
      zh: '有 {events} 个活动服务于该授权文件的提议。请先在这些活动中取消关联。',
    },
  },
  mandate_too_large: {
    kind: 'conflict',
    text: {
      en: 'A mandate may have at most {proposals} proposals and {commitments} commitments.',
      ru: 'В мандате может быть не более {proposals} предложений и {commitments} обязательств.',
      kk: 'Мандатта ең көбі {proposals} ұсыныс пен {commitments} міндеттеме бола алады.',
      zh: '一份授权文件最多可有 {proposals} 项提议和 {commitments} 项承诺。',
    },
  },
  proposal_in_use: {
    kind: 'conflict',
    text: {
      en: '{events} events serve this proposal. Take it off these events first.',
      ru: 'Этому предложению служат мероприятия ({events}). Сначала снимите его с них.',
      kk: 'Бұл ұсынысқа қызмет ететін іс-шаралар бар: {events}. Алдымен ұсынысты олардан алып тастаңыз.',
      zh: '有 {events} 个活动服务于该提议。请先在这些活动中取消关联。',
    },
  },
  proposal_number_taken: {
    kind: 'conflict',
    text: {
      en: 'The mandate has a proposal of that number already. Give another number.',
      ru: 'В мандате уже есть предложение с этим номером. Укажите другой номер.',
      kk: 'Мандатта мұндай нөмірлі ұсыныс бар. Басқа нөмір беріңіз.',
      zh: '该授权文件已有此编号的提议。请换一个编号。',
    },
    constraints: ['proposal_number_unique'],
  },
  commitment_number_taken: {
    kind: 'conflict',
    text: {
      en: 'The proposal has a commitment of that number already. Give another number.',
      ru: 'В предложении уже есть обязательство с этим номером. Укажите другой номер.',
      kk: 'Ұсыныста мұндай нөмірлі міндеттеме бар. Басқа нөмір беріңіз.',
      zh: '该提议已有此编号的承诺。请换一个编号。',
    },
    constraints: ['commitment_number_unique'],
  },
});

defineIssues({
  not_for_this_kind: {
    en: 'does not go with a commitment of the kind {kind}; leave it out',
    ru: 'не относится к обязательству вида {kind}; не указывайте',
    kk: '{kind} түріндегі міндеттемеге жатпайды; көрсетпеңіз',
    zh: '不适用于 {kind} 类承诺；请勿填写',
  },
  slug_reserved: {
    en: 'is an address that the site needs for itself; choose another',
    ru: 'этот адрес нужен самому сайту; выберите другой',
    kk: 'бұл мекенжай сайттың өзіне керек; басқасын таңдаңыз',
    zh: '该地址为网站保留；请另选',
  },
});

import { defineErrors } from '../i18n/error-catalogue.js';

/** The codes that reading a Markdown text may give; routes that take such texts list them. */
export const MARKDOWN_ERRORS = [
  'markdown_too_large',
  'markdown_too_deep',
  'markdown_too_complex',
] as const;

defineErrors({
  markdown_too_large: {
    kind: 'invalid',
    text: {
      en: 'The text has {length} characters; {max} are the most that can be read.',
      ru: 'В тексте {length} знаков; можно обработать не более {max}.',
      kk: 'Мәтінде {length} таңба бар; ең көбі {max} таңба оқылады.',
      zh: '文本有 {length} 个字符，最多可处理 {max} 个。',
    },
  },
  markdown_too_deep: {
    kind: 'invalid',
    text: {
      en: 'Lists, quotations or marks are nested too deeply at line {line}. Make the text flatter there.',
      ru: 'В строке {line} слишком глубокая вложенность списков, цитат или выделений. Упростите это место.',
      kk: '{line}-жолда тізімдер, дәйексөздер немесе белгілер тым терең кіріктірілген. Сол жерді жеңілдетіңіз.',
      zh: '第 {line} 行的列表、引文或标记嵌套过深。请简化此处。',
    },
  },
  markdown_too_complex: {
    kind: 'invalid',
    text: {
      en: 'The paragraph at line {line} has too many marks (such as * or [) to be read. Split it or take marks out.',
      ru: 'В абзаце у строки {line} слишком много знаков разметки (например, * или [). Разделите его или уберите знаки.',
      kk: '{line}-жолдағы абзацта белгілеу таңбалары (мысалы, * немесе [) тым көп. Оны бөліңіз немесе таңбаларды азайтыңыз.',
      zh: '第 {line} 行的段落含有过多标记（如 * 或 [）。请拆分段落或减少标记。',
    },
  },
});

import { defineErrors } from '../i18n/error-catalogue.js';

/** The codes that reading a Markdown text may give; routes that take such texts list them. */
export const MARKDOWN_ERRORS = [
  'markdown_too_large',
  'markdown_too_deep',
  'markdown_too_complex',
  'markdown_too_many_parts',
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
  markdown_too_many_parts: {
    kind: 'invalid',
    text: {
      en: 'At line {line} the text goes beyond {max} list items, headings, notes, table cells or lines without a gap ({part}): more than can be read. Shorten it, or make several texts of it.',
      ru: 'В строке {line} текст превышает предел {max} ({part}: пункты списков, заголовки, примечания, ячейки таблиц или строки без пропуска). Сократите его или разделите на несколько.',
      kk: '{line}-жолда мәтін {max} шегінен асады ({part}: тізім тармақтары, тақырыптар, ескертпелер, кесте ұяшықтары немесе арасы бос емес жолдар). Қысқартыңыз немесе бірнеше мәтінге бөліңіз.',
      zh: '文本在第 {line} 行超过上限 {max}（{part}：列表项、标题、注释、表格单元格或连续行），无法处理。请缩短或拆分为多个文本。',
    },
  },
});

import { defineTexts } from '../../../texts/texts';

/** The preview of a version. */
export const previewTexts = defineTexts({
  language: { en: 'Language', ru: 'Язык', kk: 'Тіл', zh: '语文' },
  frame: {
    en: (language: string) => `The page as readers will see it: ${language}`,
    ru: (language: string) => `Страница, какой её увидят читатели: ${language}`,
    kk: (language: string) => `Оқырмандар көретін бет: ${language}`,
    zh: (language: string) => `读者将看到的页面：${language}`,
  },
  noText: {
    en: (language: string) =>
      `There is no text in ${language} yet; the authentic text is shown instead.`,
    ru: (language: string) =>
      `Текста на этом языке (${language}) пока нет; показан аутентичный текст.`,
    kk: (language: string) =>
      `Бұл тілде (${language}) мәтін әзірге жоқ; теңтүпнұсқалық мәтін көрсетілді.`,
    zh: (language: string) => `尚无${language}文本，此处显示作准文本。`,
  },
  downloadPdf: {
    en: 'Download the PDF',
    ru: 'Скачать PDF',
    kk: 'PDF жүктеп алу',
    zh: '下载 PDF',
  },
  openPdf: {
    en: 'Open the PDF in a new tab',
    ru: 'Открыть PDF в новой вкладке',
    kk: 'PDF-ті жаңа қойындыда ашу',
    zh: '在新标签页中打开 PDF',
  },
  making: {
    en: 'The PDF is being made …',
    ru: 'PDF создаётся …',
    kk: 'PDF жасалуда …',
    zh: '正在生成 PDF…',
  },
});

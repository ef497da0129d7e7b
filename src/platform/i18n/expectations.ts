import type { Translated } from '../../kernel/languages.js';

/** What a field of the wrong type should have been, in words for the reader; the English words name it in `params`. */
export const EXPECTATIONS: Readonly<Record<string, Translated>> = {
  text: { en: 'text', ru: 'текст', kk: 'мәтін', zh: '文本' },
  'text by language': {
    en: 'text by language',
    ru: 'текст по языкам',
    kk: 'тілдер бойынша мәтін',
    zh: '按语言给出的文本',
  },
  'a whole number': { en: 'a whole number', ru: 'целое число', kk: 'бүтін сан', zh: '整数' },
  'a number': { en: 'a number', ru: 'число', kk: 'сан', zh: '数字' },
  'true or false': {
    en: 'true or false',
    ru: 'true или false',
    kk: 'true немесе false',
    zh: 'true 或 false',
  },
  'a list': { en: 'a list', ru: 'список', kk: 'тізім', zh: '列表' },
  'an object': { en: 'an object', ru: 'объект', kk: 'объект', zh: '对象' },
  JSON: { en: 'JSON', ru: 'JSON', kk: 'JSON', zh: 'JSON' },
  'a value that can be stored': {
    en: 'a value that can be stored',
    ru: 'значение, которое можно сохранить',
    kk: 'сақтауға болатын мән',
    zh: '可以保存的值',
  },
};

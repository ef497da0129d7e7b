import { defineTexts } from '../../../texts/texts';

/** Two people wrote the same words: the choice between them. */
export const conflictTexts = defineTexts({
  title: {
    en: 'Somebody else has changed the same words',
    ru: 'Те же слова изменил кто-то другой',
    kk: 'Сол сөздерді басқа біреу де өзгертті',
    zh: '他人也改动了同样的文字',
  },
  lead: {
    en: (name: string) =>
      `While you were writing, ${name} saved another wording. Everything else was brought together; for each place below choose what is to stand, or write it anew.`,
    ru: (name: string) =>
      `Пока вы писали, был сохранён другой вариант (${name}). Всё остальное объединено; для каждого места ниже выберите, что оставить, или напишите заново.`,
    kk: (name: string) =>
      `Сіз жазып жатқанда басқа нұсқа сақталды (${name}). Қалғанының бәрі біріктірілді; төмендегі әр жер үшін не қалатынын таңдаңыз немесе қайта жазыңыз.`,
    zh: (name: string) =>
      `您书写期间，${name} 保存了另一种措辞。其余内容已合并；请为下列各处选择保留哪一个，或重新书写。`,
  },
  place: {
    en: (number: number) => `Place ${String(number)}`,
    ru: (number: number) => `Место ${String(number)}`,
    kk: (number: number) => `${String(number)}-орын`,
    zh: (number: number) => `第 ${String(number)} 处`,
  },
  before: { en: 'Before', ru: 'Было', kk: 'Бұрын', zh: '原文' },
  mine: { en: 'Yours', ru: 'Ваше', kk: 'Сіздікі', zh: '您的' },
  theirs: {
    en: (name: string) => `By ${name}`,
    ru: (name: string) => `Вариант: ${name}`,
    kk: (name: string) => `Нұсқа: ${name}`,
    zh: (name: string) => `${name} 的`,
  },
  both: {
    en: 'Both, one after the other',
    ru: 'Оба, один за другим',
    kk: 'Екеуі де, бірінен соң бірі',
    zh: '两者依次保留',
  },
  anew: { en: 'Written anew', ru: 'Написать заново', kk: 'Қайта жазу', zh: '重新书写' },
  nothing: {
    en: '(nothing: taken out)',
    ru: '(ничего: удалено)',
    kk: '(ештеңе: алынды)',
    zh: '（无：已删除）',
  },
  save: {
    en: 'Save what is chosen',
    ru: 'Сохранить выбранное',
    kk: 'Таңдалғанды сақтау',
    zh: '保存所选内容',
  },
});

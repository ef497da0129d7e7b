import { describe, expect, it } from '@jest/globals';
import { splitFullName } from './person-name.js';

/** Family | given | patronymic; or the whole in brackets when it stays unsplit. */
function shape(text: string): string {
  const { form, unsplit } = splitFullName(text);
  if (unsplit) return `[${form.full ?? ''}]`;
  return [form.family, form.given, form.patronymic].map((part) => part ?? '').join('|');
}

describe('splitFullName', () => {
  it.each([
    // Case 32
    ['Тестова Айгүл Серікқызы', 'Тестова|Айгүл|Серікқызы'],
    ['Образцов Иван Петрович', 'Образцов|Иван|Петрович'],
    ['Aliyev Namuna Said oglu', 'Aliyev|Namuna|Said oglu'],
    // Turkic patronymics, suffixed and apart, in both scripts and with every apostrophe
    ['Ахмет Ержан Серікұлы', 'Ахмет|Ержан|Серікұлы'],
    ['Testov Yerzhan Serikuly', 'Testov|Yerzhan|Serikuly'],
    ['Асанов Улан Бакыт уулу', 'Асанов|Улан|Бакыт уулу'],
    ['Асанова Айсулуу Бакыт кызы', 'Асанова|Айсулуу|Бакыт кызы'],
    ["Karimov Namuna Shavkat o'g'li", "Karimov|Namuna|Shavkat o'g'li"],
    ['Karimov Namuna Shavkat oʻgʻli', 'Karimov|Namuna|Shavkat oʻgʻli'],
    ['Karimov Namuna Shavkat o‘g‘li', 'Karimov|Namuna|Shavkat o‘g‘li'],
    ['Karimova Namuna Shavkat qizi', 'Karimova|Namuna|Shavkat qizi'],
    ['Каримов Намуна Шавкат ўғли', 'Каримов|Намуна|Шавкат ўғли'],
    ['Əliyeva Nümunə Səid qızı', 'Əliyeva|Nümunə|Səid qızı'],
    ['Алиев Намуна Саид оглы', 'Алиев|Намуна|Саид оглы'],
    ['Алиев Намуна Саид-оглы', 'Алиев|Намуна|Саид-оглы'],
    ['Orazow Nusga Myrat ogly', 'Orazow|Nusga|Myrat ogly'],
    // Given name and patronymic first
    ['Айгүл Серікқызы Тестова', 'Тестова|Айгүл|Серікқызы'],
    ['Иван Петрович Образцов', 'Образцов|Иван|Петрович'],
    ['Namuna Said oglu Aliyev', 'Aliyev|Namuna|Said oglu'],
    ['Ivan Petrovich Obraztsov', 'Obraztsov|Ivan|Petrovich'],
    // Russian patronymics
    ['Образцова Мария Ильинична', 'Образцова|Мария|Ильинична'],
    ['Ким Виктор Ильич', 'Ким|Виктор|Ильич'],
    ['Шевченко Никита Андреевич', 'Шевченко|Никита|Андреевич'],
    ['Obraztsova Maria Petrovna', 'Obraztsova|Maria|Petrovna'],
    ['Obraztsov Ivan Petrovich', 'Obraztsov|Ivan|Petrovich'],
    ['Образцов Лев Петрович', 'Образцов|Лев|Петрович'],
    ['ОБРАЗЦОВ ИВАН ПЕТРОВИЧ', 'ОБРАЗЦОВ|ИВАН|ПЕТРОВИЧ'],
    ['Абрамович Роман Аркадьевич', 'Абрамович|Роман|Аркадьевич'],
    ['Роман Аркадьевич Абрамович', 'Абрамович|Роман|Аркадьевич'],
    ['Серікқызы Айгүл Нұрланқызы', 'Серікқызы|Айгүл|Нұрланқызы'],
    ['Салтыкова-Образцова Анна Петровна', 'Салтыкова-Образцова|Анна|Петровна'],
    ['  Образцов\u{A0}Иван  Петрович ', 'Образцов|Иван|Петрович'],
    // Comma
    ['Obraztsov, Ivan', 'Obraztsov|Ivan|'],
    ['Образцов, Иван Петрович', 'Образцов|Иван|Петрович'],
    ['Aliyev, Namuna Said oglu', 'Aliyev|Namuna|Said oglu'],
    // Han
    ['王测试', '王|测试|'],
    ['王测', '王|测|'],
    ['王 测试', '王|测试|'],
    ['欧阳测试', '欧阳|测试|'],
    ['诸葛测', '诸葛|测|'],
    ['司马 测试', '司马|测试|'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  it.each([
    'Иван Образцов',
    'Образцов Иван',
    'Ivan Obraztsov',
    'Li Wei',
    'Ли Вэй',
    'Гүлнәр',
    'Айгүл Серікқызы',
    'Иван Петрович',
    'Namuna Said oglu',
    'Бакыт уулу Азамат',
    'Образцов И. П.',
    'И. П. Образцов',
    'Образцов Иван П.',
    'Dr. Namuna Said oglu Aliyev',
    'Профессор Образцов Иван Петрович',
    'Профессор Иван Петрович',
    'John David Abramovich',
    'Anna Maria Ivanovich',
    'Мария Анна Абрамович',
    'Анна Ким Петровна',
    'Айгүл Тестова Серікқызы',
    'Иван Образцов Петрович',
    'Образцова Иван Петрович',
    'Иванов Петров Петрович',
    'Obraztsov, Ivan, PhD',
    'Ivan Obraztsov, PhD',
    'Ivan Obraztsov, Jr.',
    'Maria da Silva',
    'María José García López',
    'образцов иван петрович',
    '古丽·测试',
    '阿里木',
    '欧阳',
    '王',
    '测试 王',
    '王测试李雷',
    '王测试 Wang Ceshi',
    '',
    'oglu',
    'Петрович',
  ])('leaves %j whole and flags it', (text) => {
    expect(shape(text)).toBe(`[${text}]`);
  });

  it('gives script, order and, where only one language has the letters, the language', () => {
    expect(splitFullName('Тестова Айгүл Серікқызы').form).toEqual({
      lang: 'kk',
      script: 'Cyrl',
      family: 'Тестова',
      given: 'Айгүл',
      patronymic: 'Серікқызы',
      order: 'family_first',
    });
    expect(splitFullName('Иван Петрович Образцов').form).toMatchObject({
      lang: 'und',
      order: 'given_first',
    });
    expect(splitFullName('Иван Петрович Образцов', 'ru').form.lang).toBe('ru');
    expect(splitFullName('王测试').form).toMatchObject({
      lang: 'zh',
      script: 'Hani',
      order: 'family_first',
    });
    expect(splitFullName('Қодир Намуна Ғафур ўғли').form.lang).toBe('uz-Cyrl');
  });
});

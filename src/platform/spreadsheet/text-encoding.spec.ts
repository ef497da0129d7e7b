import { describe, expect, it } from '@jest/globals';
import { encodeLegacy, encodeUtf16 } from '../../../test/support/spreadsheet-samples.js';
import { TableFault } from './table-fault.js';
import { decodeText } from './text-encoding.js';

function faultOf(bytes: Uint8Array, encoding?: string): TableFault {
  try {
    decodeText(bytes, encoding);
  } catch (error) {
    if (error instanceof TableFault) return error;
    throw error;
  }
  throw new Error('expected a fault');
}

const RUSSIAN = 'Эл. почта;Фамилия;Имя\r\na@example.org;Образцов;Пётр\r\n';
const CHINESE = '邮箱,姓名\r\na@example.org,李伟\r\nb@example.org,赵测试\r\n';

describe('decodeText', () => {
  it('reads Unicode by its byte order mark and without it', () => {
    const text = 'email,ФИО\r\na@example.org,Гүлнәр 王\r\n';
    const utf8 = new TextEncoder().encode(text);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]);
    const gb18030 = Buffer.concat([
      Buffer.from('84319533', 'hex'),
      encodeLegacy('姓名\n李', 'gbk'),
    ]);
    expect(decodeText(utf8)).toMatchObject({ text, encoding: 'utf-8', certain: true });
    expect(decodeText(marked)).toMatchObject({ text, encoding: 'utf-8', certain: true });
    for (const order of ['le', 'be'] as const) {
      const encoding = `utf-16${order}`;
      expect(decodeText(encodeUtf16(text, order))).toMatchObject({ text, encoding, certain: true });
      expect(decodeText(encodeUtf16(text, order, false))).toMatchObject({ text, encoding });
    }
    expect(decodeText(gb18030).text.replace('\ufeff', '')).toBe('姓名\n李');
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['windows-1251', 'ФИО;ПОЧТА\r\nОБРАЗЦОВ ИВАН;a@example.org\r\nЦОЙ;b@example.org'],
    ['windows-1251', '№ п/п;Организация\r\n1;ООО «Ромашка» — Астана\r\n'],
    ['windows-1251', 'email;name\na@example.org;Тестова Сауле'],
    ['windows-1251', 'ФИО;Республика\nКаримов Ўткир;Ўзбекистон Республикаси'],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['x-mac-cyrillic', RUSSIAN],
    ['gbk', CHINESE],
    ['gbk', 'email,name\na@example.org,王芳\nb@example.org,陈静'],
    ['gbk', '姓名,单位\n覃煜娜,兰州大学\n翟琳,外交部'],
    ['gbk', '姓名,俄文\n李伟,Ли Вэй\n'],
  ])('tells %s: %j', (encoding, text) => {
    expect(decodeText(encodeLegacy(text, encoding))).toMatchObject({
      text,
      encoding,
      certain: true,
    });
  });

  it('tells KZ-1048, which Node does not decode', () => {
    const kazakh = 'аты;ұйым\nГүлнәр;Қазақстан Республикасының Ұлттық кітапханасы\n';
    const letters = 'ҚқҺһҰұӘәӨөҒғҮүҢң';
    const places = 'ЌќЋћЎўЈјҐґЄєЇїЅѕ';
    const as1251 = kazakh.replace(/[^\0-\u007f]/g, (letter) =>
      letters.includes(letter) ? places.charAt(letters.indexOf(letter)) : letter,
    );
    const bytes = encodeLegacy(as1251, 'windows-1251');
    expect(decodeText(bytes)).toMatchObject({ text: kazakh, encoding: 'kz-1048', certain: true });
    expect(decodeText(bytes, 'windows-1251').text).toBe(as1251);
    const ukrainian = 'імʼя;країна\nОлена Їжакевич;Україна, Київ, її організація'.replace('ʼ', '’');
    expect(decodeText(encodeLegacy(ukrainian, 'windows-1251'))).toMatchObject({ text: ukrainian });
  });

  it('reads the four-byte characters of GB 18030', () => {
    // U+20000, a rare character of personal names, beside a common one.
    const bytes = Buffer.concat([
      encodeLegacy('姓名,单位\n李', 'gbk'),
      Buffer.from('95328236', 'hex'),
      encodeLegacy(',清华大学\n', 'gbk'),
    ]);
    expect(decodeText(bytes)).toMatchObject({
      text: '姓名,单位\n李𠀀,清华大学\n',
      encoding: 'gb18030',
      certain: true,
    });
  });

  it('says that it is not sure of a few bytes, and shows the readings', () => {
    const one = decodeText(encodeLegacy('张', 'gbk'));
    expect(one.certain).toBe(false);
    expect(one.candidates.map(({ preview }) => preview)).toContain('张');
    const han = decodeText(encodeLegacy('name\n李', 'gbk'));
    expect(han.certain).toBe(false);
    expect(han.candidates).toContainEqual({ encoding: 'gbk', preview: '李' });
    // These two bytes are valid UTF-8 as well, by chance.
    const chance = decodeText(encodeLegacy('id,name\n1,谭\n', 'gbk'));
    expect(chance.certain).toBe(false);
    expect(decodeText(encodeLegacy('id,name\n1,谭\n', 'gbk'), 'GBK').text).toBe('id,name\n1,谭\n');
  });

  it('never saves half a character: a file that ends inside one is refused with its line', () => {
    const chinese = encodeLegacy(
      '邮箱,姓,单位\r\na@example.org,张,示例大学国际关系学院\r\nb@example.org,赵,样本研究中心',
      'gbk',
    );
    expect(decodeText(chinese).text.endsWith('中心')).toBe(true);
    expect(faultOf(chinese.subarray(0, -1))).toMatchObject({
      code: 'file_cut_off',
      params: { encoding: 'gbk', line: 3 },
    });
    expect(faultOf(chinese.subarray(0, -1), 'gbk').code).toBe('file_cut_off');
    const utf8 = new TextEncoder().encode('ФИО\nТестова Айгүл');
    expect(faultOf(utf8.subarray(0, -1))).toMatchObject({
      code: 'file_cut_off',
      params: { encoding: 'utf-8', line: 2 },
    });
    expect(faultOf(encodeUtf16('ФИО\nТест', 'le').subarray(0, -1)).code).toBe('file_cut_off');
    // A Russian text ends on a byte that could begin a Han character, and is whole.
    expect(decodeText(encodeLegacy('ФИО;Страна\nТестова;Казахстан', 'windows-1251')).text).toMatch(
      /Казахстан$/,
    );
  });

  it('refuses what decodes in no way, naming what was tried', () => {
    const damaged = Buffer.from('ФИО\nТестова Айгүл\nОбразцов Иван\n');
    damaged[20] = 0xff;
    expect(faultOf(damaged)).toMatchObject({
      code: 'file_encoding_unknown',
      params: { tried: 'utf-8', line: 2 },
    });
    expect(faultOf(encodeLegacy(RUSSIAN, 'windows-1251'), 'utf-8')).toMatchObject({
      code: 'file_encoding_unknown',
      params: { tried: 'utf-8' },
    });
    expect(faultOf(encodeLegacy('Фамилия;Имя', 'windows-1251'), 'gbk').code).toBe(
      'file_encoding_unknown',
    );
    const noise = Uint8Array.from(
      { length: 400 },
      (_, index) => 0x80 + ((index * 89 + (index >> 2) * 41) % 128),
    );
    expect(faultOf(noise)).toMatchObject({
      code: 'file_encoding_unknown',
      params: {
        tried:
          'utf-8, windows-1251, gb18030, kz-1048, ibm866, koi8-r, windows-1252, x-mac-cyrillic',
      },
    });
    expect(faultOf(Buffer.from('a,b'), 'klingon')).toMatchObject({
      code: 'encoding_not_supported',
      params: { encoding: 'klingon' },
    });
    expect(faultOf(Buffer.from([0x61, 0, 0, 0x62, 0x0a])).code).toBe('file_not_a_table');
  });
});

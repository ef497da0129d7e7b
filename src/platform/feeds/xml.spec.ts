import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../test/support/read-xml.js';
import { xmlCharacters, xmlDocument, xmlElement, xmlFragment, xmlText } from './xml.js';

describe('text and attributes', () => {
  it.each([
    'R&D <b>x</b> & "y"',
    ']]>',
    '<![CDATA[x]]>',
    '&amp; &lt; &#39; &nbsp;',
    `O'zbekiston & Qirg'iziston "yoʻl"`,
    '中国与中亚 𠮷 合作',
    'Қазақстан мен Қытай: жаңа көзқарас — Һәм',
    'first\r\nsecond\rthird\n\tfourth',
    'a  b\u00a0c\u200b',
    '👩🏽‍🔬',
  ])('come back to the letter: %j', (text) => {
    const root = readXml(xmlDocument(xmlElement('a', { b: text }, text)));
    expect(root.text).toBe(text);
    expect(root.attributes['b']).toBe(text);
  });

  it('escapes once', () => {
    expect(xmlFragment(xmlElement('a', { b: '<&">' }, 'R&D <b>x</b> & "y"'))).toBe(
      '<a b="&lt;&amp;&quot;&gt;">R&amp;D &lt;b&gt;x&lt;/b&gt; &amp; "y"</a>',
    );
  });

  it('drops what XML 1.0 cannot hold', () => {
    const bad = 'а\u000cб\u0000в\ufffeг\uffffд\ud800е\udc00ж\u001bз';
    expect(xmlCharacters(bad)).toBe('абвгдежз');
    const root = readXml(xmlDocument(xmlElement('a', { b: bad }, bad)));
    expect(root.text).toBe('абвгдежз');
    expect(root.attributes['b']).toBe('абвгдежз');
  });

  it('keeps the ends of the allowed ranges', () => {
    const good = '\t\u0020\ud7ff\ue000\ufffd\u{10000}\u{10ffff}';
    expect(xmlCharacters(good)).toBe(good);
  });
});

describe('elements', () => {
  it('leave out what is undefined', () => {
    expect(
      xmlFragment(
        xmlElement(
          'a',
          { b: undefined, c: 0, d: false },
          undefined,
          xmlText('e', ''),
          xmlText('f', 0),
        ),
      ),
    ).toBe('<a c="0" d="false">\n  <f>0</f>\n</a>');
    expect(xmlFragment(xmlElement('a', {}, ''))).toBe('<a/>');
  });

  it('gain no blank beside text', () => {
    const paragraph = xmlElement(
      'p',
      {},
      'x',
      xmlElement('b', {}, xmlElement('i', {}, 'y'), xmlElement('i')),
      'z',
    );
    expect(xmlFragment(xmlElement('div', {}, paragraph))).toBe(
      '<div>\n  <p>x<b><i>y</i><i/></b>z</p>\n</div>',
    );
  });

  it('refuse a name that is none', () => {
    expect(() => xmlElement('a><script')).toThrow('Not an XML name');
    expect(() => xmlElement('a', { 'b="" c': 1 })).toThrow('Not an XML name');
    expect(() => xmlElement('')).toThrow('Not an XML name');
    expect(() => xmlElement('xhtml:link', { 'xml:lang': 'kk' })).not.toThrow();
  });
});

import { describe, expect, it } from '@jest/globals';
import { childNodes, childText, readXmlTree, XmlFault } from './xml-tree.js';

async function faultOf(text: string): Promise<unknown> {
  try {
    await readXmlTree(text);
    return undefined;
  } catch (error) {
    return error instanceof XmlFault ? [error.code, error.line] : error;
  }
}

describe('readXmlTree', () => {
  it('reads elements, attributes and text', async () => {
    const root = await readXmlTree(
      '<?xml version="1.0"?>\n<s:a xmlns:s="u" xml:lang="kk" s:x="1 &amp; 2">\n<b>қ &#x4e2d;<![CDATA[<c>]]></b><b/></s:a>',
    );
    expect(root).toMatchObject({
      name: 'a',
      attributes: { 'xml:lang': 'kk', x: '1 & 2' },
      line: 2,
    });
    expect(childNodes(root, 'b').map(({ text, line }) => [text, line])).toEqual([
      ['қ 中<c>', 3],
      ['', 3],
    ]);
    expect(childText(root, 'b')).toBe('қ 中<c>');
    expect(childText(root, 'constructor')).toBe('');
  });

  it('refuses what grows, what reaches outside, and what is broken', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>\n<a>&y;</a>';
    expect(await faultOf(bomb)).toEqual(['xml_has_doctype', 1]);
    const outside = '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<a/>';
    expect(await faultOf(outside)).toEqual(['xml_has_doctype', 2]);
    expect(await faultOf('<a>\n&nbsp;</a>')).toEqual(['xml_broken', 2]);
    expect(await faultOf('<a>\n<b></a>')).toEqual(['xml_broken', 2]);
    expect(await faultOf('<a')).toEqual(['xml_broken', 1]);
    expect(await faultOf('')).toEqual(['xml_broken', 1]);
    expect(await faultOf('<a>'.repeat(100))).toEqual(['xml_too_complex', 1]);
    expect(await faultOf(`<a>${'<b/>'.repeat(600_001)}</a>`)).toEqual(['xml_too_complex', 1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isNotModified, strongEtag, weakEtag } from './conditional.js';

describe('entity tags', () => {
  it('depend on the bytes alone', () => {
    expect(strongEtag('合作')).toBe(strongEtag(new TextEncoder().encode('合作')));
    expect(strongEtag('a')).toBe('"ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs"');
    expect(strongEtag('a')).not.toBe(strongEtag('b'));
    expect(weakEtag('a')).toBe(`W/${strongEtag('a')}`);
  });
});

describe('isNotModified', () => {
  const etag = '"abc,d"';
  const lastModified = '2027-09-14T05:00:00.700Z';
  const same = 'Tue, 14 Sep 2027 05:00:00 GMT';
  const before = 'Tue, 14 Sep 2027 04:59:59 GMT';

  it.each([
    ['the same tag', '"abc,d"', true],
    ['the same tag, weak', 'W/"abc,d"', true],
    ['another tag', '"abc"', false],
    ['a list with it', '"x", W/"y" ,"abc,d"', true],
    ['a list with empty members', ', ,"abc,d",', true],
    ['a list without it', '"x","abc","d"', false],
    ['any', ' * ', true],
    ['the tag without quotes', 'abc,d', false],
    ['the tag in another case', '"ABC,D"', false],
    ['a star in quotes', '"*"', false],
    ['a lower-case weakness', 'w/"abc,d"', false],
    ['the tag inside another', '"x"abc,d"', false],
    ['nothing', '', false],
  ])('If-None-Match with %s', (_name, header, expected) => {
    expect(isNotModified({ 'if-none-match': header }, { etag })).toBe(expected);
    expect(isNotModified({ 'if-none-match': [header] }, { etag: `W/${etag}` })).toBe(expected);
  });

  it.each([
    [same, true],
    ['Wed, 15 Sep 2027 00:00:00 GMT', true],
    [before, false],
    ['yesterday', false],
    ['2027-09-14T05:00:01Z', false],
  ])('If-Modified-Since %s', (header, expected) => {
    expect(isNotModified({ 'if-modified-since': header }, { lastModified })).toBe(expected);
  });

  it('heeds If-None-Match alone where both are there', () => {
    const headers = { 'if-none-match': '"old"', 'if-modified-since': same };
    expect(isNotModified(headers, { etag, lastModified })).toBe(false);
    expect(
      isNotModified({ 'if-none-match': etag, 'if-modified-since': before }, { etag, lastModified }),
    ).toBe(true);
  });

  it('is never so without a condition or without what it asks for', () => {
    expect(isNotModified({}, { etag, lastModified })).toBe(false);
    expect(isNotModified({ 'if-none-match': etag }, { lastModified })).toBe(false);
    expect(isNotModified({ 'if-modified-since': same }, { etag })).toBe(false);
  });

  it('reads a hostile header in no time', () => {
    expect(isNotModified({ 'if-none-match': `${','.repeat(100_000)}"x` }, { etag })).toBe(false);
    expect(isNotModified({ 'if-none-match': '"x",'.repeat(20_000) }, { etag })).toBe(false);
  });
});

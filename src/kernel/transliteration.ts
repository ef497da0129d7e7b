/*
 * Letters to Latin ones, for addresses of pages. One scheme for all languages of the region, because a title does
 * not say which it is in: Kazakh, Kyrgyz, Tajik, Uzbek and Turkmen letters as their own Latin alphabets have
 * them (without diacritics), Russian ones as in passports of the region. Lower case only.
 */

type Letters = Readonly<Record<string, string>>;

export const CYRILLIC_LETTERS: Letters = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  // Kazakh, Kyrgyz, Tajik, Uzbek, Karakalpak, Turkmen, Uyghur, Mongolian, Tatar
  ә: 'a', ғ: 'g', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i', ҷ: 'j', ҳ: 'h', ӣ: 'i', ӯ: 'u',
  ў: 'o', җ: 'j', ӊ: 'n', ҥ: 'n', ҝ: 'g', ҹ: 'ch', ӽ: 'h', ӡ: 'dz', ҙ: 'z', ҫ: 's', ҡ: 'q', ӑ: 'a', ӗ: 'e',
  ӹ: 'y', ӱ: 'u', ӧ: 'o', ӓ: 'a', ӝ: 'zh', ӟ: 'z', ӥ: 'i', ӵ: 'ch', ӳ: 'u', ӷ: 'g', ӏ: '', ҕ: 'g', ҟ: 'q',
  // Ukrainian, Belarusian, Serbian, Macedonian
  є: 'ye', ї: 'yi', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz',
  ѐ: 'e', ѝ: 'i', ѣ: 'e', ѳ: 'f', ѵ: 'i', ѫ: 'u', ѧ: 'ya',
}; // prettier-ignore

/** Latin letters that do not come apart into a plain letter and a mark, and those where the mark is a sound. */
export const LATIN_LETTERS: Letters = {
  ş: 'sh', ș: 'sh', š: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ə: 'a', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l',
  đ: 'd', ð: 'd', þ: 'th', ŋ: 'n', ħ: 'h', ĸ: 'k', ƣ: 'g', ɵ: 'o', ɣ: 'g', ɡ: 'g', ƶ: 'zh', ɨ: 'i', ɐ: 'a',
}; // prettier-ignore

export const GREEK_LETTERS: Letters = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x',
  ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}; // prettier-ignore

/** Arabic, Persian and Uyghur letters; vowels only where they are written. */
export const ARABIC_LETTERS: Letters = {
  ا: 'a', آ: 'a', أ: 'a', إ: 'i', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z',
  ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: '', غ: 'gh', ف: 'f', ق: 'q', ك: 'k',
  ک: 'k', گ: 'g', ڭ: 'ng', ل: 'l', م: 'm', ن: 'n', و: 'u', ؤ: 'u', ۇ: 'u', ۆ: 'o', ۈ: 'u', ۋ: 'w', ه: 'h', ھ: 'h',
  ە: 'a', ة: 'a', ى: 'i', ي: 'y', ی: 'i', ې: 'e', ئ: '', ء: '',
}; // prettier-ignore

export const GEORGIAN_LETTERS: Letters = {
  ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o',
  პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'ch', ც: 'ts',
  ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h',
}; // prettier-ignore

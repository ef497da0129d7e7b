/** Family names of two characters. */
const COMPOUND = new Set(
  `欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連
  澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘
  子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 南门 羊舌 微生
  公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨
  达奚 褚师 吴铭 纳兰 納蘭 完颜 叶赫 那拉 爱新`.split(/\s+/),
);

/** Family names of one character: those of nearly all of the population, simplified and traditional. */
const SINGLE = new Set(
  Array.from(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金' +
      '石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁' +
      '岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤' +
      '阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖' +
      '巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴' +
      '丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾' +
      '戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由' +
      '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鐘鍾譚陸範賈韋鄒閆龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢單華盧饒應' +
      '邊師榮樂儲閻陽時農繆簡車項連蘆麥婁竇黨宮費衛閔鄔欒鞏區勞樓滿聞厲權強帥蓋練國計晉門雲來闞況鮮賓於',
  ),
);

/** Characters that look like a family name, but mostly begin a Turkic name written in Han. */
const TRANSCRIBED =
  /^(?:阿[不布力里依卜尔迪巴吾合提曼丽]|古丽|叶尔|马合|麦麦|买买|艾[力尔合山则买]|祖[丽农力]|沙[吾吉依]|巴[哈特合]|赛力|胡[安尔]|哈[里力山斯那萨]|那[孜比]|努尔|吐|热|帕|米[热吉]|乌[斯拉鲁]|木|伊[力布敏]|玉[素山]|赫[力]|加[克])/u;

/** Whether the text is one of the known Chinese family names of two characters. */
export function isCompoundSurname(text: string): boolean {
  return COMPOUND.has(text);
}

/** Whether the text is one of the known Chinese family names of one character. */
export function isSingleSurname(text: string): boolean {
  return SINGLE.has(text);
}

/**
 * Splits a Chinese name without blanks into family and given name where that is certain: a compound family name
 * before one or two characters, or a known one before one or two characters. Undefined for a name of other length
 * or beginning, and for what is probably a Turkic name in transcription.
 */
export function splitHanName(text: string): { family: string; given: string } | undefined {
  const characters = Array.from(text);
  const two = characters.slice(0, 2).join('');
  if (characters.length < 2 || characters.length > 4 || COMPOUND.has(text)) return undefined;
  if (characters.length > 2 && COMPOUND.has(two)) {
    return { family: two, given: characters.slice(2).join('') };
  }
  const [first = ''] = characters;
  if (characters.length > 3 || !SINGLE.has(first) || TRANSCRIBED.test(text)) return undefined;
  return { family: first, given: characters.slice(1).join('') };
}

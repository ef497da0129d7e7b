/** ISO 3166-1: alpha-3 and alpha-2 of each country. */
const PAIRS =
  `ABW AW AFG AF AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATA AQ ATF TF ATG AG AUS AU
AUT AT AZE AZ BDI BI BEL BE BEN BJ BES BQ BFA BF BGD BD BGR BG BHR BH BHS BS BIH BA BLM BL BLR BY BLZ BZ BMU BM BOL BO
BRA BR BRB BB BRN BN BTN BT BVT BV BWA BW CAF CF CAN CA CCK CC CHE CH CHL CL CHN CN CIV CI CMR CM COD CD COG CG COK CK
COL CO COM KM CPV CV CRI CR CUB CU CUW CW CXR CX CYM KY CYP CY CZE CZ DEU DE DJI DJ DMA DM DNK DK DOM DO DZA DZ ECU EC
EGY EG ERI ER ESH EH ESP ES EST EE ETH ET FIN FI FJI FJ FLK FK FRA FR FRO FO FSM FM GAB GA GBR GB GEO GE GGY GG GHA GH
GIB GI GIN GN GLP GP GMB GM GNB GW GNQ GQ GRC GR GRD GD GRL GL GTM GT GUF GF GUM GU GUY GY HKG HK HMD HM HND HN HRV HR
HTI HT HUN HU IDN ID IMN IM IND IN IOT IO IRL IE IRN IR IRQ IQ ISL IS ISR IL ITA IT JAM JM JEY JE JOR JO JPN JP KAZ KZ
KEN KE KGZ KG KHM KH KIR KI KNA KN KOR KR KWT KW LAO LA LBN LB LBR LR LBY LY LCA LC LIE LI LKA LK LSO LS LTU LT LUX LU
LVA LV MAC MO MAF MF MAR MA MCO MC MDA MD MDG MG MDV MV MEX MX MHL MH MKD MK MLI ML MLT MT MMR MM MNE ME MNG MN MNP MP
MOZ MZ MRT MR MSR MS MTQ MQ MUS MU MWI MW MYS MY MYT YT NAM NA NCL NC NER NE NFK NF NGA NG NIC NI NIU NU NLD NL NOR NO
NPL NP NRU NR NZL NZ OMN OM PAK PK PAN PA PCN PN PER PE PHL PH PLW PW PNG PG POL PL PRI PR PRK KP PRT PT PRY PY PSE PS
PYF PF QAT QA REU RE ROU RO RUS RU RWA RW SAU SA SDN SD SEN SN SGP SG SGS GS SHN SH SJM SJ SLB SB SLE SL SLV SV SMR SM
SOM SO SPM PM SRB RS SSD SS STP ST SUR SR SVK SK SVN SI SWE SE SWZ SZ SXM SX SYC SC SYR SY TCA TC TCD TD TGO TG THA TH
TJK TJ TKL TK TKM TM TLS TL TON TO TTO TT TUN TN TUR TR TUV TV TWN TW TZA TZ UGA UG UKR UA UMI UM URY UY USA US UZB UZ
VAT VA VCT VC VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS XKX XK YEM YE ZAF ZA ZMB ZM ZWE ZW`.split(
    /\s+/,
  );

/** ISO 3166-1 alpha-3 code → alpha-2 code. */
export const COUNTRY_ALPHA3: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((code, index) =>
    index % 2 === 0 ? [[code, PAIRS[index + 1] ?? ''] as const] : [],
  ),
);

/** Names in use that CLDR does not have, separated by `|`. */
export const COUNTRY_SYNONYMS: Readonly<Record<string, string>> = {
  AE: 'UAE|Emirates|ОАЭ|Эмираты|БАӘ|阿联酋',
  AF: 'Исламская Республика Афганистан|Ауғанстан|Афғонистон|Afgʻoniston',
  AM: 'Республика Армения',
  AZ: 'Azərbaycan|Азербайджанская Республика|Азербайжан',
  BY: 'Белоруссия|Беларусь|Belorussia|Byelorussia|白俄罗斯',
  CH: 'Швейцария|Suisse',
  CN: `PRC|P.R. China|PR China|P.R.C.|People's Republic of China|China (PRC)|Mainland China|КНР|Китайская Народная
    Республика|ҚХР|Қытай Халық Республикасы|Қытай|中国大陆|中华人民共和国|中華人民共和國|中國|Хитой|XXR|Хитой Халқ
    Республикаси|Чин|Xitoy|Кытай|Hytaý|Ҷумҳурии Мардумии Чин`,
  CZ: 'Czech Republic|Чешская Республика|捷克共和国',
  DE: 'ФРГ|Federal Republic of Germany|FRG|Deutschland',
  GB: `UK|U.K.|United Kingdom of Great Britain and Northern Ireland|Great Britain|Britain|England|Scotland|Wales|
    Великобритания|Соединенное Королевство|Англия|Британия|Ұлыбритания|英国|英國|Northern Ireland`,
  HK: 'Hong Kong|Hongkong|Гонконг|香港|香港特别行政区|Hong Kong SAR',
  IR: 'Islamic Republic of Iran|Исламская Республика Иран|ИРИ|Iran (Islamic Republic of)|Эрон|Eron',
  IN: 'Republic of India|Bharat|Ҳиндустон|Hindiston',
  JP: '日本国|Nippon',
  KG: `Киргизия|Кыргызстан|Кыргызская Республика|Киргизская Республика|КР|Kirghizia|Kirgizia|Kirgizstan|Kyrgyz
    Republic|Kyrghyzstan|Қырғызстан|Қырғыз Республикасы|Кыргыз Республикасы|吉尔吉斯|吉尔吉斯共和国|Qirgʻiziston|
    Қирғизистон|Qyrgyzstan|Gyrgyzystan|Қирғизистон Республикаси`,
  KP: `DPRK|North Korea|КНДР|Северная Корея|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国|
    Democratic People's Republic of Korea|Korea (Democratic People's Republic of)`,
  KR: 'Korea|South Korea|Republic of Korea|ROK|Корея|Южная Корея|Республика Корея|大韩民国|南韩|Оңтүстік Корея|Korea (Republic of)',
  KZ: `РК|ҚР|Казахстан|Казакстан|Қазақстан|Қазақстан Республикасы|Республика Казахстан|Qazaqstan|Kazakstan|
    Казахская ССР|Qozogʻiston|Қозоғистон|Gazagystan|Казакстан Республикасы|Қазоқистон`,
  LA: 'Laos|Лаос|Lao PDR|ЛНДР',
  MD: 'Молдавия|Республика Молдова|Moldavia|Republic of Moldova',
  MK: 'Macedonia|Македония',
  MM: 'Burma|Бирма',
  MN: 'Монголия|Моңғолия|МНР|蒙古国|Муғулистон|Moʻgʻuliston',
  MO: 'Macau|Macao|Макао|澳门|Macau SAR',
  NL: 'Holland|Голландия|荷兰王国',
  PK: 'Islamic Republic of Pakistan|Исламская Республика Пакистан',
  RU: `РФ|Россия|Российская Федерация|Russian Federation|RF|Ресей|Ресей Федерациясы|俄国|俄罗斯联邦|俄联邦|俄羅斯|
    Rossiya|Россия Федерацияси|Русия|Орусия|Russiýa|Россия Федерациясы`,
  SY: 'Syrian Arab Republic|Syria',
  TJ: `Таджикистан|Республика Таджикистан|Тоҷикистон|Точикистон|Тәжікстан|Tadzhikistan|Tadjikistan|Ҷумҳурии
    Тоҷикистон|塔吉克|Tojikiston|Тожикистон|Täjigistan|Тажикстан`,
  TM: `Туркмения|Туркменистан|Туркменская Республика|Türkmenistan|Turkmenia|Түрікменстан|土库曼|Туркманистон|
    Turkmaniston|Түркмөнстан`,
  TR: 'Turkey|Turkiye|Türkiye|Турция|Турецкая Республика|Түркия|土耳其共和国|Republic of Türkiye|Туркия|Turkiya',
  TW: 'Taiwan|Тайвань|台湾|台灣|臺灣|中国台湾|Chinese Taipei|Taiwan, China|Taiwan, Province of China',
  UA: 'Україна|Ukraina',
  US: `USA|U.S.A.|U.S.|US|United States|United States of America|America|США|Америка|Соединенные Штаты Америки|
    Соединенные Штаты|АҚШ|Америка Құрама Штаттары|美国|美國|美利坚合众国|AQSH`,
  UZ: `Узбекистан|Республика Узбекистан|РУз|Ўзбекистон|Oʻzbekiston|Uzbekiston|Өзбекстан|Өзбекстан Республикасы|
    Oʻzbekiston Respublikasi|Ўзбекистон Республикаси|乌兹别克|Özbegistan|Узбекистон|Ӯзбекистон|UzR`,
  VN: 'Vietnam|Viet Nam|Вьетнам|СРВ|越南社会主义共和国|Socialist Republic of Vietnam',
};

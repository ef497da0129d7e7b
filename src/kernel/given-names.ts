import { wordSkeletons } from './skeleton.js';

/** Given names so common that such a word in the place of a family name leaves the order of a name in doubt. */
const NAMES = `
  александр алексей анатолий андрей антон аркадий артем борис вадим валентин валерий василий виктор виталий владимир
  владислав вячеслав геннадий георгий григорий давид даниил денис дмитрий евгений егор иван игорь илья иосиф кирилл
  константин лев леонид максим марк михаил никита николай олег павел петр роман руслан сергей станислав степан тимофей
  федор филипп юрий яков ярослав
  александра алина алла анастасия анна валентина валерия вера вероника виктория галина дарья диана ева евгения
  екатерина елена елизавета жанна зинаида зоя инна ирина карина кристина ксения лариса лидия любовь людмила маргарита
  марина мария надежда наталья нина оксана ольга полина раиса светлана софья тамара татьяна эльвира юлия яна
  абай айбек айгерим айгуль айдана айжан айнур айша акмарал алия алма алмас альфия аман амина анвар арман арсен асель
  аскар асхат ахмед аян азамат азиз азиза бахтияр бауыржан бек ботагоз гульмира гульнара гульнар гүлнәр дамир данияр
  дарига даулет динара дильшод диля ержан ерлан жамиля жанар жанат жомарт жулдыз замира зарина зухра ибрагим ильдар
  ислам камила канат карим касым куат кулаш лейла мадина майра мансур марат махмуд медет мехмет мурат муса мухаммад
  наргиза нигора нодира нурбек нуржан нурлан нурсултан омар ораз рахим раушан рашид ренат рустам сабина салтанат
  самат санжар сауле сания серик тимур улугбек умар умида фарида фаррух фатима фируза хасан шавкат шахноза шерзод эльмира
  john david michael james robert william thomas peter paul george charles anna maria mary elena sarah susan thomas daniel
  martin stefan jan hans pierre jean jose juan carlos marie emma julia laura lisa sophie kevin brian steven mark
`;

let skeletons: ReadonlySet<string> | undefined;

/** Whether a word is a common given name, in any of its spellings. */
export function isCommonGivenName(word: string): boolean {
  skeletons ??= new Set(
    NAMES.trim()
      .split(/\s+/)
      .flatMap((name) => wordSkeletons(name)),
  );
  const known = skeletons;
  return wordSkeletons(word.toLowerCase()).some((skeleton) => known.has(skeleton));
}

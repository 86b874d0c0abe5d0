// Pure: words of questions that are no subject of their own. Runs in the browser and in the build.
import { normalizeWords } from "./normalize-words.ts";

/** Words as a search knows them, by their stems, so that one form of each is enough: `promote` stands for `promoted`. */
const setOf = (words: string): ReadonlySet<string> => new Set(normalizeWords(words));

const fillerWords = `a about all also am an and any are as at be been being both but by can could did do does doing each either et etal
  for from get give given had has have having here how i if in into is it its itself just let like may me might more
  most must my no nor not of off on one only onto or other our ours out over per please rather re s shall she should
  show shows so some such t tell than that the their them then there therefore these they this those through thus to
  too under until up upon us using very via was way we were what when where whether which while who whom whose why
  will with within without would yet you your
  find finds found look search know known many much al reference ref vs versus`;

/** Words that questions are made of and that say nothing of what is asked: they are never looked for. */
export const fillers = setOf(fillerWords);

/** Verbs that stand between the things asked for, and the nouns of asking. */
const wordsOfAsking = `carry carries carried carrying protect protects protected protecting against involve involved involving mediate
  mediated mediates affect affects affected effect effects influence influences influenced role roles play plays play
  act acts acting action work works worked happen happens mean means meaning meant say says said state stated states report
  reported reports describe described describes discuss discussed evidence data result results study studies studied
  paper papers publish published publication publications article articles review author authors make makes making made cause causes caused lead leads leading
  help helps helped need needs needed become becomes turn turns know knowledge example examples reason reasons
  difference differences different kind kinds type types thing things part parts number numbers use uses used usage
  come comes contain contains contained containing include includes including involve related relation between
  during after before again because among around away first new main important possible really actually good better
  best often always never ever still now today large big small long short high low`;

/** Words that a question can do without: they rank what has them, and are required only where nothing else is asked. */
export const softWords = setOf(wordsOfAsking);

/** Words, folded, that are in every text, whatever it is about: no thing can be told by one of them. */
export const listWordsOfEveryText = (): string[] => `${fillerWords} ${wordsOfAsking}`.split(/\s+/);

/** Verbs of one direction are one word to a search: what is said to `decrease` something may be printed as `inhibits`. */
export const directions = {
  down: setOf(
    `decrease lower reduce reduction suppress inhibit block diminish weaken attenuate curb slow prevent hinder restrain
   downregulate dampen stop shrink shrank shrunk`,
  ),
  up: setOf(
    `increase raise promote enhance stimulate boost elevate upregulate accelerate speed further induce foster favor strengthen`,
  ),
} as const satisfies Record<string, ReadonlySet<string>>;

/** One of two directions. */
type Direction = keyof typeof directions;

/**
 * Words of everyday English and of every science: one that does not occur here is missing from an answer, but the
 * question is about something else. Any other word that does not occur is what was asked about, and has no answer.
 */
const everyday = setOf(
  `able access accept account accuracy accurate achieve add additional adult advance advantage age agent agree aim allow almost
   alone along already although amount analysis animal answer appear application apply approach approve area argue aspect
   assess association attempt available average avoid aware bad base basic basis begin behind believe benefit beyond bind
   biological biomarker biology body books break bring budget build call care case center certain challenge chance change
   cheap check child children choice choose claim clear clearly clinic clinician close combination common compare comparison
   complete complex component compose comprise concept conclusion condition confirm conflict connect consequence consider
   control convert correct cost count country course create criteria critical cross cure current cycle daily danger date day
   deal death debate decide decision deep define definition degree deliver deny depend design detail detect determine develop
   device diagnose diagnosis diagnostic die diet difficult direct directly discover discovery disease do doctor dose dosage
   down dozen drive driver drop due early easily easy edition effective efficacy efficiency effort elderly else enable
   encourage end enough ensure entire environment equal error especially establish estimate evaluate event exact exactly
   examine except exist expect expensive experience experimental explain explanation explore express extend extent extra
   extract fact factor fail failure fall family far fast faster feature feel few field figure final fine first follow food
   force form formation free frequency frequent full fully function fund future gain gene general genetic global go goal great
   group grow guide guideline half hand handle hard harm head health healthy hear heavy hold home hope hospital hour huge
   human idea identify identification image imagine immediately impact implication improve increasingly independent indicate
   individual influence information initial injection inside instead interest interpret intravenous introduce investigate
   isolate issue join journal keep key kill lab laboratory lack language last late later latest law layer lead learn least
   leave left less level life likely limit line link list literature little live local location loss lot maintain major male
   manage manufacture mark marker market matter maximum maybe measure mechanism mechanistic medical medicine meet member
   mention method middle mind minimum minute model modern modify month molecule mortality move multiple name natural near
   nearly necessary negative neither network next nice none normal note nothing novel now observe obtain occur offer old older
   open opinion opposite option oral order organ origin otherwise outcome outside overall overview own page parameter
   particular particularly pass past path patient people percent percentage perform perhaps period person phase phenomenon
   physician picture place plan point poor population positive possibility potential power practical precise predict prefer
   preparation presence present pressure pretty prevention previous price primary principle prior probably problem procedure
   process produce product profile prognosis prognostic program progress project proof proper properties proposal prospective
   protein protocol prove proven provide public publish purify purpose put quality quantity question quick quickly quite
   random range rapid rare rate rational reach read ready real reality recent recipe recognize recommend record recover
   recovery regard region regulate regulatory relate relative relevant reliable remain remove repeat replace represent require
   research respond response rest restore retrospective return reveal reverse risk room rule run safe safety same sample scale
   school science scientific scientist second section see seem seen select self send sensitive separate series serious set
   severe sex shape share shift side sign significance significantly similar similarly simple simply single site situation
   size social society solution solve someone something sometimes source space special species specific stable stage standard
   start statistical status step storage store strategies strength strong strongly structure student subject subtype success
   successfully sudden suggest suitable summarize summary supply support surface surprising survey switch symptom synthesis
   system systematic table take taken target task teach team technical technique technologies term test text theory
   therapeutic therapies think thought threat time title together tool top total toward toxic track traditional treat
   treatment trial true trust truth try understand unique unit unknown unlike update useful usual vaccine valid value variable
   variation variety various view volume want wait warning watch weak week weight well whole wide woman women word world worse
   worst write written wrong year yes young`,
);

/** Whether a word is one of everyday English or of every science. */
export const isEveryday = (word: string): boolean => everyday.has(word) || softWords.has(word);

/** Whether a word tells one of two directions, and which. */
export const directionOf = (word: string): Direction | undefined =>
  directions.down.has(word) ? "down" : directions.up.has(word) ? "up" : undefined;

/** Whether words tell both directions: `is it lowered or raised` asks where sources disagree. */
export const tellBothWays = (words: readonly string[]): boolean =>
  new Set(words.map(directionOf).filter((direction) => direction !== undefined)).size > 1;

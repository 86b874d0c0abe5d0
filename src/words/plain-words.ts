// Pure: words of questions that are no subject of their own. Runs in the browser and in tests.
import { normalizeWords } from "./normalize-words.ts";

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
    `decrease decreases decreased decreasing lower lowers lowered lowering reduce reduces reduced reducing reduction
    suppress suppresses suppressed suppressing suppression inhibit inhibits inhibited inhibiting inhibition block blocks
    blocked diminish diminished weaken weakens attenuate attenuates attenuated curb curbs slow slows slowed prevent
    prevents prevented hinder hinders restrain restrains downregulate downregulates downregulated dampen dampens stop
    stops shrink shrinks shrank shrunk`,
  ),
  up: setOf(
    `increase increases increased increasing raise raises raised raising promote promotes promoted promoting promotion
    enhance enhances enhanced enhancing stimulate stimulates stimulated boost boosts elevate elevates elevated
    upregulate upregulates upregulated accelerate accelerates accelerated speed speeds further furthers induce induces
    induced inducing foster fosters favor favors strengthen strengthens`,
  ),
} as const satisfies Record<string, ReadonlySet<string>>;

/** One of two directions. */
type Direction = keyof typeof directions;

/**
 * Words of everyday English and of every science: one that does not occur here is missing from an answer, but the
 * question is about something else. Any other word that does not occur is what was asked about, and has no answer.
 */
const everyday = setOf(
  `able access accept account accuracy accurate achieve add additional adult advance advanced advantage advantages age
  agent agents agree aim allow allowed almost alone along already although amount analysis animal animals answer
  appear application applications apply approach approaches approve approved area argue aspect assess association
  attempt available average avoid aware bad base based basic basis begin behind believe benefit benefits beyond bind
  biological biomarker biomarkers biology body books break bring budget build call called care careful case cases center
  certain challenge challenges chance change changed changes cheap check child children choice choose claim claims
  clear clearly clinic clinical clinically clinician close combination combine combined common compare compared
  comparison complete completely complex component compose composed composes comprise comprised comprises concept conclusion condition conditions confirm confirmed conflict
  connect consequence consider control convert correct cost costs count country course create criteria critical cross
  cure current currently cycle daily danger dangerous date day days deal death debate decide decision deep define
  definition degree deliver deny depend design detail details detect detection determine develop developed development
  device diagnose diagnosis diagnostic diagnostics die diet difficult direct direction directly discover discovered
  discovery disease diseases do doctor dose doses dosage down dozen drive driver drop due early easily easy edition
  effective effectively efficacy efficiency efficient effort elderly else enable encourage end enough ensure entire
  environment equal error especially establish established estimate evaluate evaluation event exact exactly
  examine except exist existing expect expected expensive experience experiment experimental experiments explain
  explanation explore express extend extent extra extract fact factor factors fail failed failure fall family far fast
  faster feature features feel few field figure figures final finally fine first follow following food force form
  formation free frequency frequent full fully function functional functions fund funding future gain gene general
  generally generate genetic genetics global go goal going great group groups grow guide guideline guidelines half
  hand handle hard harm harmful head health healthy hear heavy hold home hope hospital hour hours huge human humans
  idea identify identification image imagine immediately impact implication implications improve improved improvement
  increasingly independent indicate individual individuals influence information initial injection inside instead
  interest interesting interpret intravenous introduce investigate investigated investigation isolate isolated
  isolation issue issues join journal keep key kill kills killed lab laboratory lack language last late later latest
  law layer lead learn least leave left less level levels life likely limit limitation limitations limited line link
  linked list literature little live local location loss lot maintain major majority male manage management
  manufacture mark marker markers market matter maximum maybe measure measured measurement mechanism mechanisms
  mechanistic medical medicine meet member mention mentioned method methods middle mind minimum minute minutes model
  models modern modify modified month months molecule molecules mortality move multiple name named names natural nature near nearly
  necessary negative neither network next nice none normal normally note notes nothing novel now observe observed
  obtain occur occurs offer old older open opinion opposite option options oral order organ organs origin original
  otherwise outcome outcomes outside overall overview own page parameter particular particularly pass past path
  patient patients people percent percentage perform performance perhaps period person phase phenomenon physician
  picture place plan point points poor population positive possibility potential potentially power practical practice
  precise predict prediction prefer preparation prepare prepared presence present pressure pretty prevention previous
  price primary principle prior probably problem problems procedure procedures process produce produced product
  production products profile prognosis prognostic program progress project proof proper properties property proposal
  propose proposed prospective protein protocol protocols prove proved proven provide public publish published purify
  purified purpose put quality quantity question questions quick quickly quite random randomized range rapid rare
  rarely rate rates rational reach read ready real reality recent recently recipe recognize recommend recommendation
  record recover recovery regard region regulate regulated regulation regulatory relate relative relatively relevant
  reliable remain remove repeat replace represent require required requirement requirements research researcher
  researchers respond response responsible rest restore retrospective return reveal revealed reverse risk risks room
  rule run safe safety same sample samples scale school science scientific scientist scientists second section see
  seem seen select selected self send sensitive separate series serious set severe severity sex shape share shift
  side sign significance significant significantly similar similarly simple simply single site situation size sizes
  social society solution solve someone something sometimes source sources space special species specific
  specifically stable stage stages standard start statistical statistics status step steps storage store strategies
  strategy strength strong strongly structure student subject subtype success successful successfully sudden suggest
  suggested suggestion suitable summarize summary supply support supported surface surprising survey switch symptom
  symptoms synthesis system systematic systemic systems table take taken target targets task teach team technical
  technique techniques technologies technology term terms test tested testing tests text theory therapeutic
  therapeutics therapies therapy think thought threat time times title together tool tools top total toward toxic
  toxicity track traditional treat treated treating treatment treatments trial trials true trust truth try
  understand understanding unique unit unknown unlike update useful usual usually vaccine valid validate validated
  validation value values variable variation variety various view volume want wait warning watch weak week weeks weight
  well whole wide widely woman women word words world worse worst write written wrong year years yes young`,
);

/** Whether a word is one of everyday English or of every science. */
export const isEveryday = (word: string): boolean => everyday.has(word) || softWords.has(word);

/** Whether a word tells one of two directions, and which. */
export const directionOf = (word: string): Direction | undefined =>
  directions.down.has(word) ? "down" : directions.up.has(word) ? "up" : undefined;

/** Whether words tell both directions: `is it lowered or raised` asks where sources disagree. */
export const tellBothWays = (words: readonly string[]): boolean =>
  new Set(words.map(directionOf).filter((direction) => direction !== undefined)).size > 1;
